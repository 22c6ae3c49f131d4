import type { Workshop } from "../../model/api.ts";
import { browserStorage } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import type { DocumentSession, Me } from "./mapSession.ts";
import { openMapSession } from "./openMapSession.ts";
import { openOutcome, outcomeCopyId } from "./openOutcome.ts";

type Open = (onRenewed: () => void) => DocumentSession;

/**
 * Brings the copies of a workshop's other maps, and of its outcome, up to date where content was erased since: what was
 * edited offline is delivered, then the copy goes. One after another, in the background. Returns the way to stop.
 */
export function renewOldCopies(
  { id: workshopId, maps, outcomeEpoch }: Workshop,
  { openMapId, me, syncUrl }: { openMapId: string; me: Me; syncUrl: string },
): () => void {
  const copies = openHeldCopies(browserStorage());
  const isOld = (copyId: string, epoch: number): boolean => {
    const held = copies.of(copyId);
    return held.epoch > 0 && held.epoch !== epoch;
  };
  const old: Open[] = maps
    .filter(({ id, epoch }) => id !== openMapId && isOld(id, epoch))
    .map(
      ({ id }): Open =>
        (onRenewed) =>
          openMapSession({ mapId: id, me, syncUrl, onRenewed }),
    );
  if (isOld(outcomeCopyId(workshopId), outcomeEpoch)) {
    old.push((onRenewed) => openOutcome({ workshopId, me, syncUrl, onRenewed }));
  }
  let stop = (): void => undefined;
  const next = (): void => {
    stop();
    const open = old.shift();
    if (!open) return;
    const session = open(next);
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
