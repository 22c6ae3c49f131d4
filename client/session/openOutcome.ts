import type { EditRights } from "../../model/editRights.ts";
import type { Room } from "../../model/wire.ts";
import type { KeyedStorage } from "./browserStorage.ts";
import type { DocumentSession, Me } from "./mapSession.ts";
import { openDocumentSession } from "./openDocumentSession.ts";
import { outcomeCopyId } from "./outcomeCopyId.ts";
import { createOutcomeHistory } from "./outcomeHistory.ts";
import type { Signal } from "./signal.ts";

export interface OutcomeOptions {
  readonly workshopId: string;
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  /** content was erased and all local traces of it are gone: close this session and open another */
  readonly onRenewed?: () => void;
  /** what I may do; without it, what my role allows */
  readonly rights?: Signal<EditRights>;
  readonly storage?: KeyedStorage;
}

/** Opens what a workshop makes of its maps; see `openDocumentSession`. */
export function openOutcome(options: OutcomeOptions): DocumentSession {
  const { workshopId, me, syncUrl, onRenewed, rights, storage } = options;
  const room: Room = { kind: "outcome", workshopId };
  return openDocumentSession({
    room,
    copyId: outcomeCopyId(workshopId),
    me,
    syncUrl,
    onRenewed,
    createUndo: createOutcomeHistory,
    // Only those are named who own something.
    enters: "no names",
    rights,
    storage,
  });
}
