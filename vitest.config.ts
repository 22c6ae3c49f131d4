import { defineConfig } from "vitest/config";
import { languageAbouts } from "./scripts/languageFiles.ts";

/** Unit, collaboration and architecture tests; what needs a browser is in `tests/e2e` and run by Playwright. */
export default defineConfig({
  plugins: [languageAbouts()],
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    // Power cuts need root; whoever asks for them gets them.
    exclude: ["tests/e2e/**", ...(process.env.POWER_CUTS ? [] : ["tests/faults/powerCut.test.ts"])],
    globalSetup: ["tests/support/buildServers.ts"],
    setupFiles: ["tests/support/patience.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
