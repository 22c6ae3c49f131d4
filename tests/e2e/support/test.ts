import { test as base, expect } from "@playwright/test";

/**
 * Playwright's test, and everybody leaves at its end: profiles that a test opened by hand would stay open as long as
 * the worker's browser does, each knocking at a server that is gone, and slow down every test after it.
 */
export const test = base.extend<{ everybodyLeaves: undefined }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
export { expect };
