import * as Y from "yjs";
import { ABOUT_TEXTS } from "../../model/mapDocument.ts";
import type { RestoreEdit } from "../../model/restoreMap.ts";
import { textUndo } from "./textUndo.ts";

/** Whose a struct is, and who deleted it, where that is known. */
export interface Traces {
  /** Somebody added it, in the time that is to be taken back. */
  isAdded(id: Y.ID): boolean;
  /** The same for deleting. */
  isDeleted(id: Y.ID): boolean;
  /** Whether they deleted or overwrote the note of this id. */
  isDeletedNote(id: string): boolean;
  /** Whether a note came into the map through the server in their name: an import. */
  isBrought(note: Y.Map<unknown>, item: Y.Item): boolean;
}

export interface Undo {
  readonly edits: readonly RestoreEdit[];
  /** notes of theirs that go */
  readonly removed: number;
  /** notes that are changed back, or come back */
  readonly restored: number;
  /** notes of which something is in no version, and stays lost */
  readonly lost: number;
}

/**
 * What to write into `live` to take back what one person did: what they added goes, what they changed or deleted is
 * as it was in `version`, and what others did meanwhile stays where it can be told apart. Reads only.
 */
export function undoEdits(live: Y.Doc, version: Y.Doc | null, traces: Traces): Undo {
  const edits: RestoreEdit[] = [];
  const lost = new Set<string>();
  let removed = 0;
  let restored = 0;
  const liveNotes = live.getMap("notes");
  const notesThen = version?.getMap("notes");

  for (const [id, item] of liveNotes._map) {
    const path = ["notes", id];
    const note: unknown = item.deleted ? null : valueOf(item);
    const then = notesThen?.get(id);
    const isTheirs = traces.isAdded(item.id) || (note instanceof Y.Map && traces.isBrought(note, item));
    if (item.deleted) {
      if (!traces.isDeletedNote(id)) continue;
      if (then instanceof Y.Map) {
        edits.push({ kind: "put", path, value: then.clone() });
        restored += 1;
      } else lost.add(id);
    } else if (isTheirs && then instanceof Y.Map && traces.isDeletedNote(id)) {
      edits.push({ kind: "put", path, value: then.clone() });
      restored += 1;
    } else if (isTheirs) {
      edits.push({ kind: "remove", path });
      removed += 1;
    } else if (note instanceof Y.Map) {
      const noteEdits = entryEdits(note, then instanceof Y.Map ? then : null, path, traces, () =>
        lost.add(id),
      );
      edits.push(...noteEdits);
      if (noteEdits.length > 0) restored += 1;
    }
  }
  const about = entryEdits(
    live.getMap("about"),
    version?.getMap("about") ?? null,
    ["about"],
    traces,
    () => {},
  );
  edits.push(...about.filter(({ path }) => ABOUT_TEXTS.some((key) => key === path[1])));
  return { edits, removed, restored, lost: lost.size };
}

/** For the keys of one map: a note's, or those of what the map is about. */
function entryEdits(
  live: Y.Map<unknown>,
  then: Y.Map<unknown> | null,
  path: readonly string[],
  traces: Traces,
  onLost: () => void,
): RestoreEdit[] {
  const edits: RestoreEdit[] = [];
  for (const [key, item] of live._map) {
    const at = [...path, key];
    const before = then?.get(key);
    const isTheirs = item.deleted ? traces.isDeleted(item.id) : traces.isAdded(item.id);
    if (isTheirs) {
      if (then?.has(key)) edits.push({ kind: "put", path: at, value: copyOf(before) });
      // A value that was never there goes; one that no version knows is better than none.
      else if (then && !item.deleted) edits.push({ kind: "remove", path: at });
      else if (!item.deleted) onLost();
    } else if (!item.deleted) {
      const text = valueOf(item);
      if (text instanceof Y.Text) {
        const undo = textUndo(text, before instanceof Y.Text ? before : null, traces);
        edits.push(...undo.splices.map((splice): RestoreEdit => ({ kind: "splice", path: at, splice })));
        if (undo.hasLost) onLost();
      }
    }
  }
  return edits;
}

function valueOf(item: Y.Item): unknown {
  return item.content.getContent().at(-1);
}

function copyOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value;
}
