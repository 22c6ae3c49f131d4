import { test as base, expect } from "@playwright/test";
import { type Product, startProduct } from "./product.ts";

let shared: Promise<Product> | null = null;

/**
 * The server of all tests that need none of their own: each makes its own workshop in it. Starting one takes a second
 * or two, in which the browser has nothing to do.
 */
export function sharedProduct(): Promise<Product> {
  shared ??= startProduct();
  return shared;
}

/**
 * Playwright's test, and everybody leaves at its end: profiles that a test opened by hand would stay open as long as
 * the worker's browser does, each knocking at the server, and slow down every test after it.
 */
export const test = base.extend<{ everybodyLeaves: undefined }, { sharedProductStops: undefined }>({
  everybodyLeaves: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
  sharedProductStops: [
    async ({ browserName: _browserName }, use) => {
      await use(undefined);
      await (await shared)?.close();
    },
    { auto: true, scope: "worker" },
  ],
});
export { expect };
