import { test as base } from "@playwright/test";
import { type Portal, type PortalOptions, startPortal } from "../../support/portal";
import type { SharedCluster } from "../../support/test-cluster";
import { watchContext } from "./page-watch";

type WorkerFixtures = {
  /** Which portal the tests of this file need: `test.use({ portalOptions: { clock: "2016-03-20T10:00" } })`. */
  portalOptions: PortalOptions;
  /** Two instances of the app, the worker and a mail server on a seeded database of this worker's own. */
  portal: Portal;
};

type TestFixtures = {
  /** Problems of a page that this test provokes on purpose and that are therefore no failure. */
  expectedProblems: RegExp;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  portalOptions: [{}, { option: true, scope: "worker" }],

  portal: [
    async ({ portalOptions }, use) => {
      const cluster = JSON.parse(process.env.PORTAL_TEST_CLUSTER ?? "null") as SharedCluster | null;
      if (!cluster) throw new Error("The global setup has not run");
      const portal = await startPortal(cluster, portalOptions);
      await use(portal);
      await portal.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],

  baseURL: async ({ portal }, use) => use(portal.origin),

  expectedProblems: [/(?!)/, { option: true }],

  /** Every page of every test is watched: other hosts, policy violations and console errors fail the test. */
  context: async ({ context, portal, expectedProblems }, use) => {
    const origins = portal.instances.map(({ origin }) => origin);
    const problems = watchContext(context, origins);
    await use(context);
    const unexpected = problems.filter((problem) => !expectedProblems.test(problem));
    base.expect(unexpected, "requests to other hosts, policy violations, console errors").toEqual([]);
  },
});

export const expect = test.expect;
