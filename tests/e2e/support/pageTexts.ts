import type { Page } from "@playwright/test";
import { CLOSE, OPEN } from "../../support/pseudoLocale.ts";

/** What is wrong with a page's texts; empty when nothing is. */
export interface TextFaults {
  /** texts of the catalogue of which a part cannot be seen */
  readonly cut: string[];
  /** names and words that did not come through the catalogue */
  readonly foreign: string[];
  /** how far the page reaches beyond its window */
  readonly sideways: number;
}

/**
 * Looks at every text that is shown in the pseudo-locale. `own`: what people have written, and what is no language;
 * it may be shortened, and has no brackets.
 */
export async function textFaults(page: Page, own: RegExp): Promise<TextFaults> {
  return page.evaluate(
    ({ open, close, ownSource }) => {
      const isOwn = new RegExp(ownSource, "u");
      /** Letters on an edge are anti-aliased. */
      const TOLERANCE = 2;
      const isSeen = (element: Element): boolean =>
        // Rows of a long list that are far from the window have no place of their own yet.
        element.checkVisibility({
          opacityProperty: true,
          visibilityProperty: true,
          contentVisibilityAuto: true,
        }) && element.closest("[inert]") === null;
      const named = (element: Element): string =>
        `<${element.tagName.toLowerCase()} ${(element.getAttribute("class") ?? "").slice(0, 40)}>`;

      /** Where a text is cut by what is around it; null where all of it can be seen, or scrolled to. */
      const cutBy = (element: Element, box: DOMRect): string | null => {
        let [canScrollX, canScrollY] = [false, false];
        for (let at: Element | null = element; at !== null; at = at.parentElement) {
          const { overflowX, overflowY, clipPath, position } = getComputedStyle(at);
          const { left, right, top, bottom, width, height } = at.getBoundingClientRect();
          // For screen readers only.
          if (clipPath !== "none" || (width <= 2 && height <= 2)) return null;
          if (/auto|scroll/.test(overflowX)) canScrollX = true;
          if (/auto|scroll/.test(overflowY)) canScrollY = true;
          if (/hidden|clip/.test(overflowX) && !canScrollX) {
            if (box.right > right + TOLERANCE || box.left < left - TOLERANCE) return `${named(at)} sideways`;
          }
          if (/hidden|clip/.test(overflowY) && !canScrollY) {
            if (box.bottom > bottom + TOLERANCE || box.top < top - TOLERANCE) return `${named(at)} in height`;
          }
          if (position === "fixed") break;
        }
        const isBeside = box.right > innerWidth + TOLERANCE || box.left < -TOLERANCE;
        return isBeside && !canScrollX ? "the window" : null;
      };

      const cut = new Set<string>();
      const foreign = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        if (!element || !/\p{L}{2}/u.test(text) || !isSeen(element)) continue;
        // A browser's own list shows its options itself.
        if (element.closest("script, style, option, select, textarea")) continue;
        const isCatalogue = text.includes(open) || text.includes(close);
        if (!isCatalogue) {
          // A text may be shown in pieces, each in an element of its own.
          const around = element.parentElement?.textContent ?? "";
          if (!isOwn.test(text) && !around.includes(open))
            foreign.add(`${named(element)} ${text.slice(0, 80)}`);
          continue;
        }
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        const by = cutBy(element, box);
        if (by !== null) cut.add(`${named(element)} by ${by}: ${text.slice(0, 80)}`);
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
        if (!isSeen(element)) continue;
        for (const name of ["aria-label", "title", "placeholder"]) {
          const text = element.getAttribute(name) ?? "";
          if (!/\p{L}{2}/u.test(text) || text.includes(open) || isOwn.test(text)) continue;
          foreign.add(`${named(element)} ${name}: ${text.slice(0, 80)}`);
        }
      }
      return {
        cut: [...cut],
        foreign: [...foreign],
        sideways: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      };
    },
    { open: OPEN, close: CLOSE, ownSource: own.source },
  );
}
