import { overlaid } from "./addedTexts.ts";
import { texts as sie } from "./de/sie.ts";
import type { Texts } from "./texts.ts";

/** German texts with „Sie“ instead of „du“. What of them is not here yet stays away. */
export function inSie<T extends Partial<Texts>>(texts: T): T {
  return overlaid(texts, sie);
}
