import type { DropItem } from "react-aria-components";

/** Kinds of what is dragged on a sheet, by id, and nothing of another page. */
export const DRAGGED_LINE = "application/x-empathy-map-persona-line";
export const DRAGGED_PERSONA = "application/x-empathy-map-persona";
export const DRAGGED_NOTE = "application/x-empathy-map-note";

/** The ids of what was dropped, of one kind. */
export async function idsOf(items: readonly DropItem[], kind: string): Promise<string[]> {
  const ids: string[] = [];
  for (const item of items) {
    if (item.kind === "text" && item.types.has(kind)) ids.push(await item.getText(kind));
  }
  return ids;
}
