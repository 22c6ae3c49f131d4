import type { Joined } from "../../model/api.ts";
import { FIELDS } from "../../model/fields.ts";
import { moveCard } from "../../model/journeyCardCommands.ts";
import { readCards, readLanes, readPhases } from "../../model/journeyDocument.ts";
import { moveNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { roomName } from "../../model/wire.ts";
import { ask } from "../seminar/http.ts";
import { type OpenRoom, openRoom } from "../seminar/room.ts";
import type { FullJourney } from "./fullJourney.ts";

/** Simulated people who work on one journey, or on one map. */
export interface People {
  /** From now on each of them carries something from one place to another every five seconds; returns the way to stop. */
  move(): () => void;
  close(): void;
}

/** As the client sends presence. */
const SAMPLE_MS = 40;
/** A drag takes a second and a half; then one reads, thinks and talks. */
const DRAG_SAMPLES = 38;
const CYCLE_SAMPLES = 125;

interface Person {
  readonly index: number;
  readonly participantId: string;
  readonly room: OpenRoom;
}

/** One drag: what presence shows at each of its samples, and what is written when it ends. */
interface Carrying {
  show(sample: number): Record<string, unknown>;
  drop(): void;
}

export async function joinJourney(url: string, full: FullJourney, count: number): Promise<People> {
  const room = roomName({ kind: "outcome", workshopId: full.workshopId });
  const people = await join(url, full, room, count);
  return working(people, (person, turn) => carryCard(person, full.journeyId, turn));
}

export async function joinMap(url: string, full: FullJourney, count: number): Promise<People> {
  const people = await join(url, full, roomName({ kind: "map", mapId: full.mapId }), count);
  return working(people, carryNote);
}

async function join(url: string, full: FullJourney, room: string, count: number): Promise<Person[]> {
  return await Promise.all(
    Array.from({ length: count }, async (_, index): Promise<Person> => {
      const path = `/api/workshops/${full.workshopId}/join`;
      const body = { key: full.participantKey, name: `Person ${index + 1}` };
      const { token, participantId } = await ask<Joined>({ url, token: null }, "POST", path, body);
      const opened = openRoom(url, room, token);
      await opened.synced();
      return { index, participantId, room: opened };
    }),
  );
}

function working(
  people: readonly Person[],
  begin: (person: Person, turn: number) => Carrying | null,
): People {
  const carrying = new Map<Person, Carrying | null>();
  const show = ({ index, participantId, room }: Person, more: Record<string, unknown>): void =>
    room.show({
      participantId,
      name: `Person ${index + 1}`,
      cursor: null,
      selected: [],
      editing: null,
      dragging: null,
      ...more,
    });
  const sample = (person: Person, time: number): void => {
    // Not all at once: spread evenly over the time that one turn takes.
    const shifted = time + Math.floor((person.index * CYCLE_SAMPLES) / people.length);
    const at = shifted % CYCLE_SAMPLES;
    if (at === 0) carrying.set(person, begin(person, Math.floor(shifted / CYCLE_SAMPLES)));
    const hand = carrying.get(person);
    if (!hand) return;
    if (at < DRAG_SAMPLES) return show(person, hand.show(at));
    hand.drop();
    show(person, {});
    carrying.delete(person);
  };
  for (const person of people) show(person, {});
  return {
    move() {
      let time = 0;
      const timer = setInterval(() => {
        for (const person of people) sample(person, time);
        time += 1;
      }, SAMPLE_MS);
      return () => clearInterval(timer);
    },
    close() {
      for (const { room } of people) room.close();
    },
  };
}

function carryCard({ room, index }: Person, journey: string, turn: number): Carrying | null {
  const cards = readCards(room.doc, journey);
  const phases = readPhases(room.doc, journey);
  const lanes = readLanes(room.doc, journey);
  // Everybody has cards of their own, so that nobody takes one out of another's hand.
  const card = cards.find(({ id }) => hash(id) % 20 === index % 20 && hash(id + turn) % 3 === 0);
  const lane = lanes[(index + turn) % lanes.length];
  if (!card || !lane || phases.length === 0) return null;
  const phaseAt = (sample: number): string =>
    phases[(index + turn + Math.floor((3 * sample) / DRAG_SAMPLES)) % phases.length]?.id ?? "";
  return {
    show: (sample) => ({
      journeyHand: {
        journey,
        hand: {
          kind: "card",
          card: card.id,
          over: { phase: phaseAt(sample), lane: lane.id, x: ((3 * sample) / DRAG_SAMPLES) % 1, y: 0.3 },
        },
      },
    }),
    drop: () =>
      moveCard(
        room.doc,
        card.id,
        { cell: { phase: phaseAt(DRAG_SAMPLES - 1), lane: lane.id }, before: null },
        "bench",
      ),
  };
}

function carryNote({ room, index }: Person, turn: number): Carrying | null {
  const notes = readNotes(room.doc);
  const note = notes.find(({ id }) => hash(id) % 20 === index % 20 && hash(id + turn) % 3 === 0);
  if (!note) return null;
  const field = FIELDS[(index + turn) % FIELDS.length] ?? "situation";
  return {
    show: (sample) => ({
      dragging: { noteIds: [note.id], dx: sample * 12, dy: sample * 4 },
      cursor: { x: sample * 12, y: sample * 4 },
    }),
    drop: () =>
      moveNotes(
        room.doc,
        new Map([[note.id, { field, x: 16 + ((index * 37) % 300), y: 52 + ((turn * 61) % 600) }]]),
        "bench",
      ),
  };
}

function hash(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
}
