import { mapJson } from "../../exchange/json.ts";
import { notesByField } from "../../exchange/notesByField.ts";
import { readClusters } from "../../model/cluster.ts";
import { readContradictions } from "../../model/contradiction.ts";
import type { Note } from "../../model/note.ts";
import { noteWords } from "../../model/noteImage.ts";
import type { Editor } from "../state/editor.ts";
import { carrierHtml } from "./carriedNotes.ts";

/** The selected notes for the clipboard, one copy in three readings. */
export interface Copied {
  readonly count: number;
  /** a line a note, for text fields */
  readonly text: string;
  /** a list, for word processors, that carries the notes themselves */
  readonly html: string;
  /** a map file of these notes alone, which the import takes, too */
  readonly json: string;
}

/** Null where nothing is selected. Of a stack all of it, as it is deleted as one when it is cut. */
export function copiedNotes(editor: Editor): Copied | null {
  const notes = notesByField(
    [...editor.view.getState().selection].flatMap((id): readonly Note[] => {
      const record = editor.map.get(id);
      return record?.stack?.notes ?? (record ? [record.note] : []);
    }),
  );
  if (notes.length === 0) return null;
  const { doc } = editor.session;
  const json = compact(
    // Neither whom the map is about nor who wrote or said something: only the notes were chosen.
    mapJson({ ...NOBODY, language: editor.map.about().language }, notes, {
      clusters: readClusters(doc),
      contradictions: readContradictions(doc),
    }),
  );
  const lines = notes.map((note) => noteWords(note).replace(/\s*\n\s*/g, " "));
  return {
    count: notes.length,
    text: lines.join("\n"),
    html: carrierHtml(
      notes.map((note) => noteWords(note)),
      json,
    ),
    json,
  };
}

const NOBODY = { title: "", customerName: "", customerRole: "", situation: "" } as const;

function compact(bytes: Uint8Array): string {
  return JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)));
}
