import { EVIDENCE, type EvidenceLevel } from "../../model/fields.ts";
import type { Note } from "../../model/note.ts";
import { compareInStack, stackKey } from "../../model/noteStack.ts";

/** What lies behind a note, where it is in front of others. */
export interface StackRecord {
  /** the front first; two at least */
  readonly notes: readonly Note[];
  /** the firmest of all of them: it is what the stack stands on */
  readonly evidence: EvidenceLevel;
}

/** Which notes lie in front of which, kept up note by note. */
export interface StackIndex {
  /** Takes in notes as `read` gives them now; gives their ids, and those of all that may look otherwise now beside them. */
  takeIn(ids: Iterable<string>, read: (id: string) => Note | null): ReadonlySet<string>;
  isBehind(id: string): boolean;
  /** null for a note that is alone or behind another */
  of(id: string): StackRecord | null;
  /** the note that is to be seen for this one: itself, or the one in front of it */
  frontOf(id: string): string;
}

export function createStackIndex(): StackIndex {
  const keys = new Map<string, string>();
  const members = new Map<string, Map<string, Note>>();
  /** sorted, and dropped with each change */
  const sorted = new Map<string, readonly Note[]>();

  const listOf = (id: string): readonly Note[] => {
    const key = keys.get(id);
    if (key === undefined) return [];
    const known = sorted.get(key);
    if (known) return known;
    const list = [...(members.get(key)?.values() ?? [])].sort(compareInStack);
    sorted.set(key, list);
    return list;
  };
  const leave = (id: string, key: string): void => {
    const group = members.get(key);
    group?.delete(id);
    if (group?.size === 0) members.delete(key);
    sorted.delete(key);
    keys.delete(id);
  };
  const enter = (note: Note, key: string): void => {
    members.set(key, (members.get(key) ?? new Map<string, Note>()).set(note.id, note));
    sorted.delete(key);
    keys.set(note.id, key);
  };

  return {
    takeIn(ids, read) {
      const changed = new Set(ids);
      const touched = new Set(changed);
      for (const id of changed) {
        const note = read(id);
        const before = keys.get(id);
        const after = note && stackKey(note);
        if (before === undefined && after === null) continue;
        for (const one of listOf(id)) touched.add(one.id);
        if (before !== undefined) leave(id, before);
        if (note && after !== null) enter(note, after);
        for (const one of listOf(id)) touched.add(one.id);
      }
      return touched;
    },
    isBehind: (id) => (listOf(id)[0]?.id ?? id) !== id,
    of(id) {
      const notes = listOf(id);
      if (notes.length < 2 || notes[0]?.id !== id) return null;
      const evidence = notes.reduce<EvidenceLevel>((most, note) => firmer(most, note.evidence), "assumption");
      return { notes, evidence };
    },
    frontOf: (id) => listOf(id)[0]?.id ?? id,
  };
}

function firmer(a: EvidenceLevel, b: EvidenceLevel): EvidenceLevel {
  return EVIDENCE.indexOf(b) > EVIDENCE.indexOf(a) ? b : a;
}
