import { setTimeout as wait } from "node:timers/promises";
import * as Y from "yjs";
import { FIELDS } from "../../model/fields.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { percentile } from "../figures.ts";
import { cpuMsOf } from "../machine.ts";
import type { JoinJob, JoinResult, Latency } from "./job.ts";
import { openPerson, type Person } from "./person.ts";
import type { Seat } from "./seat.ts";

/** Any document of the bench's size is larger; a smaller answer to a join is not the document. */
const LEAST_BYTES_OF_A_NOTE = 60;
/** Between joins one after another: the server is done with the one before. */
const PAUSE_MS = 20;
const GIVE_UP_MS = 20_000;

/** Joins and measures. The first few joins are not counted: the server compiles its code in them. */
export async function runJoins(job: JoinJob): Promise<JoinResult> {
  const [first] = job.seats;
  if (!first) throw new Error("nobody to join");
  if (job.notes > 0) await fill(first, job.notes);
  await joinOneByOne(job.seats.slice(0, 10));

  const before = cpuMsOf(job.pid);
  const oneByOne = await joinOneByOne(job.seats);
  const oneByOneCpuMs = (cpuMsOf(job.pid) - before) / job.seats.length;

  const rounds: { ms: number; each: number[]; cpuMs: number }[] = [];
  for (let round = 0; round < job.rounds; round += 1) {
    await wait(500);
    const cpuBefore = cpuMsOf(job.pid);
    const startedAt = performance.now();
    const people = await Promise.all(job.seats.map((seat) => openPerson(seat, () => {})));
    const ms = performance.now() - startedAt;
    rounds.push({
      ms,
      each: people.map(({ syncMs }) => syncMs),
      cpuMs: (cpuMsOf(job.pid) - cpuBefore) / people.length,
    });
    await leaveAll(people);
  }
  return {
    oneByOne: latencyOf(oneByOne.times),
    oneByOneCpuMs,
    allAtOnceMs: percentile(
      rounds.map(({ ms }) => ms),
      0.5,
    ),
    atOnce: latencyOf(rounds.flatMap(({ each }) => each)),
    atOnceCpuMs: percentile(
      rounds.map(({ cpuMs }) => cpuMs),
      0.5,
    ),
    stateBytes: oneByOne.stateBytes,
  };
}

async function joinOneByOne(seats: readonly Seat[]): Promise<{ times: number[]; stateBytes: number }> {
  const people: Person[] = [];
  for (const seat of seats) {
    people.push(await openPerson(seat, () => {}));
    await wait(PAUSE_MS);
  }
  await leaveAll(people);
  return { times: people.map(({ syncMs }) => syncMs), stateBytes: people[0]?.stateBytes ?? 0 };
}

/** Puts notes in with one large update, and waits until a joiner gets them. The one who did it stays. */
async function fill(seat: Seat, notes: number): Promise<void> {
  const doc = new Y.Doc();
  addNotes(
    doc,
    Array.from({ length: notes }, (_, index) => ({
      text: `Note ${index}: a thought of about sixty characters, as people write`,
      place: { field: FIELDS[index % FIELDS.length] ?? "pains", x: (index % 40) * 180, y: index * 4 },
    })),
    "bench",
  );
  const author = await openPerson(seat, () => {});
  author.send(author.frames.update(Y.encodeStateAsUpdate(doc)));
  const end = performance.now() + GIVE_UP_MS;
  for (let stateBytes = 0; stateBytes < notes * LEAST_BYTES_OF_A_NOTE; ) {
    if (performance.now() > end) throw new Error("the document never arrived");
    await wait(PAUSE_MS);
    const joiner = await openPerson(seat, () => {});
    ({ stateBytes } = joiner);
    await joiner.leave();
  }
}

async function leaveAll(people: readonly Person[]): Promise<void> {
  await Promise.all(people.map((person) => person.leave()));
}

function latencyOf(samples: readonly number[]): Latency {
  return {
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
  };
}
