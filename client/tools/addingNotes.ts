import { addNotes, type NewNote } from "../../model/mapCommands.ts";
import type { SeenBy } from "../session/pairedSession.ts";
import type { StepKind } from "../session/undoHistory.ts";
import type { Editor } from "../state/editor.ts";

/** Who will see the next note that I make. */
export function seenByNext(editor: Pick<Editor, "mode">): SeenBy {
  return editor.mode.get() === "open" ? "everyone" : "me";
}

/** The same for a note that follows, or copies, another: what comes of a private note stays private. */
export function seenByAfter(editor: Editor, id: string): SeenBy {
  return editor.map.get(id)?.seenBy === "me" ? "me" : seenByNext(editor);
}

/** Adds notes as one step and returns their ids; none where there is no room, or nothing to write in. */
export function addSeenBy(
  editor: Pick<Editor, "session">,
  seenBy: SeenBy,
  notes: readonly NewNote[],
  kind?: StepKind,
): string[] {
  let made: string[] = [];
  editor.session.add(
    seenBy,
    (doc, origin) => {
      made = addNotes(doc, notes, origin);
    },
    kind,
  );
  return made;
}

/** Adds copies, each where its original may be seen, and returns their ids. */
export function addCopies(
  editor: Editor,
  copies: readonly { readonly of: string; readonly note: NewNote }[],
): string[] {
  const made: string[] = [];
  editor.session.asOne(() => {
    for (const seenBy of ["everyone", "me"] as const) {
      const notes = copies.filter(({ of }) => seenByAfter(editor, of) === seenBy).map(({ note }) => note);
      if (notes.length > 0) made.push(...addSeenBy(editor, seenBy, notes));
    }
  });
  return made;
}
