import { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { OpenSocket } from "../../../server/sync/connection.ts";

/** A socket without a network: what is said goes in at once, what is heard comes out as messages. */
export interface FakeSocket extends OpenSocket {
  /** the close code once it is closed */
  readonly closed: () => number | null;
  say(frame: Uint8Array): void;
}

export function openFakeSocket(hear: (message: Uint8Array) => void): FakeSocket {
  let closed: number | null = null;
  const events = new EventEmitter();
  const end = (code: number): void => {
    closed ??= code;
    socket.readyState = 3;
    events.emit("close");
  };
  const socket = Object.assign(events, {
    OPEN: 1,
    readyState: 1,
    pause() {},
    resume() {},
    ping() {},
    close: end,
    terminate: () => end(1006),
  });
  const stream = {
    writableLength: 0,
    write(packet: Uint8Array) {
      for (const message of messagesIn(packet)) hear(message);
      return true;
    },
  };
  return {
    socket: socket as unknown as WebSocket,
    stream: stream as unknown as Duplex,
    closed: () => closed,
    say: (frame) => void events.emit("message", Buffer.from(frame), true),
  };
}

/** The payloads of unmasked websocket frames, one after another. */
function messagesIn(packet: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(packet);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const short = bytes.readUInt8(at + 1);
    const header = short === 127 ? 10 : short === 126 ? 4 : 2;
    const length =
      short === 127
        ? Number(bytes.readBigUInt64BE(at + 2))
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : short;
    messages.push(new Uint8Array(bytes.subarray(at + header, at + header + length)));
    at += header + length;
  }
  return messages;
}
