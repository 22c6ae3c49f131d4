import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE } from "../../model/wire.ts";

/** What a client can say, one frame each. */
export type ClientMessage =
  | { readonly kind: "syncStep1"; readonly stateVector: Uint8Array }
  | { readonly kind: "syncStep2" | "update"; readonly update: Uint8Array }
  | { readonly kind: "awareness"; readonly update: Uint8Array }
  | { readonly kind: "queryAwareness" }
  | { readonly kind: "saveRequest"; readonly nonce: number };

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** Reads one frame. Null for everything that is not exactly a message of ours, trailing bytes included. */
export function readFrame(frame: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(frame);
    const message = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): ClientMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: "queryAwareness" };
    case MESSAGE.saveRequest:
      return { kind: "saveRequest", nonce: decoding.readVarUint(decoder) };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const kind = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case SYNC_STEP_1:
      return isStateVector(body) ? { kind: "syncStep1", stateVector: body } : null;
    case SYNC_STEP_2:
      return { kind: "syncStep2", update: body };
    case SYNC_UPDATE:
      return { kind: "update", update: body };
    default:
      return null;
  }
}

/** How many clients, then an id and a clock for each, and nothing after. Yjs throws at anything else. */
function isStateVector(bytes: Uint8Array): boolean {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  for (let index = 0; index < count; index += 1) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
  }
  return !decoding.hasContent(decoder);
}

export const syncStep1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_1, stateVector);
export const syncStep2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC_UPDATE, update);

/** By hand, as there is one for each edit: lib0's encoder costs more than all else that sends a short one. */
function syncFrame(kind: number, body: Uint8Array): Uint8Array {
  const frame = Buffer.allocUnsafe(2 + varUintBytes(body.length) + body.length);
  frame[0] = MESSAGE.sync;
  frame[1] = kind;
  let position = 2;
  let rest = body.length;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) {
    frame[position] = 0x80 | (rest & 0x7f);
    position += 1;
  }
  frame[position] = rest;
  frame.set(body, position + 1);
  return frame;
}

function varUintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes += 1;
  return bytes;
}

/** One client's presence as it goes over the wire; `json` is `"null"` for one who left. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

export function awarenessFrame(entries: readonly PresenceEntry[]): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** A message that says nothing: y-websocket drops a socket after 30 s without one, and pings do not count. */
export const HEARTBEAT_FRAME = awarenessFrame([]);

export const saveFailedFrame = encoding.encode((encoder) =>
  encoding.writeVarUint(encoder, MESSAGE.saveFailed),
);

export function saveConfirmedFrame(nonce: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saveConfirmed);
    encoding.writeVarUint(encoder, nonce);
  });
}

export function epochFrame(epoch: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.epoch);
    encoding.writeVarUint(encoder, epoch);
  });
}
