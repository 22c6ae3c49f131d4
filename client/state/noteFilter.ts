import { compareNames } from "../../model/alphabet.ts";
import type { EvidenceLevel, FacetKey } from "../../model/fields.ts";
import type { NoteColour } from "../../model/noteColours.ts";
import { allWords } from "../../model/noteImage.ts";
import { isSameTag, tagsOf } from "../../model/noteTags.ts";
import { fitsWords, wordsOfSearch } from "../../model/searchWords.ts";
import type { Editor } from "./editor.ts";
import type { MapProjection, NoteRecord } from "./mapProjection.ts";
import type { ViewStore } from "./viewStore.ts";

/** Which notes I look at; the others stand back, for me alone. Another kind of filter is one more case here. */
export type NoteFilter =
  /** all but assumptions */
  | { readonly kind: "witnessed" }
  | { readonly kind: "level"; readonly level: EvidenceLevel }
  | { readonly kind: "colour"; readonly colour: NoteColour }
  | { readonly kind: "facet"; readonly facet: FacetKey }
  | { readonly kind: "author"; readonly author: string }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "cluster"; readonly cluster: string }
  /** what is searched for, as it was typed */
  | { readonly kind: "words"; readonly search: string };

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
    case "colour":
      return note.colour === filter.colour;
    case "facet":
      return note.facet === filter.facet;
    case "author":
      return all.some(({ author }) => author === filter.author);
    case "tag":
      return all.some(({ tags }) => tags.some((tag) => isSameTag(tag, filter.tag)));
    case "cluster":
      return note.cluster === filter.cluster;
    case "words": {
      const words = wordsOfSearch(filter.search);
      return all.some((one) => fitsWords(allWords(one), words));
    }
  }
}

export function isSameFilter(a: NoteFilter | null, b: NoteFilter | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** All notes stand as they are again; what was searched for is not searched for any more. */
export function endFilter(view: ViewStore): void {
  view.setState(({ filter, finding }) => ({
    filter: null,
    finding: filter?.kind === "words" ? null : finding,
  }));
}

export function countPassing(filter: NoteFilter | null, map: MapProjection): number {
  return map.ids().filter((id) => passesOn(map, filter, id)).length;
}

function passesOn(map: MapProjection, filter: NoteFilter | null, id: string): boolean {
  const record = map.get(id);
  return record !== undefined && passes(filter, record);
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
    .sort((a, b) => compareNames(a.label, b.label) || (a.key < b.key ? -1 : 1));
}

/** The tags on the notes that all see, each as it was first written there. */
export function tagsOn(map: MapProjection): string[] {
  const notes = map.ids().flatMap((id) => {
    const record = map.get(id);
    return record?.seenBy === "everyone" ? (record.stack?.notes ?? [record.note]) : [];
  });
  return tagsOf(notes.toSorted((a, b) => a.createdAt - b.createdAt));
}

/** Ends a filter when the tag or the bundle that it shows is gone: all notes would stand back, for no reason to be seen. */
export function endLostFilter({
  map,
  clusters,
  view,
}: Pick<Editor, "map" | "clusters" | "view">): () => void {
  const isLost = (filter: NoteFilter | null): boolean => {
    switch (filter?.kind) {
      case "tag":
        return !map.ids().some((id) => passesOn(map, filter, id));
      case "cluster":
        return clusters.get(filter.cluster) === undefined;
      case undefined:
      case "witnessed":
      case "level":
      case "colour":
      case "facet":
      case "author":
      case "words":
        return false;
    }
  };
  const judge = (): void => {
    if (isLost(view.getState().filter)) view.setState({ filter: null });
  };
  const stops = [map.onChange(judge), clusters.onChange(judge)];
  return () => {
    for (const stop of stops) stop();
  };
}
