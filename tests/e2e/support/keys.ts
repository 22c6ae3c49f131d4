import { expect, type Locator, type Page } from "@playwright/test";

/** Nobody presses Tab more often to come to something that is near. */
const MOST_TABS = 60;

/** The keyboard of a page, and nothing else. Whatever it leads to has the focus, and that is seen. */
export class Keys {
  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Has the focus, in the window, with a mark that tells it from what has not; in a text field the caret is one. */
  async isAt(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    await expect.poll(() => this.page.evaluate(howFocusIsSeen), "the focus is seen").toBe("seen");
  }

  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return this.isAt(target);
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} does not lead to ${target.toString()}`);
  }

  async enter(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo(target, key);
    await this.page.keyboard.press("Enter");
  }

  /** By its name, from wherever one is. */
  async command(words: string, found: string | RegExp): Promise<void> {
    const palette = this.page.getByRole("dialog", { name: "Alle Befehle" });
    await this.page.keyboard.press("Control+k");
    await expect(palette.getByRole("searchbox")).toBeFocused();
    await this.page.keyboard.type(words);
    await expect(palette.getByRole("menuitem").first()).toHaveText(found);
    await this.page.keyboard.press("Enter");
    await expect(palette).toHaveCount(0);
  }
}

/** Runs in the page. */
function howFocusIsSeen(): string {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return "nowhere";
  const box = at.getBoundingClientRect();
  const isInWindow =
    box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth;
  if (!isInWindow) return "out of the window";
  if (at instanceof HTMLTextAreaElement || at.matches("input:not([type=checkbox], [type=radio])"))
    return "seen";
  if (!at.matches(":focus-visible")) return "without a mark";
  const isMarked = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  };
  // A radio button's mark stands on its words.
  return [at, at.nextElementSibling].some(isMarked) ? "seen" : "without a mark";
}
