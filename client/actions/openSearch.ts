import type { Editor } from "../state/editor.ts";

/** The field in which one types what is searched for. */
export const SEARCH_FIELD = "search-field";

/** Opens the search, or goes back into it when it is open. */
export function openSearch({ view }: Editor): void {
  view.setState(({ finding }) => ({ finding: finding ?? "" }));
  document.getElementById(SEARCH_FIELD)?.focus();
}
