import type * as Y from "yjs";
import type { Results } from "../../model/resultsDocument.ts";
import type { Session } from "../../model/sessionDocument.ts";
import type { SessionPresence } from "../../model/sessionPresence.ts";
import type { Me } from "./mapSession.ts";
import type { ServerClock } from "./serverClock.ts";
import type { Signal, WritableSignal } from "./signal.ts";

/** One visit to a workshop, whichever of its maps is open: what is steered, what came out, who is here. No React. */
export interface WorkshopSession {
  readonly workshopId: string;
  readonly me: Me;
  /** facilitators steer, everybody sees */
  readonly canSteer: boolean;
  /** a new reading after each change */
  readonly session: Signal<Session>;
  readonly results: Signal<Results>;
  /** everybody who is here, by awareness client id, oneself included; a new Map after each change */
  readonly people: Signal<ReadonlyMap<number, SessionPresence>>;
  /** true once the server has told the session: before, "no agenda" means "not known yet" */
  readonly loaded: Signal<boolean>;
  /** true once the server has told the results: before, "no vote" means "not known yet" */
  readonly resultsLoaded: Signal<boolean>;
  /** the session's room is connected right now */
  readonly connected: Signal<boolean>;
  readonly clock: ServerClock;
  /** how many edits of mine on the open map the server has not confirmed; whoever has that map open says so */
  readonly unsent: WritableSignal<number>;
  /** my presence as the others see it */
  readonly mine: Signal<SessionPresence>;
  /** shows the whole workshop where I am, that I am done, that I raise my hand */
  show(change: Partial<Omit<SessionPresence, "participantId">>): void;
  /** Runs a command on the session document. Does nothing for those who do not facilitate. */
  steer(command: (doc: Y.Doc, origin: unknown) => void): void;
  close(): void;
}
