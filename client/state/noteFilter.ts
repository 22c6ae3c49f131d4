import type { EvidenceLevel, FacetKey } from "../../model/fields.ts";
import { isSameTag, tagsOf } from "../../model/noteTags.ts";
import type { MapProjection, NoteRecord } from "./mapProjection.ts";

/** Which notes I look at; the others stand back, for me alone. Another kind of filter is one more case here. */
export type NoteFilter =
  /** all but assumptions */
  | { readonly kind: "witnessed" }
  | { readonly kind: "level"; readonly level: EvidenceLevel }
  | { readonly kind: "facet"; readonly facet: FacetKey }
  | { readonly kind: "author"; readonly author: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "cluster"; readonly cluster: string };

/** Whether a note stays as it is; of a stack it is enough that one does. Without a filter every note does. */
export function passes(
  filter: NoteFilter | null,
  { note, stack }: Pick<NoteRecord, "note"> & Partial<Pick<NoteRecord, "stack">>,
): boolean {
  const all = stack?.notes ?? [note];
  switch (filter?.kind) {
    case undefined:
      return true;
    case "witnessed":
      return all.some(({ evidence }) => evidence !== "assumption");
    case "level":
      return all.some(({ evidence }) => evidence === filter.level);
    case "facet":
      return note.facet === filter.facet;
    case "author":
      return all.some(({ author }) => author === filter.author);
    case "tag":
      return all.some(({ tags }) => tags.some((tag) => isSameTag(tag, filter.tag)));
    case "cluster":
      return note.cluster === filter.cluster;
  }
}

export function isSameFilter(a: NoteFilter | null, b: NoteFilter | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function countPassing(filter: NoteFilter | null, map: MapProjection): number {
  return map.ids().filter((id) => {
    const record = map.get(id);
    return record !== undefined && passes(filter, record);
  }).length;
}

/** Who can be told by name on the notes that all see, in the order of the alphabet: nobody is ranked. */
export function authorsOn(map: MapProjection): { readonly key: string; readonly label: string }[] {
  const names = new Map<string, string>();
  for (const id of map.ids()) {
    const record = map.get(id);
    if (!record?.note.author || record.seenBy !== "everyone" || !record.authorName) continue;
    names.set(record.note.author, record.authorName);
  }
  return [...names]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => a.label.localeCompare(b.label) || (a.key < b.key ? -1 : 1));
}

/** The tags on the notes that all see. */
export function tagsOn(map: MapProjection, language: string): string[] {
  const notes = map.ids().flatMap((id) => map.get(id) ?? []);
  return tagsOf(
    notes.flatMap(({ note, stack, seenBy }) => (seenBy === "everyone" ? (stack?.notes ?? [note]) : [])),
    language,
  );
}
