import type * as Y from "yjs";
import type { EditRights } from "../../model/editRights.ts";
import type { Presence } from "../../model/presence.ts";
import type { Role } from "../../model/roles.ts";
import type { ConnectionState } from "./connectionState.ts";
import type { Keeping } from "./localCopy.ts";
import type { Signal } from "./signal.ts";
import type { DocumentHistory, StepKind } from "./undoHistory.ts";

export interface Me {
  readonly participantId: string;
  readonly role: Role;
  readonly name: string;
}

/** One visit to a document that people write together, whichever it is. */
export type DocumentSession = Omit<MapSession, "mapId">;

/** One visit to one map: its document, the way to the server, one's own undo and presence. No React in here. */
export interface MapSession {
  readonly mapId: string;
  readonly me: Me;
  /** what I may do here right now; it changes while the session goes on */
  readonly rights: Signal<EditRights>;
  /** I may write notes right now; whether a certain one is mine to change: `tools/changing.ts` */
  readonly canEdit: boolean;
  readonly doc: Y.Doc;
  /** my display name as it is now; `me.name` is the one I came with */
  readonly name: Signal<string>;
  /** true once the local copy or the server has delivered the map: before, "empty" means "not known yet" */
  readonly loaded: Signal<boolean>;
  readonly connection: Signal<ConnectionState>;
  /** edits of this device that the server has not confirmed */
  readonly unconfirmed: Signal<number>;
  /** whether this device keeps those, or this window alone has them */
  readonly keeping: Signal<Keeping>;
  /** how the document was when somebody last looked at it here, kept and erased with the copy on this device */
  readonly seen: { readonly before: Promise<unknown>; keep(seen: unknown): void };
  readonly undo: DocumentHistory;
  /** the others who are here, by awareness client id; a new Map after each change */
  readonly others: Signal<ReadonlyMap<number, Presence>>;
  /** shows the others what I do; sent at most every 40 ms, the last value always */
  show(presence: Partial<Omit<Presence, "participantId">>): void;
  /**
   * Runs one command as one undo step, or as another `StepKind`. Does nothing for those who may change nothing, except
   * in the moment after they could: what was in the hand then is still put down, and the server takes it.
   */
  write(command: (doc: Y.Doc, origin: unknown) => void, kind?: StepKind): void;
  /**
   * Drops the copy on this device. For a refusal only: what the server would not take would be sent, and refused,
   * again after each reload.
   */
  dropLocalCopy(): Promise<void>;
  /** changes my display name for all to see, on the notes I wrote too */
  rename(name: string): void;
  close(): void;
}
