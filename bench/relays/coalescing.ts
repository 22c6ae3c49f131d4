import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type RelayRoom, startRelay } from "./relayServer.ts";

/**
 * The coalescing relay: gathers what comes in a room for 33 ms, then sends everyone the same bytes in one write:
 * one update message (the updates of the tick, merged by `Y.mergeUpdates` without any document) and one awareness
 * message (the newest entry of each client, copied without a look into its JSON). The websocket frames are built
 * once for all. A quiet room sends at once. It keeps no document and stores nothing: the practical limit of a
 * server for many people. Run as a process of its own.
 */
const TICK_MS = 33;
const SYNC = 0;
const SYNC_UPDATE = 2;
const AWARENESS = 1;
/** First byte of a websocket frame that is final and binary. */
const FINAL_BINARY = 0x82;

interface CoalescingRoom extends RelayRoom {
  updates: Uint8Array[];
  /** client id → its newest entry as bytes */
  awareness: Map<number, Uint8Array>;
  isWaiting: boolean;
  lastTick: number;
}

startRelay<CoalescingRoom>(
  (base) => ({ ...base, updates: [], awareness: new Map(), isWaiting: false, lastTick: 0 }),
  (room, data) => {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC) {
      decoding.readVarUint(decoder);
      room.updates.push(decoding.readVarUint8Array(decoder));
    } else if (kind === AWARENESS) {
      const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      // A client speaks for itself alone: one entry.
      if (decoding.readVarUint(body) !== 1) return;
      const entry = body.arr.subarray(body.pos);
      room.awareness.set(decoding.readVarUint(body), entry);
    } else return;
    if (room.isWaiting) return;
    room.isWaiting = true;
    setTimeout(() => tick(room), Math.max(0, room.lastTick + TICK_MS - performance.now()));
  },
);

function tick(room: CoalescingRoom): void {
  room.isWaiting = false;
  room.lastTick = performance.now();
  const frames: Uint8Array[] = [];
  if (room.updates.length > 0) frames.push(websocketFrame(updateMessage(room.updates)));
  if (room.awareness.size > 0) frames.push(websocketFrame(awarenessMessage([...room.awareness.values()])));
  room.updates = [];
  room.awareness.clear();
  const bytes = Buffer.concat(frames);
  for (const { stream } of room.listeners) stream.write(bytes);
}

function updateMessage(updates: Uint8Array[]): Uint8Array {
  const [first, ...others] = updates;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, SYNC_UPDATE);
    encoding.writeVarUint8Array(encoder, first && others.length === 0 ? first : Y.mergeUpdates(updates));
  });
}

function awarenessMessage(entries: readonly Uint8Array[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) encoding.writeUint8Array(encoder, entry);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** A server's frame is not masked: two bytes, two or eight more for the length, the payload. */
function websocketFrame(payload: Uint8Array): Uint8Array {
  if (payload.length < 126) return Buffer.concat([Buffer.from([FINAL_BINARY, payload.length]), payload]);
  const header = Buffer.alloc(payload.length < 65_536 ? 4 : 10);
  header[0] = FINAL_BINARY;
  if (header.length === 4) {
    header[1] = 126;
    header.writeUInt16BE(payload.length, 2);
  } else {
    header[1] = 127;
    header.writeUInt32BE(payload.length, 6);
  }
  return Buffer.concat([header, payload]);
}
