import * as Y from "yjs";
import { ABOUT_TEXTS } from "../../model/mapDocument.ts";
import type { RestoreEdit } from "../../model/restoreMap.ts";
import type { EntryBefore } from "./deeds.ts";
import { textUndo } from "./textUndo.ts";

/** What is known of somebody's deeds in the time that is to be taken back. */
export interface Traces {
  /** Whether they added a struct. */
  isAdded(id: Y.ID): boolean;
  /** The same for deleting. */
  isDeleted(id: Y.ID): boolean;
  /**
   * A note or comment that they deleted or overwrote, by the struct that held it, as it was; null when only that is
   * known, undefined when it was not them.
   */
  deletedEntry(id: Y.ID): EntryBefore | null | undefined;
  /** Whether they changed anything in a note or comment, by the struct that holds it. */
  hasTouched(id: Y.ID): boolean;
  /** What a struct held that they overwrote or deleted; undefined when that is not known. */
  valueOf(id: Y.ID): unknown;
  letterOf(id: Y.ID): string | undefined;
  /** Whether a note or comment came into the map through the server in their name: an import. */
  isBrought(entry: Y.Map<unknown>, item: Y.Item): boolean;
}

export interface Undo {
  readonly edits: readonly RestoreEdit[];
  /** notes of theirs that go */
  readonly removed: number;
  /** notes that are changed back, or come back */
  readonly restored: number;
  /** comments that go, come back, or are as they were */
  readonly comments: number;
  /** notes of which something is known to be missing, and stays lost */
  readonly lost: number;
}

/**
 * What to write into `live` to take back what one person did: what they added goes, what they changed or deleted is
 * as it was before or, where that is not remembered, in `version`; what others did meanwhile stays where it can be told
 * apart. Reads only.
 */
export function undoEdits(live: Y.Doc, version: Y.Doc | null, traces: Traces): Undo {
  const notes = rootEdits(live, version, "notes", traces);
  const comments = rootEdits(live, version, "comments", traces);
  const aboutThen = version?.getMap("about") ?? null;
  const about = entryEdits(live.getMap("about"), aboutThen, ["about"], traces, () => {});
  const aboutTexts = about.filter(({ path }) => ABOUT_TEXTS.some((key) => key === path[1]));
  const reactionsThen = version?.getMap("reactions") ?? null;
  const reactions = entryEdits(live.getMap("reactions"), reactionsThen, ["reactions"], traces, () => {});
  return {
    edits: [...notes.edits, ...comments.edits, ...aboutTexts, ...reactions],
    removed: notes.removed,
    restored: notes.restored,
    comments: comments.removed + comments.restored,
    lost: notes.lost,
  };
}

/** For a root whose entries come and go as a whole. */
function rootEdits(
  live: Y.Doc,
  version: Y.Doc | null,
  root: "notes" | "comments",
  traces: Traces,
): Omit<Undo, "comments"> {
  const edits: RestoreEdit[] = [];
  const lost = new Set<string>();
  let removed = 0;
  let restored = 0;
  const entriesThen = version?.getMap(root);
  for (const [id, item] of live.getMap(root)._map) {
    const path = [root, id];
    const entry: unknown = item.deleted ? null : contentOf(item);
    const then = entriesThen?.get(id);
    const thenEntry = then instanceof Y.Map ? then : null;
    const isBrought = entry instanceof Y.Map && traces.isBrought(entry, item);
    const isTheirs = !item.deleted && (isBrought || traces.isAdded(item.id));
    if (item.deleted || isTheirs) {
      const stood = standing(isBrought ? item.left : item, traces);
      const before = stood ? traces.deletedEntry(stood) : undefined;
      if (stood === null || before === undefined) {
        if (!isTheirs) continue;
        edits.push({ kind: "remove", path });
        removed += 1;
        continue;
      }
      // Remembered is the entry as they left it: where they had spoilt it before, a version is better.
      const isSpoilt = traces.hasTouched(stood);
      const value = before && !(thenEntry && isSpoilt) ? entryOf(before) : thenEntry?.clone();
      if (value) edits.push({ kind: "put", path, value });
      if (value) restored += 1;
      if (isSpoilt ? !thenEntry : !value) lost.add(id);
    } else if (entry instanceof Y.Map) {
      const changes = entryEdits(entry, thenEntry, path, traces, () => lost.add(id));
      edits.push(...changes);
      if (changes.length > 0) restored += 1;
    }
  }
  return { edits, removed, restored, lost: lost.size };
}

/** For the keys of one map: a note's, a comment's, or those of what the map is about. */
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
    const isTheirs = item.deleted ? traces.isDeleted(lastIdOf(item)) : traces.isAdded(item.id);
    if (isTheirs) {
      const stood = standing(item, traces);
      const remembered = stood ? traces.valueOf(stood) : undefined;
      if (remembered !== undefined) {
        edits.push({ kind: "put", path: at, value: remembered });
      } else if (then?.has(key)) {
        edits.push({ kind: "put", path: at, value: copyOf(before) });
      } else if (!stood || then) {
        if (!item.deleted) edits.push({ kind: "remove", path: at });
      } else {
        // A value of theirs is better than none.
        onLost();
      }
    } else if (!item.deleted) {
      const text = contentOf(item);
      if (!(text instanceof Y.Text)) continue;
      const undo = textUndo(text, before instanceof Y.Text ? before : null, traces);
      edits.push(...undo.splices.map((splice): RestoreEdit => ({ kind: "splice", path: at, splice })));
      if (undo.hasLost) onLost();
    }
  }
  return edits;
}

/** The struct that stood under a key before they wrote there; null when there was none. */
function standing(item: Y.Item | null, { isAdded }: Traces): Y.ID | null {
  for (let one = item; one !== null; one = one.left) {
    // Deleted neighbours of one writer become one struct.
    for (let offset = one.length - 1; offset >= 0; offset -= 1) {
      const id = Y.createID(one.id.client, one.id.clock + offset);
      if (!isAdded(id)) return id;
    }
  }
  return null;
}

function entryOf(before: EntryBefore): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  for (const [key, one] of before) entry.set(key, "text" in one ? new Y.Text(one.text) : one.value);
  return entry;
}

function lastIdOf({ id, length }: Y.Item): Y.ID {
  return Y.createID(id.client, id.clock + length - 1);
}

function contentOf(item: Y.Item): unknown {
  return item.content.getContent().at(-1);
}

function copyOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value;
}
