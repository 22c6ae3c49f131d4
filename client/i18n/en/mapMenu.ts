import type { Texts } from "../texts.ts";

export const texts = {
  ofNotes: "{count, plural, one {Menu of the note} other {Menu of # notes}}",
  ofMap: "Menu of the map",
  copyAs: "Copy as",
  evidence: "Evidence",
  size: "Size",
} as const satisfies Texts["mapMenu"];
