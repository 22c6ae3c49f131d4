import type { FacetKey } from "../../../model/fields.ts";

/** A part of a field in the list, under a heading of its own; a field without parts has one without heading. */
export type ListSection =
  | { readonly kind: "cluster"; readonly id: string; readonly noteIds: readonly string[] }
  | { readonly kind: "facet"; readonly facet: FacetKey; readonly noteIds: readonly string[] }
  | { readonly kind: "loose"; readonly noteIds: readonly string[] };

interface FieldNotes {
  readonly clusters: readonly { readonly id: string; readonly noteIds: readonly string[] }[];
  /** in reading order */
  readonly ids: readonly string[];
  readonly facets: readonly FacetKey[];
  readonly facetOf: (id: string) => FacetKey | null;
}

/** Bundles first, then what is in none by its facet, then the rest. */
export function listSections({ clusters, ids, facets, facetOf }: FieldNotes): readonly ListSection[] {
  const bundled = new Set(clusters.flatMap(({ noteIds }) => noteIds));
  const free = ids.filter((id) => !bundled.has(id));
  const loose = free.filter((id) => facetOf(id) === null);
  return [
    ...clusters.map(({ id, noteIds }) => ({ kind: "cluster" as const, id, noteIds })),
    ...facets.flatMap((facet) => {
      const noteIds = free.filter((id) => facetOf(id) === facet);
      return noteIds.length === 0 ? [] : [{ kind: "facet" as const, facet, noteIds }];
    }),
    ...(loose.length === 0 ? [] : [{ kind: "loose" as const, noteIds: loose }]),
  ];
}

/** What a part is known by while its notes come and go. */
export function sectionKey(section: ListSection): string {
  switch (section.kind) {
    case "cluster":
      return `cluster ${section.id}`;
    case "facet":
      return `facet ${section.facet}`;
    case "loose":
      return "loose";
  }
}

/**
 * The order in which notes go on being shown while one of them is written in: a text field that is moved in the page
 * loses its caret. Those that are shown stay in their order; new ones come behind the one that they follow.
 */
export function keepStill(shown: readonly string[], now: readonly string[]): readonly string[] {
  const there = new Set(now);
  const kept = shown.filter((id) => there.has(id));
  const known = new Set(kept);
  now.forEach((id, index) => {
    if (known.has(id)) return;
    const before = now[index - 1];
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, id);
  });
  return kept;
}
