import type { Config } from "@testing-library/react";

/**
 * What a test of the page waits for comes within a second on an idle machine only: a part that is fetched when it is
 * needed took four on one that had other work. Where there is no page, nothing is loaded.
 */
const patience: Partial<Config> = { asyncUtilTimeout: 15_000 };

if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure(patience);
}
