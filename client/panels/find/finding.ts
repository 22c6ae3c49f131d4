import { wordsOfSearch } from "../../../model/searchWords.ts";
import type { Editor } from "../../state/editor.ts";
import { endFilter } from "../../state/noteFilter.ts";
import { reveal } from "../../tools/revealing.ts";

/** Under this key another map's search comes along in the state of the browser's history: not in its address. */
const HANDED = "find";

/** What is searched for from now on: what does not fit stands back on the map. */
export function searchFor({ view }: Pick<Editor, "view">, search: string): void {
  const isSearch = wordsOfSearch(search).length > 0;
  view.setState(({ filter }) => ({
    finding: search,
    filter: isSearch ? { kind: "words", search } : filter?.kind === "words" ? null : filter,
  }));
}

export function endSearch({ view }: Pick<Editor, "view">): void {
  const { filter } = view.getState();
  if (filter?.kind === "words") endFilter(view);
  view.setState({ finding: null });
}

/** Selects a note that was found and brings it into view; of one in a stack, the one in front. */
export function showFound(editor: Editor, noteId: string): void {
  const front = editor.map.frontOf(noteId);
  const record = editor.map.get(front);
  if (!record) return;
  editor.view.setState({ selection: new Set([front]) });
  reveal(editor, record.rect);
}

/** The state of the history with which another map opens on the same search. */
export function handOver(search: string): Readonly<Record<string, string>> {
  return { [HANDED]: search };
}

/** The search that came along from another map, once; null: none did. */
export function takeOver(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(HANDED in state)) return null;
  const { [HANDED]: search, ...rest } = state as Readonly<Record<string, unknown>>;
  window.history.replaceState(rest, "");
  return typeof search === "string" ? search : null;
}
