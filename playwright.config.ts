import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.ts";
import { CHROMIUM_ARGS } from "./scripts/chromiumArgs.ts";

/** End-to-end tests: the built product, the real server, the system's Chromium. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  // Four browsers on two slow cores, and axe in each of them.
  timeout: 150_000,
  // On a busy machine a browser may stand still for minutes. What passes only then is listed as flaky: look at it.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    locale: "de-DE",
    // Keeping the program for times without a network took a third of each joining; the tests that need it allow it.
    serviceWorkers: "block",
    trace: "off",
    // A press that finds nothing is named; without this the test just stops at its own limit.
    actionTimeout: 60_000,
    launchOptions: {
      executablePath: findChromium() ?? "chromium-not-found",
      args: [
        ...CHROMIUM_ARGS,
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page's empty beginning and what it opens share a process: one start less for each person.
        "--disable-site-isolation-trials",
      ],
    },
  },
});
