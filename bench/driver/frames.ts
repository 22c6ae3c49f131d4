import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { MESSAGE } from "../../model/wire.ts";
import type { Seat } from "./seat.ts";

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
/** No structs, no deletions. */
const EMPTY_UPDATE = new Uint8Array([0, 0]);
const EMPTY_STATE_VECTOR = new Uint8Array([0]);

/** Hocuspocus's own kinds of messages, beside sync and awareness, which have y-websocket's numbers. */
const HOCUSPOCUS = { auth: 2, syncReply: 4, syncStatus: 8 } as const;
const HOCUSPOCUS_AUTH_TOKEN = 0;

/** What a server says, as far as the driver cares. Bodies are views of the message. */
export type ServerMessage =
  | { readonly kind: "syncStep1" }
  | { readonly kind: "syncStep2" | "update" | "awareness"; readonly body: Uint8Array }
  | { readonly kind: "saved"; readonly nonce: number }
  /** Hocuspocus has taken one update, which its provider then calls synced. */
  | { readonly kind: "taken" }
  | { readonly kind: "other" };

/** Frames of one seat, in its server's dialect. */
export interface Frames {
  /** what a client sends as soon as the socket is open */
  readonly greeting: readonly Uint8Array[];
  /** the answer to the server's sync question by someone who has nothing */
  readonly nothing: Uint8Array;
  update(update: Uint8Array): Uint8Array;
  awareness(clientId: number, clock: number, json: string): Uint8Array;
  /** Our extension: asks to be told when everything sent before is on disk. */
  saveRequest(nonce: number): Uint8Array;
  read(data: Uint8Array): ServerMessage;
}

export function createFrames({ dialect, room }: Seat): Frames {
  const isHocuspocus = dialect === "hocuspocus";
  const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
    encoding.encode((encoder) => {
      if (isHocuspocus) encoding.writeVarString(encoder, room);
      write(encoder);
    });
  const sync = (kind: number, body: Uint8Array): Uint8Array =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, body);
    });
  const prefixLength = frame(() => {}).length;
  const question = sync(SYNC_STEP_1, EMPTY_STATE_VECTOR);
  const authentication = frame((encoder) => {
    encoding.writeVarUint(encoder, HOCUSPOCUS.auth);
    encoding.writeVarUint(encoder, HOCUSPOCUS_AUTH_TOKEN);
    encoding.writeVarString(encoder, "");
  });

  return {
    greeting: isHocuspocus ? [authentication, question] : [question],
    nothing: sync(SYNC_STEP_2, EMPTY_UPDATE),
    update: (update) => sync(SYNC_UPDATE, update),
    awareness: (clientId, clock, json) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((body) => {
            encoding.writeVarUint(body, 1);
            encoding.writeVarUint(body, clientId);
            encoding.writeVarUint(body, clock);
            encoding.writeVarString(body, json);
          }),
        );
      }),
    saveRequest: (nonce) =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.saveRequest);
        encoding.writeVarUint(encoder, nonce);
      }),
    read(data) {
      const decoder = decoding.createDecoder(data);
      decoder.pos = prefixLength;
      switch (decoding.readVarUint(decoder)) {
        case HOCUSPOCUS.syncReply:
        case MESSAGE.sync: {
          const kind = decoding.readVarUint(decoder);
          if (kind === SYNC_STEP_1) return { kind: "syncStep1" };
          const body = decoding.readVarUint8Array(decoder);
          return { kind: kind === SYNC_STEP_2 ? "syncStep2" : "update", body };
        }
        case MESSAGE.awareness:
          return { kind: "awareness", body: decoding.readVarUint8Array(decoder) };
        case MESSAGE.saveConfirmed:
          return { kind: "saved", nonce: decoding.readVarUint(decoder) };
        case HOCUSPOCUS.syncStatus:
          return { kind: "taken" };
        default:
          return { kind: "other" };
      }
    },
  };
}
