import * as Y from "yjs";
import { syncStep2Frame, updateFrame } from "./frames.ts";
import type { Member } from "./member.ts";
import { type Packet, packetOf } from "./packet.ts";
import type { RoomDocument } from "./roomDocument.ts";

/** An update without structs and deletions. */
const NOTHING = new Uint8Array([0, 0]);

interface SyncQuestion {
  readonly member: Member;
  readonly stateVector: Uint8Array;
  readonly afterUpdate: number;
}

/** Tells members what they do not have of a document, as far as it has been given to the store. */
export interface SyncAnswers {
  /** Everything from `stateVector` on: at once, or when what the document has accepted by now is with the store. */
  answer(member: Member, stateVector: Uint8Array): void;
  /** The first `upTo` accepted updates have been given to the store. */
  attempted(upTo: number): void;
  forget(member: Member): void;
  /** What was made ready is no longer right. */
  discard(): void;
}

export function createSyncAnswers(document: RoomDocument): SyncAnswers {
  let questions: SyncQuestion[] = [];
  let catchUp: { readonly packet: Packet; readonly upTo: number } | null = null;
  let attempted = 0;

  const isSettled = (): boolean => attempted === document.acceptedUpdates;

  /** For someone who has nothing of the document; made once per commit. */
  const catchUpPacket = (): Packet => {
    if (catchUp?.upTo === attempted) return catchUp.packet;
    const pieces = document.catchUp(attempted);
    const frames = pieces.slice(0, -1).map(updateFrame);
    const packet = packetOf([...frames, syncStep2Frame(pieces.at(-1) ?? NOTHING)]);
    catchUp = { packet, upTo: attempted };
    return packet;
  };

  const send = ({ member, stateVector }: Omit<SyncQuestion, "afterUpdate">): void => {
    const hasNothing = stateVector.length <= 1;
    // What no commit has covered yet is not told; while edits never pause, the whole is sent instead of a part.
    if (hasNothing || !isSettled()) member.send(catchUpPacket());
    else member.send(packetOf([syncStep2Frame(Y.encodeStateAsUpdate(document.doc, stateVector))]));
  };

  return {
    answer(member, stateVector) {
      if (stateVector.length <= 1 || isSettled()) send({ member, stateVector });
      else questions.push({ member, stateVector, afterUpdate: document.acceptedUpdates });
    },
    attempted(upTo) {
      attempted = upTo;
      const due = questions.filter(({ afterUpdate }) => afterUpdate <= attempted);
      if (due.length === 0) return;
      questions = questions.filter(({ afterUpdate }) => afterUpdate > attempted);
      for (const question of due) send(question);
    },
    forget(member) {
      questions = questions.filter((one) => one.member !== member);
    },
    discard() {
      catchUp = null;
    },
  };
}
