import type { NewPoll } from "../../../model/api/facilitation.ts";
import { KANO_MAX_ITEMS, KANO_QUESTION_LENGTH, KANO_TITLE_LENGTH } from "../../../model/kano.ts";
import { noteWords } from "../../../model/noteImage.ts";
import { KANO_FIELDS, type KanoItem } from "../../../model/resultsDocument.ts";
import type { Editor } from "../../state/editor.ts";

export type KanoField = KanoItem["field"];

/** A note that could become an item. */
export interface KanoNote {
  readonly noteId: string;
  readonly field: KanoField;
  readonly text: string;
}

/** An item as it is being worded; a question is null as long as it is the usual one. */
export interface KanoDraft extends KanoNote {
  readonly title: string;
  readonly functional: string | null;
  readonly dysfunctional: string | null;
}

/** The pains and gains of the open map that everybody sees, in reading order. */
export function kanoNotes({ map }: Editor): KanoNote[] {
  return KANO_FIELDS.flatMap((field) =>
    map.idsIn(field).flatMap((noteId): KanoNote[] => {
      const record = map.get(noteId);
      const text = record ? noteWords(record.note) : "";
      if (!record || record.seenBy !== "everyone" || record.note.hidden || text === "") return [];
      return [{ noteId, field, text }];
    }),
  );
}

/** Of the selection what can become an item: what is chosen when the preparation begins. */
export function chosenAtFirst({ view }: Editor, notes: readonly KanoNote[]): ReadonlySet<string> {
  const { selection } = view.getState();
  const chosen = notes.filter(({ noteId }) => selection.has(noteId)).slice(0, KANO_MAX_ITEMS);
  return new Set(chosen.map(({ noteId }) => noteId));
}

export function draftOf(note: KanoNote): KanoDraft {
  return { ...note, title: shortened(note.text, KANO_TITLE_LENGTH), functional: null, dysfunctional: null };
}

/** The usual words of one of the two questions. */
export type UsualQuestion = (draft: KanoDraft, side: "functional" | "dysfunctional") => string;

/** What the server gets; null where words are missing. */
export function newKanoPoll(
  mapId: string,
  title: string,
  drafts: readonly KanoDraft[],
  usual: UsualQuestion,
): NewPoll | null {
  const items = drafts.map((draft) => ({
    mapId,
    noteId: draft.noteId,
    title: draft.title.trim(),
    functional: question(draft, "functional", usual),
    dysfunctional: question(draft, "dysfunctional", usual),
  }));
  if (items.some((item) => !item.title || !item.functional || !item.dysfunctional)) return null;
  return { kind: "kano", title: title.trim(), kano: { items } };
}

export function question(
  draft: KanoDraft,
  side: "functional" | "dysfunctional",
  usual: UsualQuestion,
): string {
  const words = (draft[side] ?? usual(draft, side)).trim();
  return words.slice(0, KANO_QUESTION_LENGTH);
}

/** On one line, whole words as far as they fit. */
export function shortened(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  // Not through the middle of a sign that takes two places.
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
