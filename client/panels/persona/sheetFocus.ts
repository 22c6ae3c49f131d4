import type { FocusKeeping } from "../outcome/keptFocus.ts";

/** On a sheet lines keep the focus, and the ways to new ones. */
export const SHEET_FOCUS: FocusKeeping = {
  selector: "[data-line], [data-add-line]",
  targets: ["[aria-haspopup]", "textarea"],
  placeOf: (element) => {
    const { line, section, addLine } = element.dataset;
    return line === undefined
      ? { key: `add ${addLine}`, group: addLine ?? "" }
      : { key: `line ${line}`, group: section ?? "" };
  },
};

/**
 * Back to the menu by which a line was moved, once that has closed: the list takes a line at another place for a new one and
 * would lead to its neighbour.
 */
export function backToLine(lineId: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineId)}"] [aria-haspopup]`)?.focus(),
    ),
  );
}
