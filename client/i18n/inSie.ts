import { texts as sie } from "./de/sie.ts";
import type { FirstTexts } from "./texts.ts";

interface Layer {
  readonly [key: string]: unknown;
}

/** German texts with „Sie“ instead of „du“. What of them is not here yet stays away. */
export function inSie(texts: FirstTexts): FirstTexts {
  return laidOver(texts, sie) as unknown as FirstTexts;
}

/** `lower` with those of its entries replaced that `upper` has, too. Built texts are lists, and count as one entry. */
function laidOver(lower: Layer, upper: Layer): Layer {
  return Object.fromEntries(
    Object.entries(lower).map(([key, value]) => {
      const over = upper[key];
      if (over === undefined) return [key, value];
      return [key, isLayer(value) && isLayer(over) ? laidOver(value, over) : over];
    }),
  );
}

function isLayer(value: unknown): value is Layer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
