import * as Y from "yjs";
import { layOnMap, takeFromDraft } from "../../../model/draftDocument.ts";
import { type EditRights, editRights } from "../../../model/editRights.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import type { Role } from "../../../model/roles.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { CLOSE } from "../../../model/wire.ts";
import type { StoredDocument } from "../../../server/storage/store.ts";
import { openRoomDocument } from "../../../server/sync/roomDocument.ts";

export const MAP_ID = "map0000000000000";

/** One end of a socket, seen from the server: what is on its way, in order, in both directions. */
export interface Line {
  readonly participantId: string;
  readonly role: Role;
  /** map updates that the server has not read yet */
  readonly up: Uint8Array[];
  /** map updates that the client has not read yet */
  readonly down: Uint8Array[];
  /** the server has closed it, with this code */
  closed: number | null;
}

/**
 * A map's room with the server's own gate, and the session that steers it, without sockets: what is late, and for how long,
 * is the test's to say, so that a seed tells all. The server goes on taking what was underway when something is locked.
 */
export function gatedServer() {
  const nothing: StoredDocument = {
    state: null,
    updates: [],
    epoch: 1,
    lastRow: 0,
    claims: [],
    damagedRows: 0,
  };
  const room = openRoomDocument("map", nothing, (count) => {
    throw new Error(`${count} updates were damaged`);
  });
  const session = new Y.Doc();
  const lines = new Set<Line>();
  const refusals: { readonly code: number; readonly reason: string }[] = [];

  const rightsOf = ({ participantId, role }: Line): EditRights =>
    editRights(readSession(session), { participantId, role, mapId: MAP_ID });

  const spread = (update: Uint8Array | null, except: Line | null): void => {
    if (update) for (const line of lines) if (line !== except) line.down.push(update);
  };

  const read = (line: Line): void => {
    const update = line.up.shift();
    if (!update || line.closed !== null) return;
    const verdict = room.receive(update, {
      participantId: line.participantId,
      isLimited: line.role !== "facilitator",
      rights: rightsOf(line),
    });
    if ("refused" in verdict) {
      refusals.push(verdict.refused);
      line.closed = verdict.refused.code;
      lines.delete(line);
      return;
    }
    if ("early" in verdict) throw new Error("an update came before the one that it builds on");
    const { accepted } = verdict;
    spread(accepted.update, accepted.isCorrected ? null : line);
  };

  return {
    room,
    session,
    refusals,
    /** somebody is there: gets all, and is asked for what they alone have */
    connect(line: Line, doc: Y.Doc): void {
      lines.add(line);
      line.down.push(...room.catchUp());
      const own = Y.encodeStateAsUpdate(doc, room.stateVector());
      if (own.length > EMPTY_UPDATE) line.up.push(own);
    },
    leave: (line: Line): void => void lines.delete(line),
    read,
    /** a facilitator has changed the rules: what is underway is still taken, as in the seconds after a lock */
    steer(update: Uint8Array): void {
      for (const line of lines) while (line.up.length > 0 && line.closed === null) read(line);
      Y.applyUpdate(session, update, "steer");
    },
    /** lays the notes of a draft, of which the server has all, on the map, as a reveal does */
    reveal(draft: Y.Doc, author: string): void {
      const notes = readNotes(draft).filter(({ text }) => text.trim() !== "");
      const { update } = room.edit((doc) =>
        layOnMap(
          doc,
          notes.map((note) => ({ note, place: note.place, author, late: false, draft })),
        ),
      );
      spread(update, null);
      draft.transact(
        () =>
          takeFromDraft(
            draft,
            notes.map(({ id }) => id),
          ),
        "reveal",
      );
    },
    /** what somebody loses who was refused for another reason than a lock would be a fault of ours */
    unexpected: () => refusals.filter(({ code }) => code !== CLOSE.locked),
  };
}
export type GatedServer = ReturnType<typeof gatedServer>;

/** An update that says nothing: no structs, no deletions. */
const EMPTY_UPDATE = 2;
