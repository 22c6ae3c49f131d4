import { defineConfig } from "vitest/config";
import { languageAbouts } from "./scripts/languageFiles.ts";

/** Nothing here keeps anything for later or stands in for something global: these files share their modules. */
const PURE = ["model", "exchange", "architecture", "scripts", "client/geometry"].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** Unit, collaboration and architecture tests; what needs a browser is in `tests/e2e` and run by Playwright. */
export default defineConfig({
  plugins: [languageAbouts()],
  test: {
    setupFiles: ["tests/support/patience.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: "forks",
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: "apart",
          include: ["tests/**/*.test.{ts,tsx}"],
          // Power cuts need root; whoever asks for them gets them.
          exclude: [
            ...PURE,
            "tests/e2e/**",
            ...(process.env.POWER_CUTS ? [] : ["tests/faults/powerCut.test.ts"]),
          ],
          globalSetup: ["tests/support/buildServers.ts"],
        },
      },
    ],
  },
});
