/** KERN's parts we use, by class. The rest (grid, spacing utilities, 40 icons as data URLs) is nine tenths of its weight. */
const KEPT = /^kern-(btn|form|fieldset|label|hint|error|sr|body)/;

/** Classes a selector cannot do without; those inside :is(), :has() and :not() are alternatives. */
const classesOf = (selector) =>
  [...selector.replace(/:(is|has|not)\([^()]*\)/g, "").matchAll(/\.(kern-[a-z]+)/g)].map((match) => match[1]);

/** Inside `@layer kern` only: takes out what a layer may not contain, and rules that name a class we do not use. */
const kernSubset = {
  postcssPlugin: "kern-subset",
  OnceExit(root) {
    root.walkAtRules("layer", (layer) => {
      if (layer.params !== "kern" || !layer.nodes) return;
      layer.walkAtRules("charset", (rule) => rule.remove());
      layer.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => classesOf(selector).every((name) => KEPT.test(name)));
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      });
      // In a layer `!important` turns the order round: it would win over every rule of ours.
      layer.walkDecls((declaration) => {
        declaration.important = false;
      });
      layer.walkAtRules("media", (media) => {
        if (media.nodes?.length === 0) media.remove();
      });
    });
  },
};

// `optimize: false`: Next minifies the result, once the subset is taken.
export default { plugins: [["@tailwindcss/postcss", { optimize: false }], kernSubset] };
