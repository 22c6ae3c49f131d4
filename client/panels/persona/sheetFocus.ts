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
