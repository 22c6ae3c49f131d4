import { contradictionBetween, STRONGEST } from "../../model/contradiction.ts";
import { addContradiction, setStar } from "../../model/contradictionCommands.ts";
import type { Editor } from "../state/editor.ts";
import type { LinkRecord } from "../state/linkProjection.ts";
import { notify } from "../state/viewStore.ts";
import { finishEditing } from "./editing.ts";
import { mayLink } from "./linkHandle.ts";
import { reveal } from "./revealing.ts";

/** The two ends of what would be a contradiction between these notes; null where it would be none. */
export function endsBetween(editor: Editor, one: string, other: string) {
  const [a, b] = [editor.map.get(one)?.note, editor.map.get(other)?.note];
  return a && b && mayLink(editor, one) && mayLink(editor, other) ? contradictionBetween(a, b) : null;
}

/** Draws a contradiction between two notes and opens its title; says so where there can be none. */
export function linkNotes(editor: Editor, one: string, other: string): void {
  const ends = endsBetween(editor, one, other);
  // With it goes the word that a second note was to be chosen.
  editor.view.setState({ linkFrom: null, notice: null });
  if (!ends) return notify(editor.view, "noContradiction");
  let id: string | null = null;
  const author = editor.session.me.participantId;
  editor.session.write((doc, origin) => {
    id = addContradiction(doc, { ...ends, author }, origin);
  }, "opening");
  if (id !== null) openLink(editor, id);
}

/** Opens the title of a contradiction for writing. */
export function openLink(editor: Editor, id: string): void {
  const record = editor.links.get(id);
  if (!record?.line || !canChangeLink(editor, record)) return;
  finishEditing(editor);
  editor.view.setState({ titling: null, linking: id });
  reveal(editor, record.line.label);
}

export function closeLink(editor: Editor): void {
  if (editor.view.getState().linking === null) return;
  editor.view.setState({ linking: null });
  editor.session.write(() => undefined);
}

/** Whether I may name, choose or delete a contradiction. */
export function canChangeLink({ session }: Editor, { link }: LinkRecord): boolean {
  switch (session.rights.get()) {
    case "all":
      return true;
    case "own":
      return link.author === session.me.participantId;
    case "comment":
    case "none":
      return false;
  }
}

/** Chooses one of the strongest, or takes that back; says so when all are chosen. */
export function toggleStar(editor: Editor, record: LinkRecord): void {
  const { id, star } = record.link;
  const chosen = editor.links.list().filter(({ isStrong }) => isStrong).length;
  if (star === null && chosen >= STRONGEST) return notify(editor.view, "allStarsGiven");
  editor.session.write((doc, origin) => setStar(doc, id, star === null ? Date.now() : null, origin));
}
