/**
 * Who may import whom. The table of the README's architecture page as rules: everything not allowed is an error, and
 * each message says where the code belongs instead. Exceptions are few and stand by name in `exceptions`.
 */

const DOMAIN = "(?!action/|jobs/|platform/|policy/)[^/]+";
/** A list, as one pattern for both would be refused as unsafe. */
const ACTIONS = ["^app/actions\\.ts$", "^app/.*/actions\\.ts$"];
const TEST = "\\.test\\.tsx?$";
/** A part of a domain is a file of that name or, over 300 lines, a folder of that name. */
const part = (names) => `^lib/${DOMAIN}/(?:${names})(?:\\.tsx?$|/)`;

/** From a folder to one file that the table would forbid, each with its reason. */
const exceptions = {
  /** Every domain writes its own history and queues its own mail, inside its own transaction. */
  calledByAllDomains: ["^lib/audit/mutations\\.ts$", "^lib/messages/outbox\\.ts$"],
  /** What befalls a forum befalls its registrations in the same transaction, under the lock of its desk. */
  followsItsForum: ["^lib/registrations/mutations/(desk|follow-forum)\\.ts$"],
  /** The database shows rows by actor, so its client has to know what an actor is. */
  actorOfTheDatabase: ["^lib/policy/actor\\.ts$"],
  /** A probe asks the database itself, not a domain. */
  healthProbe: ["^app/api/health/"],
};

const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** Packages with one owner: everyone else goes through it. */
const owned = [
  ["temporal-polyfill", "^lib/platform/time\\.ts$", "lib/platform/time.ts is the only clock, parser and formatter"],
  ["use-intl", "^lib/platform/texts\\.ts$", "take texts from t() in lib/platform/texts.ts"],
  ["pino", "^lib/platform/log\\.ts$", "write to log in lib/platform/log.ts, which removes personal data"],
  ["postgres", "^db/", "use db or asActor, so that limits and row-level security apply"],
  ["pg-boss", "^lib/(jobs|platform)/", "register a job in lib/jobs; queue mail with lib/messages/outbox.ts"],
  [
    "nodemailer|resend",
    "^lib/(platform|messages)/",
    "queue mail with lib/messages/outbox.ts; only the sender knows a mail server",
  ],
  ["embedded-postgres", "^(scripts|db)/|^tests/support/", "product code gets DATABASE_URL and does not start servers"],
];

