import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

/** One of those who are connected to a relay's room. */
export interface Listener {
  readonly socket: WebSocket;
  /** below `socket`, for bytes that are framed already */
  readonly stream: Duplex;
}

export interface RelayRoom {
  readonly listeners: Set<Listener>;
  /** the last large sync message as it came, which is what a server with a cached state would serve */
  state: Buffer;
}

/** y-websocket's frames: a varint for the kind of message, one for the kind of sync message, a length, bytes. */
const SYNC = 0;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const NOTHING = Buffer.from([SYNC, SYNC_STEP_2, 2, 0, 0]);
/** Smaller updates are edits; larger ones are the whole document that the bench puts in before it joins. */
const STATE_BYTES = 16 * 1024;

/**
 * What both relays share: rooms by the path of the address, and an answer to the sync question from opaque bytes.
 * Prints its address when it listens.
 */
export function startRelay<R extends RelayRoom>(
  createRoom: (base: RelayRoom) => R,
  forward: (room: R, data: Buffer, from: Listener) => void,
): void {
  const rooms = new Map<string, R>();
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const http = createServer();

  const open = (request: IncomingMessage, stream: Duplex, socket: WebSocket): void => {
    const name = request.url ?? "";
    const room = rooms.get(name) ?? createRoom({ listeners: new Set(), state: NOTHING });
    rooms.set(name, room);
    const listener = { socket, stream };
    room.listeners.add(listener);
    socket.on("message", (data: Buffer) => {
      if (data[0] === SYNC && data[1] === SYNC_STEP_1) {
        socket.send(room.state);
        return;
      }
      if (data[0] === SYNC && data.length > STATE_BYTES) {
        room.state = Buffer.from(data);
        room.state[1] = SYNC_STEP_2;
      }
      forward(room, data, listener);
    });
    socket.on("close", () => {
      room.listeners.delete(listener);
      if (room.listeners.size === 0 && room.state === NOTHING) rooms.delete(name);
    });
    socket.on("error", () => socket.terminate());
  };

  http.on("upgrade", (request, stream, head) =>
    sockets.handleUpgrade(request, stream, head, (socket) => open(request, stream, socket)),
  );
  http.listen(0, "127.0.0.1", () => {
    const address = http.address();
    if (typeof address === "object" && address) console.log(`ready http://127.0.0.1:${address.port}`);
  });
}
