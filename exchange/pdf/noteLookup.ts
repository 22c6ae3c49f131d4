import { EVIDENCE_NAMES } from "../../model/fieldNames.ts";
import type { EvidenceLevel, Language } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { noteWords } from "../../model/noteImage.ts";
import { type Source, sourceKey } from "../../model/source.ts";
import type { ProtocolMap } from "../protocol.ts";

/** The notes of the maps as they are now, for what stands on them. */
export interface NoteLookup {
  /** as it is on its map, else as it was when it was linked */
  levelOf(source: Source): EvidenceLevel;
  /** what may be shown of a note behind something: nothing of those that are hidden */
  textOf(source: Source): string;
  noteOf(mapId: string, noteId: string): Note | null;
}

export function noteLookup(maps: readonly ProtocolMap[]): NoteLookup {
  const notes = new Map(
    maps.flatMap(({ id, notes }) =>
      notes.map((note): [string, Note] => [sourceKey({ mapId: id, noteId: note.id }), note]),
    ),
  );
  return {
    levelOf: (source) => notes.get(sourceKey(source))?.evidence ?? source.evidence,
    textOf: (source) => {
      const note = notes.get(sourceKey(source));
      if (note?.hidden) return "";
      return (note && noteWords(note)) || source.text.trim();
    },
    noteOf: (mapId, noteId) => notes.get(sourceKey({ mapId, noteId })) ?? null,
  };
}

/** "observed · 2 notes" */
export function groundWords(
  level: EvidenceLevel,
  notes: number,
  language: Language,
  words: { readonly notes: (count: number) => string },
): string {
  const name = EVIDENCE_NAMES[language][level];
  return notes === 0 ? name : `${name} · ${words.notes(notes)}`;
}
