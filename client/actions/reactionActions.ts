import { reactionsOf } from "../../model/mapDocument.ts";
import { giveReaction, REACTIONS, type Reaction, reactionKey, takeReaction } from "../../model/reaction.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import { notify } from "../state/viewStore.ts";
import type { Action, ActionId } from "./action.ts";

const ACTION_OF = {
  agree: { id: "reactAgree", shortcuts: ["shift+j"] },
  touched: { id: "reactTouched", shortcuts: ["shift+t"] },
  insight: { id: "reactInsight", shortcuts: ["shift+n"] },
  smile: { id: "reactSmile", shortcuts: ["shift+s"] },
  unclear: { id: "reactUnclear", shortcuts: ["shift+q"] },
} as const satisfies Record<Reaction, { id: ActionId; shortcuts: readonly string[] }>;

/** One for each reaction: a press reacts to the selected notes, another takes that back. Also where one may change nothing but comment. */
export const REACTION_ACTIONS: readonly Action[] = REACTIONS.map((reaction) => {
  const { id, shortcuts } = ACTION_OF[reaction];
  return {
    id,
    shortcuts,
    edits: false,
    isEnabled: (editor) => reactable(editor).length > 0,
    run: (editor) => react(editor, reactable(editor), reaction),
  };
});

/** Whether I may react to this note: all see it, and I am not only looking on. */
export function canReact({ session }: Editor, { note, seenBy }: NoteRecord): boolean {
  return session.rights.get() !== "none" && seenBy === "everyone" && !note.hidden;
}

/** Whether I have reacted so to it, or to one that lies behind it. */
export function hasReacted({ session }: Editor, record: NoteRecord, reaction: Reaction): boolean {
  const { participantId } = session.me;
  const given = reactionsOf(session.doc);
  return stackOf(record).some((noteId) => given.has(reactionKey({ noteId, participantId, reaction })));
}

/** Reacts to notes in my name or, where I have to all of them, takes it back; one step. */
export function react(editor: Editor, records: readonly NoteRecord[], reaction: Reaction): void {
  const mine = { participantId: editor.session.me.participantId, reaction };
  const without = records.filter((record) => !hasReacted(editor, record, reaction));
  editor.session.write((doc, origin) => {
    if (without.length === 0) return takeReaction(doc, records.flatMap(stackOf), mine, origin);
    const ids = without.map(({ note }) => note.id);
    if (!giveReaction(doc, ids, mine, origin)) notify(editor.view, "reactionsFull");
  });
}

function stackOf({ note, stack }: NoteRecord): string[] {
  return (stack?.notes ?? [note]).map(({ id }) => id);
}

function reactable(editor: Editor): NoteRecord[] {
  return [...editor.view.getState().selection].flatMap((id) => {
    const record = editor.map.get(id);
    return record && canReact(editor, record) ? [record] : [];
  });
}
