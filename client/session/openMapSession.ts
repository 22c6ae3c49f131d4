import type { EditRights } from "../../model/editRights.ts";
import { roomName } from "../../model/wire.ts";
import type { KeyedStorage } from "./browserStorage.ts";
import type { MapSession, Me } from "./mapSession.ts";
import { openDocumentSession } from "./openDocumentSession.ts";
import { readFromServer } from "./readFromServer.ts";
import { findRefusedWork, type RefusedWork } from "./refusedWork.ts";
import type { Signal } from "./signal.ts";
import { createUndoHistory } from "./undoHistory.ts";

export interface MapSessionOptions {
  readonly mapId: string;
  /** what all share, or my own draft for it, which has the same roots and which nobody else may open */
  readonly document?: "map" | "draft";
  readonly me: Me;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  /** content was erased from the map and all local traces of it are gone: close this session and open another */
  readonly onRenewed?: () => void;
  /**
   * The server has refused a change because one may not make it now. `work` is what it did not take; keep it, then close
   * this session and open another, which begins with what the server has.
   */
  readonly onLocked?: (work: RefusedWork | null) => void;
  /** what I may do; without it, what my role allows */
  readonly rights?: Signal<EditRights>;
  /** while false, the copy on this device is all there is; without it, never */
  readonly mayConnect?: Signal<boolean>;
  readonly storage?: KeyedStorage;
}

/** Opens a map, or a draft for one; see `openDocumentSession`. */
export function openMapSession(options: MapSessionOptions): MapSession {
  const { mapId, me, syncUrl, document = "map", onRenewed, onLocked, storage } = options;
  const room =
    document === "map"
      ? ({ kind: "map", mapId } as const)
      : ({ kind: "draft", mapId, participantId: me.participantId } as const);
  const session = openDocumentSession({
    room,
    copyId: document === "map" ? mapId : roomName(room),
    me,
    syncUrl,
    onRenewed,
    rescue: onLocked
      ? (doc, replaceCopy) =>
          readFromServer({ room: roomName(room), me, syncUrl }, (server) => {
            const work = findRefusedWork(doc, server);
            replaceCopy();
            onLocked(work);
          })
      : undefined,
    createUndo: createUndoHistory,
    enters: document === "map" ? "names" : "no names",
    rights: options.rights,
    mayConnect: options.mayConnect,
    storage,
  });
  return {
    ...session,
    mapId,
    // It changes with the rights; spread, it would be what it was at the beginning.
    get canEdit() {
      return session.canEdit;
    },
  };
}
