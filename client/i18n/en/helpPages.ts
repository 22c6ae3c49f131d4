import type { Texts } from "../texts.ts";

export const texts = {
  participants: "Guide for taking part",
  trainers: "Guide for facilitators",
  privacy: "Privacy in short",
  accessibility: "Accessibility",
  records: "For operators: record of processing activities",
  loading: "Putting it together …",
  print: "Print",
  download: "As a text file (Markdown)",
  others: "More pages",
  label: "Help, privacy and accessibility",
} as const satisfies Texts["helpPages"];
