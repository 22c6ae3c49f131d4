import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Role } from "../../model/roles.ts";
import { CLOSE } from "../../model/wire.ts";
import type { Limits } from "../limits.ts";
import { MEASURED } from "../measured.ts";
import { HEARTBEAT_FRAME, readFrame } from "./frames.ts";
import type { Heartbeats } from "./heartbeats.ts";
import type { Member } from "./member.ts";
import { type Packet, packetOf } from "./packet.ts";
import type { Room } from "./room.ts";
import { createTokenBucket } from "./tokenBucket.ts";

/** A client asks once per connection; some ask again every few seconds. Each answer is a whole document. */
const SYNC_QUESTIONS_PER_SECOND = 0.5;
const HEARTBEAT = packetOf([HEARTBEAT_FRAME]);
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
  limits: Limits,
  onEnd: (code: number | null) => void,
): void {
  const messages = createTokenBucket(limits.messagesPerSecond, limits.messagesBurst);
  const bytes = createTokenBucket(limits.bytesPerSecond, limits.bytesBurst);
  const syncQuestions = createTokenBucket(SYNC_QUESTIONS_PER_SECOND, limits.syncQuestionsBurst);
  const frameLimit =
    visitor.role === "facilitator" ? limits.facilitatorFrameBytes : limits.participantFrameBytes;
  let strikes = 0;
  let isAlive = true;
  let ended = false;
  let missedPresence = false;
  /** A large document on its way to a slow phone is no reason to cut it off. */
  let largestPacket = 0;
  let resumeTimer: NodeJS.Timeout | null = null;

  const close = (code: number, reason: string): void => {
    end(code);
    MEASURED.closed.publish(code);
    socket.close(code, reason.slice(0, REASON_LENGTH));
  };

  const send = ({ bytes: packet }: Packet): void => {
    if (ended || socket.readyState !== socket.OPEN) return;
    largestPacket = Math.max(largestPacket, packet.length);
    stream.write(packet);
    if (stream.writableLength > limits.stuckBytes + largestPacket) {
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
      const isBehind = stream.writableLength > limits.slowBytes;
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
        if (message.stateVector.length > limits.stateVectorBytes)
          close(CLOSE.badMessage, "too long a question");
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
    if (strikes >= limits.badPresenceStrikes) close(CLOSE.badMessage, "not a presence");
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
