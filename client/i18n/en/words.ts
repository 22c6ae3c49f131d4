import type { Texts } from "../texts.ts";

export const texts = {
  cancel: "Cancel",
  close: "Close",
  save: "Apply",
  undo: "Undo",
  tryAgain: "Try again",
  reload: "Reload",
  toStart: "To the start page",
  optional: "optional",
  sentences: "{first} {second}",
  labelled: "{label}: {text}",
  aside: "{text} ({aside})",
  within: "{part}, {whole}",
  more: "More",
  loading: "Loading …",
} as const satisfies Texts["words"];
