import { FACET_NAMES } from "../../model/fieldNames.ts";
import type { FacetKey, Language } from "../../model/fields.ts";
import type { Typesetters } from "../pdf/typesetter.ts";
import type { ReadableMap } from "../readableMap.ts";
import type { Lettering, TextLook } from "./lettering.ts";

/** What every part of one picture needs to know. */
export interface Picture {
  readonly map: ReadableMap;
  readonly language: Language;
  readonly lettering: Lettering;
  readonly typesetters: Typesetters;
}

/** Inter's capitals are 0.73 of the size high: half of that below the middle centres a line on it. */
const HALF_CAPITAL = 0.364;

/** The baseline of a line of text whose middle is at `y`. */
export function baseline(y: number, size: number): number {
  return y + HALF_CAPITAL * size;
}

/** Cut with an ellipsis where it is wider than `width`. */
export function ellipsized(text: string, width: number, look: TextLook, lettering: Lettering): string {
  if (lettering.widthOf(text, look) <= width) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  while (letters.length > 0) {
    letters.pop();
    const cut = `${letters.join("").trimEnd()}…`;
    if (lettering.widthOf(cut, look) <= width) return cut;
  }
  return "";
}

/** "sieht · hört" */
export function facetLine(facets: readonly FacetKey[], language: Language): string {
  return facets.map((facet) => FACET_NAMES[language][facet]).join(" · ");
}
