import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { FIELDS } from "../../model/fields.ts";
import { addNotes, deleteNotes, editText, moveNotes } from "../../model/mapCommands.ts";
import { MESSAGE } from "../../model/wire.ts";
import { awarenessFrame, syncStep1Frame, syncStep2Frame, updateFrame } from "../../server/sync/frames.ts";
import type { Seat } from "../driver/seat.ts";

/** Somebody keeps this many notes of their own; the oldest goes for a new one. */
const OWN_NOTES = 15;
const EDITS_PER_SECOND = 2;
const POINTING_PER_SECOND = 10;
/** How long somebody stays before they reload or leave for a moment, and how long they are away. */
const STAY_MS = 30_000;
const STAY_SPREAD_MS = 90_000;
const AWAY_SPREAD_MS = 5_000;
const SYNC_STEP_1 = 0;

/**
 * One who comes, points, perhaps edits, and leaves, at little cost: of the map they keep only what they wrote
 * themselves, and of what the server says they read only its questions and confirmations.
 */
export interface Passer {
  readonly edits: number;
  readonly visits: number;
  /** Stops editing and pointing, and resolves when all that was written is confirmed. */
  settle(): Promise<void>;
  leave(): void;
}

export function openPasser(seat: Seat, isEditor: boolean): Passer {
  let doc = new Y.Doc();
  let socket: WebSocket | null = null;
  let own: string[] = [];
  let edits = 0;
  let visits = 0;
  let clock = 0;
  let nonce = 0;
  let unconfirmed = false;
  let state: "working" | "settling" | "gone" = "working";
  let settled: (() => void) | null = null;
  const timers = new Set<NodeJS.Timeout>();

  const send = (frame: Uint8Array): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(frame);
  };
  const ask = (): void => {
    nonce += 1;
    send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.saveRequest);
        encoding.writeVarUint(encoder, nonce);
      }),
    );
  };
  const onUpdate = (update: Uint8Array): void => {
    unconfirmed = true;
    send(updateFrame(update));
  };
  doc.on("update", onUpdate);

  const hear = (data: Uint8Array): void => {
    const decoder = decoding.createDecoder(data);
    const kind = decoding.readVarUint(decoder);
    if (kind === MESSAGE.saveConfirmed && decoding.readVarUint(decoder) === nonce) {
      unconfirmed = false;
      settled?.();
    } else if (kind === MESSAGE.sync && decoding.readVarUint(decoder) === SYNC_STEP_1) {
      send(syncStep2Frame(Y.encodeStateAsUpdate(doc, decoding.readVarUint8Array(decoder))));
      if (state === "settling") ask();
    }
  };

  const enter = (): void => {
    if (state === "gone") return;
    visits += 1;
    // A reload: a new document under a new id. What is not confirmed yet is kept, as the browser keeps it.
    if (!unconfirmed) {
      doc.destroy();
      doc = new Y.Doc();
      doc.on("update", onUpdate);
      own = [];
    }
    const entered = new WebSocket(seat.url, { headers: { authorization: `Bearer ${seat.token}` } });
    socket = entered;
    entered.binaryType = "nodebuffer";
    entered.on("open", () => entered.send(syncStep1Frame(Uint8Array.of(0))));
    entered.on("message", hear);
    entered.on("error", () => {});
    entered.on("close", () => {
      if (socket !== entered) return;
      socket = null;
      after(Math.random() * AWAY_SPREAD_MS, enter);
    });
    if (state === "working") after(STAY_MS + Math.random() * STAY_SPREAD_MS, () => entered.close());
  };
  const after = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };

  const edit = (): void => {
    const place = { field: pick(FIELDS), x: Math.random() * 300, y: 60 + Math.random() * 300 };
    const [oldest] = own;
    const kind = Math.random();
    edits += 1;
    if (!oldest || kind < 0.1) {
      own.push(...addNotes(doc, [{ text: "Soak", place, author: seat.participantId }], "soak"));
      if (oldest && own.length > OWN_NOTES) {
        deleteNotes(doc, [oldest], "soak");
        own.shift();
      }
    } else if (kind < 0.6) {
      const text = `Soak ${edits}`;
      editText(doc, pick(own), text, text.length, "soak");
    } else {
      moveNotes(doc, new Map([[pick(own), place]]), "soak");
    }
    if (Math.random() < 0.5) ask();
  };
  const point = (): void => {
    clock += 1;
    const cursor = { x: Math.round(Math.random() * 1600), y: Math.round(Math.random() * 900) };
    send(
      awarenessFrame([{ clientId: doc.clientID, clock, json: JSON.stringify({ cursor, tool: "select" }) }]),
    );
  };
  const working = [
    setInterval(point, 1000 / POINTING_PER_SECOND),
    ...(isEditor ? [setInterval(edit, 1000 / EDITS_PER_SECOND)] : []),
  ];
  const stop = (): void => {
    working.forEach(clearInterval);
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  enter();

  return {
    get edits() {
      return edits;
    },
    get visits() {
      return visits;
    },
    settle() {
      state = "settling";
      stop();
      if (!unconfirmed) return Promise.resolve();
      return new Promise((resolve) => {
        settled = resolve;
        if (socket) ask();
        else enter();
      });
    },
    leave() {
      state = "gone";
      stop();
      socket?.close();
    },
  };
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)] as T;
}