module.exports = {
  forbidden: [
    forbid(
      "pages-read-through-queries",
      "A page or route reads with a domain's queries.ts. Move SQL there; move a write into mutations.ts and call it from an actions.ts.",
      { path: "^app/", pathNot: [...exceptions.healthProbe, TEST] },
      { path: ["^db/", "(^|/)node_modules/(drizzle-orm|postgres)/"] },
    ),
    forbid(
      "pages-do-not-write",
      "Only an actions.ts may call mutations: everything else is read-only. Put the write behind an action built by defineAction.",
      { path: "^app/", pathNot: ["(^|/)actions\\.ts$", TEST] },
      { path: part("mutations") },
    ),
    forbid(
      "pages-are-not-the-door",
      "A page uses its actions.ts, the FormState type and the form stamp; defineAction is called in actions.ts only.",
      { path: "^app/", pathNot: ["(^|/)actions\\.ts$", TEST] },
      { path: "^lib/action/", pathNot: "^lib/action/form-(state|stamp)\\.ts$" },
    ),
    forbid(
      "pages-do-not-decide-access",
      "Ask for access in the domain (queries, mutations) or in the door: lib/policy needs the loaded row.",
      { path: "^app/" },
      { path: "^lib/policy/", pathNot: "^lib/policy/actor\\.ts$" },
    ),
    forbid(
      "actions-only-translate",
      "An action names access, schema and the mutation to run. Reading belongs to the page, markup to components.",
      { path: ACTIONS },
      { path: ["^components/", part("queries")] },
    ),
    forbid(
      "components-get-props",
      "A component shows what it is given: load in the page and pass it down. Allowed from lib: schema, rules, texts, time, FormState.",
      { path: "^components/", pathNot: TEST },
      {
        path: ["^lib/", "^db/", "^app/"],
        pathNot: [
          part("schema|rules"),
          "^lib/action/form-state\\.ts$",
          "^lib/platform/(texts|time|result)\\.ts$",
          "^lib/platform/messages/",
        ],
      },
    ),
    forbid(
      "ui-knows-no-domain",
      "components/ui is free of our words. Put it into components/forums, components/regions or components/layout.",
      { path: "^components/ui/", pathNot: TEST },
      { path: ["^lib/(?!platform/|action/form-state)", "^components/(?!ui/)"] },
    ),
    forbid(
      "door-knows-no-domain",
      "lib/action knows actor, limits and forms, nothing of one domain. Put the code into that domain's mutations.ts.",
      { path: "^lib/action/", pathNot: TEST },
      { path: ["^app/", "^components/", "^db/", "^lib/(?!action/|accounts/|policy/|platform/)"] },
    ),
    forbid(
      "domains-look-down",
      "A domain knows nothing of pages, components, the door or jobs. Pass what it needs as an argument.",
      { path: `^lib/(${DOMAIN})/` },
      { path: ["^app/", "^components/", "^lib/action/", "^lib/jobs/"] },
    ),
    forbid(
      "domains-do-not-write-for-each-other",
      "A domain may read from another (queries, rules, schema) but never change its rows. Let the action or job call both, or add the row to your own mutation. Only history and mail are written by all.",
      { path: `^lib/(${DOMAIN})/`, pathNot: TEST },
      {
        path: part("mutations|outbox"),
        pathNot: [...exceptions.calledByAllDomains, ...exceptions.followsItsForum, "^lib/$1/"],
      },
    ),
    forbid(
      "rules-and-schemas-are-pure",
      "rules.ts and schema.ts take everything as arguments, `now` too. Load in queries.ts, change in mutations.ts.",
      { path: part("rules|schema"), pathNot: TEST },
      {
        path: [
          part("queries|mutations|session"),
          "^db/(?!schema/)",
          "^lib/platform/(env|log)",
          "node_modules/(server-only|postgres)/",
        ],
      },
    ),
    forbid(
      "policy-is-pure",
      "A policy answers from its arguments. Load the row in the domain and pass it.",
      { path: "^lib/policy/", pathNot: TEST },
      { path: ["^(app|components|db)/", "^lib/(?!policy/|platform/)"] },
    ),
    forbid(
      "platform-has-no-domain-words",
      "lib/platform serves every domain and knows none. Move the code into the domain, or pass its part as an argument.",
      { path: "^lib/platform/", pathNot: TEST },
      { path: ["^(app|components)/", "^lib/(?!platform/)"] },
    ),
    forbid(
      "database-is-the-ground",
      "db/ holds tables, client and migrations. Logic over rows belongs to a domain's queries.ts or mutations.ts.",
      { path: "^db/", pathNot: ["^db/seed/", TEST] },
      { path: ["^(app|components)/", "^lib/(?!platform/)"], pathNot: exceptions.actorOfTheDatabase },
    ),
    forbid(
      "seed-is-data",
      "The seed fills tables and may use a domain's rules. It must not go through pages, the door or jobs.",
      { path: "^db/seed/" },
      { path: ["^(app|components)/", "^lib/(action|jobs)/"] },
    ),
    forbid(
      "jobs-are-above-the-domains",
      "A job calls domains; only the boot file, the worker and tests know jobs. Domains queue by writing rows.",
      { path: "^(app|components|db)/|^lib/(?!jobs/)", pathNot: TEST },
      { path: "^lib/jobs/" },
    ),
    forbid(
      "jobs-show-nothing",
      "A job has no page. Markup of mails belongs to lib/messages.",
      { path: "^lib/jobs/", pathNot: TEST },
      { path: ["^app/", "^components/", "^lib/action/"] },
    ),
    ...owned.map(([name, owner, advice]) =>
      forbid(
        `only-one-owner-of-${name.split("|")[0]}`,
        `Not here: ${advice}.`,
        { path: "^(app|components|lib|db)/", pathNot: [owner, TEST] },
        { path: `(^|/)node_modules/(${name})/` },
      ),
    ),
    forbid(
      "product-does-not-use-tests",
      "Product code must run without tests/. Move what both need into the product.",
      { path: "^(app|components|lib|db)/", pathNot: TEST },
      { path: "^tests/" },
    ),
    forbid(
      "scripts-run-before-install",
      "scripts/ run on a bare Node: only node: built-ins and other scripts. Import what is installed later with await import(), or start a .ts entry with tsx.",
      { path: "^scripts/", pathNot: ["^scripts/embedded-postgres/", "\\.test\\.(mjs|ts)$"] },
      {
        path: ["^(app|components|lib|db|tests)/", "(^|/)node_modules/"],
        dependencyTypesNot: ["core", "dynamic-import"],
      },
    ),
    forbid(
      "product-uses-dependencies-only",
      "This package is not installed in production. Move it to `dependencies` in package.json.",
      { path: "^(app|components|lib|db)/", pathNot: [TEST] },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    ),
    forbid("no-unresolved", "This import leads nowhere.", {}, { couldNotResolve: true, pathNot: "^\\./\\.next/" }),
    forbid(
      "no-cycles",
      "Two files that need each other are one thing or need a third: move what both use below both.",
      {},
      { circular: true },
    ),
    forbid(
      "no-orphans",
      "Nothing uses this file. Import it where it is needed or delete it.",
      {
        orphan: true,
        pathNot: ["^app/", "^tests/", "^scripts/", "^db/migrations/", "\\.d\\.ts$", "^[^/]+\\.(ts|mjs|cjs)$", TEST],
      },
      {},
    ),
  ],
  required: [
    {
      name: "actions-are-built-by-the-door",
      severity: "error",
      comment:
        "Every server action is built by defineAction: it brings actor, access, limits, parsing and error texts.",
      module: { path: ACTIONS },
      to: { path: "^lib/action/define-action\\.ts$" },
    },
  ],
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^\\.next", "^next-env\\.d\\.ts$", "\\.css$", "^db/data/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["react-server", "import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
    cache: false,
  },
};
