import type { Texts } from "../texts.ts";

export const texts = {
  privacy: "Privacy in short",
  records: "For operators: record of processing activities",
  loading: "Putting it together …",
  print: "Print",
  download: "As a text file (Markdown)",
  others: "More pages",
  label: "Privacy",
} as const satisfies Texts["helpPages"];
