import { setTimeout as wait } from "node:timers/promises";
import { readVarUint } from "lib0/decoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { MESSAGE } from "../../model/wire.ts";
import { createFrames } from "../driver/frames.ts";
import { openPerson } from "../driver/person.ts";
import type { Seat } from "../driver/seat.ts";
import type { Contestant, RunningContestant } from "./contestant.ts";
import type { PartContext } from "./part.ts";
import { heading, note, table } from "./report.ts";

/** The kill comes 0, 285 … 2,000 ms after the last edit. */
const KILLS = 8;
const LONGEST_WAIT_MS = 2_000;
const EDITS = 100;
const EDIT_EVERY_MS = 10;
const PATIENCE_MS = 20_000;
/** Long enough for what comes at all; what has not come then is lost. */
const ARRIVAL_MS = 5_000;

interface Losses {
  /** edits that the server had called saved (ours) or synced (Hocuspocus) before it was killed */
  readonly confirmed: number;
  /** of those, how many were not there after the restart */
  readonly confirmedLost: number;
  /** of the unconfirmed ones, how many were missing when the client that stayed open was back; NaN: not tried */
  readonly unconfirmedLost: number;
}

/** W5: the machine dies shortly after the last edit. */
export async function kills({ contestants, targets }: PartContext): Promise<void> {
  heading(`W5: ${KILLS} times SIGKILL, 0–${LONGEST_WAIT_MS} ms after the last of ${EDITS} edits`);
  const rows: string[][] = [];
  let ours: Losses | null = null;
  for (const contestant of contestants) {
    const { name, title, stores } = contestant;
    if (!stores) {
      if (name === "ywebsocket") note(`${title} stores nothing: it takes no part`);
      continue;
    }
    try {
      const losses = await killAgainAndAgain(contestant);
      if (name === "ours") ours = losses;
      const unconfirmed = Number.isNaN(losses.unconfirmedLost) ? "–" : String(losses.unconfirmedLost);
      rows.push([
        title,
        String(KILLS * EDITS),
        String(losses.confirmed),
        String(losses.confirmedLost),
        unconfirmed,
      ]);
    } catch (error) {
      note(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  table(["", "edits", "confirmed", "of these lost", "unconfirmed lost after reconnect"], rows);
  targets.atMost("W5 confirmed edits lost: 0", ours?.confirmedLost ?? Number.NaN, 0, "edits");
  targets.atMost(
    "W5 unconfirmed edits lost of a client that stays open: 0",
    ours?.unconfirmedLost ?? Number.NaN,
    0,
    "edits",
  );
}

async function killAgainAndAgain(contestant: Contestant): Promise<Losses> {
  const killOnce = contestant.name === "ours" ? killOurs : killHocuspocus;
  const server = await contestant.start();
  const rounds: Losses[] = [];
  try {
    const seats = await server.seats(KILLS, 1);
    for (const [kill, seat] of seats.entries()) {
      rounds.push(await killOnce(server, seat, (kill * LONGEST_WAIT_MS) / (KILLS - 1)));
    }
  } finally {
    await server.stop();
  }
  const sum = (read: (losses: Losses) => number): number =>
    rounds.reduce((total, losses) => total + read(losses), 0);
  return {
    confirmed: sum(({ confirmed }) => confirmed),
    confirmedLost: sum(({ confirmedLost }) => confirmedLost),
    unconfirmedLost: sum(({ unconfirmedLost }) => unconfirmedLost),
  };
}

/** A real provider, which asks after each edit. While the server comes back, nobody else has the edits. */
async function killOurs(server: RunningContestant, seat: Seat, delayMs: number): Promise<Losses> {
  const doc = new Y.Doc();
  const client = openProvider(seat, doc);
  await until("the client is synced", () => client.synced);
  let answered = 0;
  client.messageHandlers[MESSAGE.saveConfirmed] = (_, decoder) => {
    answered = Math.max(answered, readVarUint(decoder));
  };
  const frames = createFrames(seat);
  for (let edit = 1; edit <= EDITS; edit += 1) {
    addNote(doc, edit);
    client.ws?.send(new Uint8Array(frames.saveRequest(edit)));
    if (edit < EDITS) await wait(EDIT_EVERY_MS);
  }
  if (delayMs > 0) await wait(delayMs);
  const confirmed = answered;
  // The kill is on its way before the socket closes: what the server has not read by then is gone with it.
  const restarted = server.restart();
  client.disconnect();
  await restarted;

  const stored = await readFresh(seat);
  client.connect();
  await until("the client is back", () => client.synced);
  const reader = new Y.Doc();
  const late = openProvider(seat, reader);
  await until("all edits are there", () => textsOf(reader).size >= EDITS, ARRIVAL_MS).catch(() => {});
  const present = textsOf(reader);
  client.destroy();
  late.destroy();
  // Destroys the awareness, too, whose timer would keep this process alive.
  doc.destroy();
  reader.destroy();
  return {
    confirmed,
    confirmedLost: missing(stored, 1, confirmed),
    unconfirmedLost: missing(present, confirmed + 1, EDITS),
  };
}

/** Its provider calls an edit synced when the server has answered that it took it. */
async function killHocuspocus(server: RunningContestant, seat: Seat, delayMs: number): Promise<Losses> {
  const SETTLE_MS = 300;
  const doc = new Y.Doc();
  let taken = 0;
  const client = await openPerson(server.again(seat), ({ kind }) => {
    if (kind === "taken") taken += 1;
  });
  doc.on("update", (update: Uint8Array) => client.send(client.frames.update(update)));
  // It answers to the greeting in the same way; those answers are not about edits.
  await wait(SETTLE_MS);
  taken = 0;
  for (let edit = 1; edit <= EDITS; edit += 1) {
    addNote(doc, edit);
    if (edit < EDITS) await wait(EDIT_EVERY_MS);
  }
  if (delayMs > 0) await wait(delayMs);
  const confirmed = taken;
  await Promise.all([server.restart(), client.leave()]);
  const stored = await readFresh(server.again(seat));
  return { confirmed, confirmedLost: missing(stored, 1, confirmed), unconfirmedLost: Number.NaN };
}

/** The texts of the notes that the server has by itself. */
async function readFresh(seat: Seat): Promise<ReadonlySet<string>> {
  const doc = new Y.Doc();
  const person = await openPerson(seat, (message) => {
    if (message.kind === "syncStep2") Y.applyUpdate(doc, message.body);
  });
  await person.leave();
  return textsOf(doc);
}

const textOf = (edit: number): string => `edit ${edit}`;
const textsOf = (doc: Y.Doc): Set<string> => new Set(readNotes(doc).map(({ text }) => text));

/** How many of the edits from `first` to `last` are not there. */
function missing(there: ReadonlySet<string>, first: number, last: number): number {
  let count = 0;
  for (let edit = first; edit <= last; edit += 1) if (!there.has(textOf(edit))) count += 1;
  return count;
}

function addNote(doc: Y.Doc, edit: number): void {
  addNotes(doc, [{ text: textOf(edit), place: { field: "pains", x: edit, y: 20 } }], "bench");
}

function openProvider({ url, room, token }: Seat, doc: Y.Doc): WebsocketProvider {
  class AuthorisedSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
    }
  }
  return new WebsocketProvider(url.slice(0, -room.length - 1), room, doc, {
    WebSocketPolyfill: AuthorisedSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
}

async function until(what: string, condition: () => boolean, patienceMs = PATIENCE_MS): Promise<void> {
  const POLL_MS = 5;
  const end = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await wait(POLL_MS);
  }
}
