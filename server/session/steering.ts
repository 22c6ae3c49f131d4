import { draftRights, editRights } from "../../model/editRights.ts";
import { type Room as RoomAddress, roomName } from "../../model/wire.ts";
import type { Deeds } from "../deeds/deeds.ts";
import type { Steering } from "../sync/room.ts";
import type { Sessions } from "./sessions.ts";

/** What rooms ask of the session of their workshop, and tell to it. */
export interface RoomSteering {
  /** Before a map, a draft for one, or the outcome is loaded: who may do what in it. */
  know(workshopId: string): Promise<void>;
  steeringOf(address: RoomAddress, workshopId: string): Steering;
  /** No room of this workshop is in memory any more. */
  forget(workshopId: string): void;
  /** Content of a document, or a whole workshop, was erased. */
  erased(what: { room: string } | { workshopId: string }): void;
}

export function steerRooms(sessions: Sessions, deeds: Deeds): RoomSteering {
  return {
    know: sessions.know,
    forget: sessions.forget,
    erased: deeds.erase,
    steeringOf: (address, workshopId) => ({
      rightsOf({ participantId, role }) {
        switch (address.kind) {
          case "map":
            return sessions.rightsOf(workshopId, { participantId, role, mapId: address.mapId }, editRights);
          case "draft":
            return sessions.rightsOf(workshopId, { participantId, role, mapId: address.mapId }, draftRights);
          case "outcome":
            return sessions.rightsOf(workshopId, { participantId, role, mapId: null }, editRights);
          case "session":
          case "results":
            return "all";
        }
      },
      changed(doc) {
        if (address.kind === "session") sessions.read(workshopId, doc);
      },
      did: ({ participantId }, deed) =>
        deeds.record({ room: roomName(address), workshopId }, participantId, deed),
    }),
  };
}
