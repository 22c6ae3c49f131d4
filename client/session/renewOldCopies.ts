import type { Workshop } from "../../model/api.ts";
import { browserStorage } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import type { Me } from "./mapSession.ts";
import { openMapSession } from "./openMapSession.ts";

/**
 * Brings the copies of a workshop's other maps up to date where content was erased since: what was edited offline is
 * delivered, then the copy goes. One after another, in the background. Returns the way to stop.
 */
export function renewOldCopies(
  { maps }: Workshop,
  { openMapId, me, syncUrl }: { openMapId: string; me: Me; syncUrl: string },
): () => void {
  const copies = openHeldCopies(browserStorage());
  const old = maps.filter(({ id, epoch }) => {
    const held = copies.of(id);
    return id !== openMapId && held.epoch > 0 && held.epoch !== epoch;
  });
  let stop = (): void => undefined;
  const next = (): void => {
    stop();
    const map = old.shift();
    if (!map) return;
    const session = openMapSession({ mapId: map.id, me, syncUrl, onRenewed: next });
    const stopListening = session.connection.subscribe(() => {
      if (session.connection.get().kind === "refused") next();
    });
    stop = () => {
      stop = () => undefined;
      stopListening();
      session.close();
    };
  };
  next();
  return () => {
    old.length = 0;
    stop();
  };
}
