import { FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { FACETS_OF, type Language, type PlaceKey } from "../../model/fields.ts";
import type { FieldHeader } from "./mapPage.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import { PAPER_WORDS } from "./paperWords.ts";
import type { PaperFonts } from "./textRuns.ts";

/** A facet's mark is as wide as its letters are high, plus a gap. */
export const MARK_ADVANCE = 1.35;
const FACET_GAP = 1.1;

/** A field's title as it stands on this page. */
export function fieldTitle(field: PlaceKey, isContinued: boolean, language: Language): string {
  const title = FIELD_TITLES[language][field];
  return isContinued ? `${title} – ${PAPER_WORDS[language].continued}` : title;
}

/** Title left, facet names right; below each other where the field is too narrow for both. Titles shrink before they leave the field. */
export function layoutFieldHeader(
  field: PlaceKey,
  width: number,
  padding: number,
  wantedSize: number,
  isContinued: boolean,
  language: Language,
  fonts: PaperFonts,
): FieldHeader {
  const title = fieldTitle(field, isContinued, language);
  const room = width - 2 * padding;
  const titleEm = fonts.widthOf(title, "semibold");
  const titleSize = Math.max(MIN_TEXT_SIZE, Math.min(wantedSize, room / titleEm));
  const facetSize = Math.max(MIN_TEXT_SIZE, wantedSize * 0.72);
  const widths = FACETS_OF[field].map((facet) => {
    return (MARK_ADVANCE + fonts.widthOf(FACET_NAMES[language][facet], "regular")) * facetSize;
  });
  const facetsWidth = widths.reduce(
    (sum, one) => sum + one,
    Math.max(0, widths.length - 1) * FACET_GAP * facetSize,
  );
  const isOneLine = titleEm * titleSize + 2 * facetSize + facetsWidth <= room;
  const titleBaseline = padding * 0.75 + titleSize;
  const facetBaseline = isOneLine ? titleBaseline : titleBaseline + facetSize * 1.5;
  let x = isOneLine ? width - padding - facetsWidth : padding;
  const facets = FACETS_OF[field].map((facet, index) => {
    const at = { facet, x, baseline: facetBaseline };
    x += (widths[index] ?? 0) + FACET_GAP * facetSize;
    return at;
  });
  const lowest = facets.length > 0 ? facetBaseline : titleBaseline;
  return { height: lowest + padding * 0.75, titleSize, titleX: padding, titleBaseline, facetSize, facets };
}
