import type * as Y from "yjs";
import { compareInList } from "../../model/entryReading.ts";
import { entriesIn } from "../../model/outcomeEntry.ts";
import {
  compareLines,
  type Persona,
  type PersonaLine,
  readPersona,
  readPersonaLine,
} from "../../model/persona.ts";
import { createEntryProjection, type EntryProjection } from "./entryProjection.ts";

/** The personas of an outcome document. */
export interface PersonaProjection {
  readonly personas: EntryProjection<Persona>;
  /** of all of them, by section and then as people have put them */
  readonly lines: EntryProjection<PersonaLine>;
  close(): void;
}

export function createPersonaProjection(doc: Y.Doc): PersonaProjection {
  const personas = createEntryProjection(entriesIn(doc, "personas"), {
    read: readPersona,
    compare: compareInList,
  });
  const lines = createEntryProjection(entriesIn(doc, "personaLines"), {
    read: readPersonaLine,
    compare: compareLines,
  });
  return {
    personas,
    lines,
    close() {
      personas.close();
      lines.close();
    },
  };
}
