import * as Y from "yjs";
import type { Written } from "../../model/api.ts";
import type { MapSession } from "./mapSession.ts";
import { onEachChange } from "./onEachChange.ts";

/**
 * Makes one undo step of mine out of what the server has written in my name. It comes with the document, in one change,
 * before or after the server's answer.
 */
export function adoptImport(
  { doc, undo, me }: Pick<MapSession, "doc" | "undo" | "me">,
  written: Written,
): void {
  const isHere = (): boolean => Y.getState(doc.store, written.clientId) >= written.clock + written.length;
  const adopt = (): void => undo.adopt(written, me.participantId);
  if (isHere()) return adopt();
  const stop = onEachChange(doc, () => {
    if (!isHere()) return;
    stop();
    adopt();
  });
}
