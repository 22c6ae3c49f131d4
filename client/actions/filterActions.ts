import { EVIDENCE } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import { endFilter, isSameFilter, type NoteFilter } from "../state/noteFilter.ts";
import type { Action } from "./action.ts";
import { isBigScreen } from "./steeringActions.ts";

/** Which notes stand back on my screen. Nothing is hidden, and nobody else sees it. */
export const FILTER_ACTIONS: readonly Action[] = [
  look("dimAssumptions", "a", (editor) => toggleFilter(editor, { kind: "witnessed" })),
  look("nextLevel", "v", showNextLevel),
  {
    ...look("showAll", "x", ({ view }) => endFilter(view)),
    isEnabled: ({ view }) => view.getState().filter !== null,
  },
];

/** Looks at some notes only, or, when that is on already, at all again. */
export function toggleFilter({ view }: Editor, filter: NoteFilter): void {
  view.setState((state) => ({ filter: isSameFilter(state.filter, filter) ? null : filter }));
}

/** One level after the other, weakest first, and then all again. */
function showNextLevel({ view }: Editor): void {
  const { filter } = view.getState();
  const current = filter?.kind === "level" ? EVIDENCE.indexOf(filter.level) : -1;
  const level = EVIDENCE[current + 1];
  view.setState({ filter: level === undefined ? null : { kind: "level", level } });
}

/** On a big screen nothing would say what is filtered. */
function look(id: Action["id"], key: string, run: Action["run"]): Action {
  return { id, shortcuts: [key], edits: false, isEnabled: () => !isBigScreen(), run };
}
