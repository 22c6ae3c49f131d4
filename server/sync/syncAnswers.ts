import * as Y from "yjs";
import { syncStep2Frame, updateFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import { type Packet, packetOf } from "./packet.ts";
import type { RoomDocument } from "./roomDocument.ts";

/** Tells members what they do not have of a document. */
export interface SyncAnswers {
  /** Everything from `stateVector` on. */
  answer(member: Member, stateVector: Uint8Array): void;
  /** What was made ready is no longer right. */
  discard(): void;
}

export function createSyncAnswers(document: RoomDocument): SyncAnswers {
  let catchUp: { readonly packet: Packet; readonly count: number } | null = null;

  /** For someone who has nothing of the document; made once per change. */
  const catchUpPacket = (): Packet => {
    const count = document.acceptedUpdates;
    if (catchUp?.count === count) return catchUp.packet;
    const pieces = document.catchUp();
    const last = pieces.length - 1;
    const packet = packetOf(
      pieces.map((piece, index) => (index < last ? updateFrame : syncStep2Frame)(piece)),
    );
    catchUp = { packet, count };
    return packet;
  };

  return {
    answer(member, stateVector) {
      if (stateVector.length <= 1) member.send(catchUpPacket());
      else member.send(packetOf([syncStep2Frame(Y.encodeStateAsUpdate(document.doc, stateVector))]));
    },
    discard() {
      catchUp = null;
    },
  };
}
