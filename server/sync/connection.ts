import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Role } from "../../model/roles.ts";
import { CLOSE, LIMITS } from "../../model/wire.ts";
import { HEARTBEAT_FRAME, readFrame } from "./frames.ts";
import type { Heartbeats } from "./heartbeats.ts";
import type { Member } from "./member.ts";
import { type Packet, packetOf } from "./packet.ts";
import type { Room } from "./room.ts";
import { createTokenBucket } from "./tokenBucket.ts";

const MESSAGES_PER_SECOND = 120;
const MESSAGES_BURST = 400;
const BYTES_PER_SECOND = 256 * 1024;
const BYTES_BURST = 2 * 1024 * 1024;
/** A client asks once per connection; some ask again every few seconds. Each answer is a whole document. */
const SYNC_QUESTIONS_PER_SECOND = 0.5;
const SYNC_QUESTIONS_BURST = 10;
/** A state vector names everyone who ever wrote, in about ten bytes each. */
const STATE_VECTOR_BYTES = 64 * 1024;
const HEARTBEAT = packetOf([HEARTBEAT_FRAME]);
/** Cursors are left out for a member who is this far behind, and one who is that far behind starts again. */
const SLOW_BYTES = 1024 * 1024;
const STUCK_BYTES = 4 * 1024 * 1024;
const BAD_PRESENCE_STRIKES = 3;
/** A reason is cut to what a close frame may carry. */
const REASON_LENGTH = 120;

export interface Visitor {
  readonly participantId: string;
  readonly role: Role;
  readonly canWrite: boolean;
  /** see `Member` */
  readonly epoch: number | null;
}

/** An open websocket with the stream below it, to which ready packets are written; both need compression to be off. */
export interface OpenSocket {
  readonly socket: WebSocket;
  readonly stream: Duplex;
}

/** Joins an open socket to a room until either ends. `onEnd` is called once, with the code where we closed it. */
export function connect(
  { socket, stream }: OpenSocket,
  room: Room,
  visitor: Visitor,
  heartbeats: Heartbeats,
  onEnd: (code: number | null) => void,
): void {
  const messages = createTokenBucket(MESSAGES_PER_SECOND, MESSAGES_BURST);
  const bytes = createTokenBucket(BYTES_PER_SECOND, BYTES_BURST);
  const syncQuestions = createTokenBucket(SYNC_QUESTIONS_PER_SECOND, SYNC_QUESTIONS_BURST);
  const frameLimit =
    visitor.role === "facilitator" ? LIMITS.facilitatorFrameBytes : LIMITS.participantFrameBytes;
  let strikes = 0;
  let isAlive = true;
  let ended = false;
  let missedPresence = false;
  /** A large document on its way to a slow phone is no reason to cut it off. */
  let largestPacket = 0;
  let resumeTimer: NodeJS.Timeout | null = null;

  const close = (code: number, reason: string): void => {
    end(code);
    socket.close(code, reason.slice(0, REASON_LENGTH));
  };

  const send = ({ bytes: packet }: Packet): void => {
    if (ended || socket.readyState !== socket.OPEN) return;
    largestPacket = Math.max(largestPacket, packet.length);
    stream.write(packet);
    if (stream.writableLength > STUCK_BYTES + largestPacket) {
      end();
      // It does not read, so that it would not read a reason either; it comes back and asks for what it missed.
      socket.terminate();
    }
  };

  const member: Member = {
    ...visitor,
    socket: Symbol("socket"),
    send,
    takesPresence() {
      const isBehind = stream.writableLength > SLOW_BYTES;
      if (missedPresence && !isBehind) {
        missedPresence = false;
        room.sendPresence(member);
      }
      missedPresence ||= isBehind;
      return !isBehind;
    },
    close,
  };

  const receive = (frame: Uint8Array): void => {
    if (frame.length > frameLimit) {
      close(CLOSE.tooLarge, `a message has at most ${frameLimit} bytes`);
      return;
    }
    pace(frame.length);
    const message = readFrame(frame);
    if (!message) {
      close(CLOSE.badMessage, "not a message of this protocol");
      return;
    }
    switch (message.kind) {
      case "syncStep1":
        if (message.stateVector.length > STATE_VECTOR_BYTES) close(CLOSE.badMessage, "too long a question");
        else if (syncQuestions.take(1) > 0) close(CLOSE.tryLater, "too many questions");
        else room.answerSync(member, message.stateVector);
        return;
      case "syncStep2":
      case "update":
        receiveUpdate(message.update);
        if (message.kind === "syncStep2" && !ended) room.markSynced(member);
        return;
      case "awareness":
        receivePresence(message.update);
        return;
      case "queryAwareness":
        room.sendPresence(member);
        return;
      case "saveRequest":
        room.confirmWhenSaved(member, message.nonce);
        return;
    }
  };

  const receiveUpdate = (update: Uint8Array): void => {
    // No structs and no deletions: two zeros.
    if (update.length === 2 && update[0] === 0 && update[1] === 0) return;
    if (!member.canWrite) {
      close(CLOSE.forbidden, "you may look, not write");
      return;
    }
    const refusal = room.receiveUpdate(member, update);
    if (refusal) close(refusal.code, refusal.reason);
  };

  const receivePresence = (update: Uint8Array): void => {
    if (room.receivePresence(member, update) !== "bad") return;
    strikes += 1;
    if (strikes >= BAD_PRESENCE_STRIKES) close(CLOSE.badMessage, "not a presence");
  };

  /** Who sends too fast is read more slowly; nothing is lost. */
  const pace = (size: number): void => {
    const delay = Math.max(messages.take(1), bytes.take(size));
    if (delay === 0 || resumeTimer !== null) return;
    socket.pause();
    resumeTimer = setTimeout(() => {
      resumeTimer = null;
      socket.resume();
    }, delay);
  };

  const stopHeartbeat = heartbeats.add(() => {
    if (!isAlive) {
      end();
      socket.terminate();
      return;
    }
    isAlive = resumeTimer !== null;
    send(HEARTBEAT);
    socket.ping();
  });

  const end = (code: number | null = null): void => {
    if (ended) return;
    ended = true;
    stopHeartbeat();
    if (resumeTimer !== null) clearTimeout(resumeTimer);
    socket.resume();
    room.leave(member);
    onEnd(code);
  };

  socket.on("pong", () => {
    isAlive = true;
  });
  socket.on("message", (data: Buffer, isBinary: boolean) => {
    if (ended) return;
    isAlive = true;
    if (isBinary) receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    else close(CLOSE.badMessage, "only binary messages");
  });
  socket.on("error", () => end());
  socket.on("close", () => end());
  room.join(member);
}
