import type { Texts } from "../texts.ts";

export const texts = {
  name: "Customer Empathy Map",
  untitled: "Untitled",
} as const satisfies Texts["product"];
