import type { About } from "../model/mapDocument.ts";
import { MAP_FILE_FORMAT, MAP_FILE_VERSION, type MapFile, type MapFileNote } from "../model/mapFile.ts";
import type { Note } from "../model/note.ts";
import { notesByField } from "./notesByField.ts";

export interface MapJsonOptions {
  /** adds each author's name; without it nobody is named */
  readonly authorName?: (note: Note) => string;
  /** adds each note's id */
  readonly withIds?: boolean;
}

/** The whole map as our own file (schema: `model/mapFile.ts`), indented for people. `readMapJson` reads it back. */
export function mapJson(about: About, notes: readonly Note[], options: MapJsonOptions = {}): Uint8Array {
  const { authorName, withIds } = options;
  const file: MapFile = {
    format: MAP_FILE_FORMAT,
    version: MAP_FILE_VERSION,
    about: {
      title: about.title,
      customerName: about.customerName,
      customerRole: about.customerRole,
      situation: about.situation,
      language: about.language,
    },
    notes: notesByField(notes).map((note): MapFileNote => {
      const { field, x, y } = note.place;
      const { text, facet, colour, evidence, source, createdAt } = note;
      const plain = { text, field, x, y, facet, colour, evidence, source, createdAt };
      if (withIds) Object.assign(plain, { id: note.id });
      return authorName ? Object.assign(plain, { author: authorName(note) }) : plain;
    }),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
