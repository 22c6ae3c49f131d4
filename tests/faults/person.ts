import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Joined } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { addNotes, deleteNotes, editText, moveNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { type Client, openClient } from "../support/participants.ts";
import type { SeededRandom } from "../support/seededRandom.ts";
import type { Deed, DeletedRange, Ledger } from "./ledger.ts";

/** A map stays this small, and a text this short, so that hundreds of kills take minutes. */
const NOTES = 120;
const TEXT_LENGTH = 400;
/** Somebody who went offline comes back after this many deeds of theirs. */
const OFFLINE_DEEDS = 15;

/** One who works on a map through a real y-websocket client, and notes what the server confirms. */
export interface Person extends Client {
  readonly room: string;
  /** Adds, types, moves or deletes; sometimes leaves the network or comes back. */
  act(): void;
  /** Asks the server to confirm all that was done so far, unless this connection was asked already. */
  ask(): void;
  comeBack(): void;
  /** Whether all of it is confirmed. */
  readonly isSaved: boolean;
}

export function openPerson(
  url: string,
  room: string,
  me: Joined,
  ledger: Ledger,
  random: SeededRandom,
): Person {
  const client = openClient(url, room, me.token);
  const { doc, provider } = client;
  const deleted: DeletedRange[] = [];
  const deeds: Deed[] = [];
  const asked = new Map<number, { clock: number; deleted: number; deeds: number }>();
  const saved = { deleted: 0, deeds: 0 };
  let nonce = 0;
  let askedOn: unknown = null;
  let askedDeeds = 0;
  let offlineUntil = 0;

  doc.on("afterTransaction", ({ local, deleteSet }: Y.Transaction) => {
    if (!local) return;
    for (const [id, ranges] of deleteSet.clients) {
      for (const { clock, len } of ranges) deleted.push({ client: id, clock, length: len });
    }
  });
  provider.messageHandlers[MESSAGE.saveConfirmed] = (_encoder, decoder) => {
    const upTo = asked.get(decoding.readVarUint(decoder));
    if (!upTo || upTo.deeds < saved.deeds) return;
    ledger.confirm({
      client: doc.clientID,
      clock: upTo.clock,
      deleted: deleted.slice(saved.deleted, upTo.deleted),
      deeds: deeds.slice(saved.deeds, upTo.deeds),
    });
    saved.deleted = upTo.deleted;
    saved.deeds = upTo.deeds;
  };

  const edit = (): void => {
    const notes = readNotes(doc);
    const chosen = random.pick(notes);
    const place = { field: random.pick(FIELDS), x: random.below(300), y: 60 + random.below(300) };
    const mark = `<${doc.clientID}.${deeds.length}>`;
    const kind = random.below(10);
    if (!chosen || (kind < 4 && notes.length < NOTES)) {
      const [note = ""] = addNotes(doc, [{ text: mark, place, author: me.participantId }], "test");
      deeds.push({ kind: "add", note, mark });
    } else if (kind < 6 && chosen.text.length < TEXT_LENGTH) {
      editText(doc, chosen.id, mark + chosen.text, mark.length, "test");
      deeds.push({ kind: "type", note: chosen.id, mark });
    } else if (kind < 9) {
      moveNotes(doc, new Map([[chosen.id, place]]), "test");
      deeds.push({ kind: "move", note: chosen.id, mark: "" });
    } else {
      ledger.mayGo(chosen.id);
      deleteNotes(doc, [chosen.id], "test");
      deeds.push({ kind: "delete", note: chosen.id, mark: "" });
    }
  };

  const comeBack = (): void => {
    offlineUntil = 0;
    provider.connect();
  };

  const ask = (): void => {
    const { ws } = provider;
    const isAsked = ws === askedOn && deeds.length === askedDeeds;
    if (ws?.readyState !== WebSocket.OPEN || isAsked) return;
    askedOn = ws;
    askedDeeds = deeds.length;
    nonce += 1;
    asked.set(nonce, {
      clock: Y.getState(doc.store, doc.clientID),
      deleted: deleted.length,
      deeds: deeds.length,
    });
    ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.saveRequest);
        encoding.writeVarUint(encoder, nonce);
      }),
    );
  };

  return {
    ...client,
    room,
    act() {
      edit();
      if (offlineUntil > 0) {
        if (deeds.length >= offlineUntil) comeBack();
      } else if (random.below(60) === 0) {
        offlineUntil = deeds.length + OFFLINE_DEEDS;
        provider.disconnect();
      }
      if (random.below(3) === 0) ask();
    },
    ask,
    comeBack,
    get isSaved() {
      return saved.deeds === deeds.length;
    },
  };
}
