import type { ClusterRecord } from "../state/clusterProjection.ts";
import type { Editor } from "../state/editor.ts";
import type { NoteRecord } from "../state/mapProjection.ts";

export type NoteDesk = Pick<Editor, "session" | "map">;

/**
 * Whether I can change, move or delete this note right now: I may, and nobody has locked it. Every tool and action that
 * touches a note asks here.
 */
export function canChange(desk: NoteDesk, id: string): boolean {
  return mayChange(desk, id) && !isLocked(desk.map.get(id));
}

/** What is done to the front of a stack is done to all of it. */
export function isLocked(record: NoteRecord | undefined): boolean {
  return record !== undefined && (record.stack?.notes ?? [record.note]).some(({ locked }) => locked);
}

/** The same without a look at locks: whether it is mine to change at all. */
export function mayChange({ session, map }: NoteDesk, id: string): boolean {
  switch (session.rights.get()) {
    case "all":
      return true;
    case "own":
      // What is in my draft is mine, also where no name will show on it.
      return isOwn(map.get(id), session.me.participantId);
    case "comment":
    case "none":
      return false;
  }
}

export function isOwn(record: NoteRecord | undefined, participantId: string): boolean {
  if (!record) return false;
  const notes = record.stack?.notes ?? [record.note];
  return record.seenBy === "me" || notes.every(({ author }) => author === participantId);
}

/** The same for a cluster: its title, its place, and that it is one. */
export function canChangeCluster({ session }: Editor, { cluster }: ClusterRecord): boolean {
  switch (session.rights.get()) {
    case "all":
      return true;
    case "own":
      return cluster.author === session.me.participantId;
    case "comment":
    case "none":
      return false;
  }
}

/** Whether I may move a cluster, which moves all its notes. */
export function canMoveCluster(editor: Editor, record: ClusterRecord): boolean {
  return canChangeCluster(editor, record) && record.noteIds.every((id) => canChange(editor, id));
}

/** Those of the selected notes that I may change: with others' among them, a command acts on mine. */
export function changeableSelection(editor: Editor): string[] {
  return [...editor.view.getState().selection].filter((id) => canChange(editor, id));
}

/** Those of the selected notes that I may resize: in the parking, one column wide, all lie on small or normal paper. */
export function resizable(editor: Editor): string[] {
  return changeableSelection(editor).filter((id) => {
    const field = editor.map.get(id)?.note.place.field;
    return field !== undefined && field !== "parking";
  });
}
