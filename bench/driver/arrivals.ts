import * as decoding from "lib0/decoding";
import type { ServerMessage } from "./frames.ts";
import { findMoves } from "./moves.ts";

/** One person in this many has its cursors' latencies taken; all are counted. */
const CURSOR_SAMPLE = 10;

/**
 * Who has seen what. An editor's moves are successive places of one note, so that whoever has seen the fifth has
 * seen the first four: a server may leave out what is overwritten, and nothing is lost by it.
 */
export interface Arrivals {
  /** call for each message that `receiver` gets */
  heard(receiver: number, message: ServerMessage, data: Buffer): void;
  /** call before an edit is sent */
  edited(editor: number, move: number): void;
  /** call before a cursor is sent */
  pointed(person: number, clock: number): void;
  /** From now on latencies are kept and cursors counted. */
  startMeasuring(): void;
  /** Latencies so far; edits under way count as infinite. */
  editLatencies(): number[];
  readonly cursorLatencies: readonly number[];
  readonly cursors: number;
  /** edits times receivers that are still under way */
  readonly underWay: number;
  /** true when everybody has the note that each editor of its room began with */
  readonly hasAllNotes: boolean;
}

/** `rooms[i]` is the room of person i; `isEditor[i]`: it edits; `clientIds[i]`: under which id it writes and points. */
export function createArrivals(
  rooms: readonly string[],
  isEditor: readonly boolean[],
  clientIds: readonly number[],
): Arrivals {
  const editorsOf = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  rooms.forEach((room, person) => {
    sizes.set(room, (sizes.get(room) ?? 0) + 1);
    if (isEditor[person]) editorsOf.set(room, [...(editorsOf.get(room) ?? []), person]);
  });
  /** an editor's position among the editors of its room */
  const slotOf = new Map<number, number>();
  for (const editors of editorsOf.values()) editors.forEach((editor, slot) => slotOf.set(editor, slot));
  /** per receiver and slot: the newest move seen; -1 before the note itself */
  const seen = rooms.map((room) => new Int32Array(editorsOf.get(room)?.length ?? 0).fill(-1));
  const receiversOf = rooms.map((room) => (sizes.get(room) ?? 1) - 1);
  const sentAt = rooms.map((): number[] => []);
  const pointedAt = new Map(clientIds.map((id) => [id, [] as number[]]));
  let missingNotes = rooms.reduce(
    (sum, _, person) => sum + (isEditor[person] ? (receiversOf[person] ?? 0) : 0),
    0,
  );
  let underWay = 0;
  let isMeasuring = false;
  let firstMeasured: number[] = [];
  let cursors = 0;
  const editLatencies: number[] = [];
  const cursorLatencies: number[] = [];

  const see = (receiver: number, editor: number, move: number): void => {
    if (editor === receiver || rooms[editor] !== rooms[receiver]) return;
    const moves = seen[receiver];
    const slot = slotOf.get(editor) ?? 0;
    const last = moves?.[slot] ?? 0;
    const times = sentAt[editor];
    if (!moves || !times || move <= last || move > times.length) return;
    moves[slot] = move;
    if (last < 0) missingNotes -= 1;
    const now = performance.now();
    for (let one = Math.max(1, last + 1); one <= move; one += 1) {
      underWay -= 1;
      if (one >= (firstMeasured[editor] ?? Infinity)) editLatencies.push(now - (times[one - 1] ?? now));
    }
  };

  const seeCursors = (receiver: number, body: Uint8Array): void => {
    const decoder = decoding.createDecoder(body);
    const isSample = receiver % CURSOR_SAMPLE === 0;
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      decoder.pos += length;
      // Some servers send one's own cursor back, which is of no use to anyone.
      if (!isMeasuring || clientId === clientIds[receiver]) continue;
      cursors += 1;
      if (!isSample) continue;
      const at = pointedAt.get(clientId)?.[clock];
      if (at !== undefined) cursorLatencies.push(performance.now() - at);
    }
  };

  return {
    heard(receiver, message, data) {
      if (message.kind === "awareness") seeCursors(receiver, message.body);
      else if (message.kind === "update") findMoves(data, (editor, move) => see(receiver, editor, move));
    },
    edited(editor, move) {
      const times = sentAt[editor] ?? [];
      times[move - 1] = performance.now();
      underWay += receiversOf[editor] ?? 0;
    },
    pointed(person, clock) {
      const times = pointedAt.get(clientIds[person] ?? 0);
      if (times) times[clock] = performance.now();
    },
    startMeasuring() {
      isMeasuring = true;
      firstMeasured = sentAt.map((times) => times.length + 1);
    },
    editLatencies() {
      const open = seen.flatMap((moves, receiver) =>
        [...moves].flatMap((last, slot) => {
          const editor = editorsOf.get(rooms[receiver] ?? "")?.[slot] ?? receiver;
          if (editor === receiver) return [];
          const begin = Math.max(last + 1, firstMeasured[editor] ?? Infinity);
          const count = Math.max(0, (sentAt[editor]?.length ?? 0) - begin + 1);
          return Array.from({ length: count }, () => Infinity);
        }),
      );
      return [...editLatencies, ...open];
    },
    cursorLatencies,
    get cursors() {
      return cursors;
    },
    get underWay() {
      return underWay;
    },
    get hasAllNotes() {
      return missingNotes === 0;
    },
  };
}
