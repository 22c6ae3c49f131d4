import type { Workshop } from "../../model/api.ts";
import { browserStorage, type KeyedStorage } from "./browserStorage.ts";
import { openHeldCopies } from "./heldCopies.ts";
import type { DocumentSession, Me } from "./mapSession.ts";
import { openMapSession } from "./openMapSession.ts";
import { openOutcome } from "./openOutcome.ts";
import { outcomeCopyId } from "./outcomeCopyId.ts";

type Open = (onRenewed: () => void) => DocumentSession;

/** What is to be done with a copy: to be brought up to date, or only to send what waits in it. */
interface Task {
  readonly open: Open;
  readonly isOver: (session: DocumentSession) => boolean;
}

/**
 * Sends what waits in the copies of a workshop's other maps, and in that of its outcome, and brings those up to date where
 * content was erased since: what was edited offline is delivered, then the copy goes. One after another, in the
 * background. Returns the way to stop.
 */
export function renewOldCopies(
  { id: workshopId, maps, outcomeEpoch }: Workshop,
  { openMapId, me, syncUrl, storage = browserStorage() }: RenewalOptions,
): () => void {
  const copies = openHeldCopies(storage);
  const taskFor = (copyId: string, epoch: number, open: Open): Task[] => {
    const held = copies.of(copyId);
    const isRefused = ({ connection }: DocumentSession): boolean => connection.get().kind === "refused";
    if (held.epoch > 0 && held.epoch !== epoch) return [{ open, isOver: isRefused }];
    if (copies.waiting(copyId) === 0 || me.role === "viewer") return [];
    // Counted down once the copy is read: a server that answers sooner knows nothing of it yet.
    const isSent = ({ connection }: DocumentSession): boolean =>
      connection.get().kind === "saved" && copies.waiting(copyId) === 0;
    return [{ open, isOver: (session) => isRefused(session) || isSent(session) }];
  };
  const tasks: Task[] = maps
    .filter(({ id }) => id !== openMapId)
    .flatMap(({ id, epoch }) =>
      taskFor(id, epoch, (onRenewed) => openMapSession({ mapId: id, me, syncUrl, onRenewed, storage })),
    );
  tasks.push(
    ...taskFor(outcomeCopyId(workshopId), outcomeEpoch, (onRenewed) =>
      openOutcome({ workshopId, me, syncUrl, onRenewed, storage }),
    ),
  );
  let stop = (): void => undefined;
  const next = (): void => {
    stop();
    const task = tasks.shift();
    if (!task) return;
    const session = task.open(next);
    // Not at once: the session is still telling its other listeners.
    const stopListening = session.connection.subscribe(() => {
      if (task.isOver(session)) queueMicrotask(isOver);
    });
    let ended = false;
    const isOver = (): void => {
      if (!ended) next();
    };
    stop = () => {
      ended = true;
      stop = () => undefined;
      stopListening();
      session.close();
    };
  };
  next();
  return () => {
    tasks.length = 0;
    stop();
  };
}

interface RenewalOptions {
  readonly openMapId: string;
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  readonly storage?: KeyedStorage;
}
