import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import type { RunOptions } from "axe-core";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

type Finding = readonly [rule: string, html: string[]];

/**
 * Nothing that axe finds stands on the page, or in the part of it that is named, in light or in dark. The second scheme
 * differs in its colours alone, so that only those are looked at again.
 */
export async function axeIsClean(page: Page, within?: string): Promise<void> {
  const before = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  // Once for each page that is loaded: it is half a megabyte, and reading it takes as long as what it then does.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  for (const isDark of [before, !before]) {
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    // While something fades in, its colours are not yet its own: it is brought to its end.
    await expect.poll(() => page.evaluate(finishFading), { intervals: [50] }).toBe(0);
    // Target size is off by default although it is WCAG 2.2 AA.
    const rules: RunOptions =
      isDark === before
        ? { rules: { "target-size": { enabled: true } } }
        : { runOnly: { type: "rule", values: ["color-contrast"] } };
    expect(await findingsOf(page, within, rules), isDark ? "dark" : "light").toEqual([]);
  }
  await page.emulateMedia({ colorScheme: before ? "dark" : "light" });
}

/** How many things were still fading; what fades begins with the next frame. */
async function finishFading(): Promise<number> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const fading = document.getAnimations();
  for (const each of fading) {
    // What turns without an end stays as it is until it is gone.
    if (each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) each.finish();
  }
  return fading.length;
}

/**
 * Rules that something breaks, each with what does. What lies on the map moves and grows with it: an edge of the window
 * may cut it until it is pushed clear of that.
 */
function findingsOf(page: Page, within: string | undefined, rules: RunOptions): Promise<Finding[]> {
  return page.evaluate(
    async ([part, options]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      // What is right need not be listed.
      const asked = { ...options, resultTypes: ["violations" as const], elementRef: true };
      const { violations } = await axe.run(part ?? document, asked);
      return violations.flatMap(({ id, nodes }): [string, string[]][] => {
        const here = nodes.filter(
          ({ element }) => id !== "target-size" || element?.closest("[data-canvas]") == null,
        );
        return here.length > 0 ? [[id, here.map(({ html }) => html.slice(0, 200))]] : [];
      });
    },
    [within, rules] as const,
  );
}
