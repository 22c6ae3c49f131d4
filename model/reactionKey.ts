import { isId } from "./ids.ts";

/** Whose reaction to which note a key is, also of a kind that only a later version of the program knows. */
export function partsOfReactionKey(
  key: string,
): { readonly noteId: string; readonly participantId: string; readonly kind: string } | null {
  const [noteId, participantId, kind, ...more] = key.split(".");
  if (!isId(noteId) || !participantId || !kind || more.length > 0) return null;
  return { noteId, participantId, kind };
}
