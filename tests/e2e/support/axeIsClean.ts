import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Nothing that axe finds stands on the page, or in the part of it that is named, in light or in dark. The second scheme
 * differs in its colours alone, so that only those are looked at again.
 */
export async function axeIsClean(page: Page, within?: string): Promise<void> {
  const before = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const isDark of [before, !before]) {
    await page.emulateMedia({ colorScheme: isDark ? "dark" : "light" });
    // While something fades in, its colours are not yet its own; what fades begins with the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    // There are no frames whose findings a second page would gather, and what is right need not be listed.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    if (within) axe.include(within);
    if (isDark !== before) axe.withRules(["color-contrast"]);
    // Off by default although it is WCAG 2.2 AA.
    else axe.options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
    const { violations } = await axe.analyze();
    const found: [rule: string, html: string[]][] = [];
    for (const { id, nodes } of violations) {
      const here: string[] = [];
      for (const { html, target } of nodes) {
        if (id !== "target-size" || !(await isOnTheMap(page, target.join(" "))))
          here.push(html.slice(0, 200));
      }
      if (here.length > 0) found.push([id, here]);
    }
    expect(found, isDark ? "dark" : "light").toEqual([]);
  }
  await page.emulateMedia({ colorScheme: before ? "dark" : "light" });
}

/** What lies on the map moves and grows with it: an edge of the window may cut it until it is pushed clear of that. */
function isOnTheMap(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((at) => document.querySelector(at)?.closest("[data-canvas]") != null, selector);
}
