import type { Texts } from "../texts.ts";

export const texts = {
  trainers: "Guide for facilitators",
  privacy: "Privacy in short",
  records: "For operators: record of processing activities",
  loading: "Putting it together …",
  print: "Print",
  download: "As a text file (Markdown)",
  others: "More pages",
  label: "Help and privacy",
} as const satisfies Texts["helpPages"];
