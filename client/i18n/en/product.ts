import type { Texts } from "../texts.ts";

export const texts = {
  name: "Customer Empathy Map",
  untitled: "Untitled",
  pageTitle: "{subject} · Customer Empathy Map",
  shortName: "Empathy Map",
  description: "Fill in an empathy map together, live",
} as const satisfies Texts["product"];
