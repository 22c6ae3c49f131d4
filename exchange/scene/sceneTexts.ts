import type { ReadableMap } from "../readableMap.ts";

/** All words of a map that a picture or a page may show: what the fonts must have shapes for. */
export function sceneTexts({ about, notes, clusters, contradictions }: ReadableMap): string[] {
  return [
    about.title,
    about.customerName,
    about.customerRole,
    about.situation,
    ...notes.map(({ text }) => text),
    ...clusters.map(({ title }) => title),
    ...contradictions.map(({ title }) => title),
  ];
}
