import type { FaultyRow } from "../../model/api.ts";
import { PLACES, type PlaceKey } from "../../model/fields.ts";
import type { FileProblem } from "./importedNote.ts";
import { type MapLeftOut, readMapJson } from "./json.ts";

/** What a map's own file would bring, before it does. */
export interface MapPreview {
  readonly title: string;
  readonly customerName: string;
  /** how many notes come into each field, without those that get none */
  readonly fields: readonly (readonly [field: PlaceKey, count: number])[];
  readonly notes: number;
  readonly pictures: number;
  readonly clusters: number;
  readonly comments: number;
  readonly contradictions: number;
  readonly faulty: readonly FaultyRow[];
  readonly leftOut: MapLeftOut;
}

export type MapPreviewRead =
  | { readonly ok: true; readonly preview: MapPreview }
  | { readonly ok: false; readonly problem: FileProblem };

/** Never throws. */
export function previewMapJson(bytes: Uint8Array): MapPreviewRead {
  const read = readMapJson(bytes);
  if (!read.ok) return read;
  const { about, notes, comments, contradictions, faulty, leftOut } = read;
  return {
    ok: true,
    preview: {
      title: about.title,
      customerName: about.customerName,
      fields: countsByField(notes),
      notes: notes.length,
      pictures: notes.filter(({ image }) => image).length,
      clusters: new Set(notes.flatMap(({ field, cluster }) => (cluster ? [`${field} ${cluster.key}`] : [])))
        .size,
      comments: notes.reduce((sum, note) => sum + (note.comments?.length ?? 0), comments.length),
      contradictions: contradictions.length,
      faulty,
      leftOut,
    },
  };
}

export function countsByField(notes: readonly { readonly field: PlaceKey }[]): MapPreview["fields"] {
  return PLACES.flatMap((field) => {
    const count = notes.filter((note) => note.field === field).length;
    return count === 0 ? [] : [[field, count] as const];
  });
}
