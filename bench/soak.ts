import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Seat } from "./driver/seat.ts";
import { percentile } from "./figures.ts";
import { residentKbOf } from "./machine.ts";
import { OURS } from "./server/ours.ts";
import type { CrowdOrder, CrowdReport } from "./soak/crowd.ts";
import { type Judge, openJudge } from "./soak/judge.ts";

/**
 * `npm run soak -- --people 200 --minutes 30`: one map, a tenth of the people edit, all point, all come and go. Ends
 * with 0 when the server's memory was flat and all judges, a newcomer, and one after a kill see the same map.
 */
const { values } = parseArgs({
  options: { people: { type: "string", default: "200" }, minutes: { type: "string", default: "30" } },
});
const people = Number(values.people);
const minutes = Number(values.minutes);

const EDITORS_SHARE = 0.1;
const PEOPLE_PER_CROWD = 100;
const JUDGES = 4;
const SAMPLE_EVERY_MS = 5_000;
/** Memory may rise this much from the middle third to the last: a runtime's heap breathes. */
const FLAT = 1.1;
const PATIENCE_MS = 60_000;

const mb = (kb: number): string => `${(kb / 1024).toFixed(1)} MB`;
const median = (samples: readonly number[]): number => percentile(samples, 0.5);

const server = await OURS.start();
const started = performance.now();
const samples: { readonly atMs: number; readonly kb: number }[] = [];
const crowds: ChildProcess[] = [];
const judges: Judge[] = [];
try {
  const seats = await server.seats(1, people + JUDGES + 1);
  const spare = seats.splice(0, JUDGES + 1);
  for (let first = 0; first < seats.length; first += PEOPLE_PER_CROWD) {
    crowds.push(fork(join(import.meta.dirname, "soak/crowd.ts"), { execArgv: ["--import", "tsx"] }));
    const some = seats.slice(first, first + PEOPLE_PER_CROWD);
    await order(crowds.slice(-1), {
      kind: "work",
      seats: some,
      editors: Math.round(some.length * EDITORS_SHARE),
    });
  }
  for (const seat of spare.slice(0, JUDGES)) judges.push(openJudge(seat));
  console.log(
    `${people} people are there, ${Math.round(people * EDITORS_SHARE)} edit; ${minutes} minutes begin`,
  );
  await soak(spare);

  const report = await order(crowds, { kind: "settle" });
  const alike = await untilAlike(judges);
  const newcomer = openJudge(spare[JUDGES] as Seat);
  judges.push(newcomer);
  const newcomerAlike = await untilAlike(judges);
  const before = judges[0]?.picture();
  console.log(`${report.edits} edits, ${report.visits} visits, ${newcomer.notes} notes at the end`);
  await order(crowds, { kind: "leave" });
  for (const judge of judges) judge.leave();
  await server.restart();
  const afterKill = openJudge(spare[0] as Seat);
  judges.push(afterKill);
  await until(() => afterKill.isSynced);
  const storedAlike = afterKill.picture() === before;
  const isFlat = judgeMemory();
  console.log(`the judges see ${alike ? "the same" : "DIFFERENT MAPS"}`);
  console.log(`a newcomer sees ${newcomerAlike ? "the same" : "A DIFFERENT MAP"}`);
  console.log(`after a SIGKILL the disk has ${storedAlike ? "the same" : "A DIFFERENT MAP"}`);
  process.exitCode = alike && newcomerAlike && storedAlike && isFlat ? 0 : 1;
} finally {
  for (const crowd of crowds) crowd.kill();
  for (const judge of judges) judge.leave();
  await server.stop();
}

/** Samples the memory, prints it once a minute, and lets a judge reload each time. */
async function soak(spare: readonly Seat[]): Promise<void> {
  const begin = performance.now();
  for (let minute = 0; minute < minutes; minute += 1) {
    while (performance.now() - begin < (minute + 1) * 60_000) {
      await wait(SAMPLE_EVERY_MS);
      samples.push({ atMs: performance.now() - started, kb: residentKbOf(server.pid) });
    }
    const last = samples.slice(-Math.round(60_000 / SAMPLE_EVERY_MS)).map(({ kb }) => kb);
    console.log(
      `minute ${String(minute + 1).padStart(3)}: ${mb(median(last)).padStart(9)}, ${judges[0]?.notes} notes`,
    );
    judges.shift()?.leave();
    judges.push(openJudge(spare[minute % JUDGES] as Seat));
  }
}

function judgeMemory(): boolean {
  const third = Math.floor(samples.length / 3);
  const middle = samples.slice(third, 2 * third);
  const last = samples.slice(2 * third);
  const [before, after] = [middle, last].map((part) => median(part.map(({ kb }) => kb))) as [number, number];
  const isFlat = after <= before * FLAT;
  const perHour = slope([...middle, ...last]) * 3_600_000;
  console.log(
    `memory: ${mb(before)} in the middle third, ${mb(after)} in the last (${(after / before).toFixed(3)} ×), ` +
      `slope ${mb(perHour)} an hour: ${isFlat ? "flat" : "NOT FLAT"}`,
  );
  return isFlat;
}

/** KB per millisecond, by least squares. */
function slope(points: readonly { readonly atMs: number; readonly kb: number }[]): number {
  const mean = (of: (point: { atMs: number; kb: number }) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, kb] = [mean((point) => point.atMs), mean((point) => point.kb)];
  const covariance = mean((point) => (point.atMs - at) * (point.kb - kb));
  return covariance / mean((point) => (point.atMs - at) ** 2);
}

async function order(to: readonly ChildProcess[], what: CrowdOrder): Promise<CrowdReport> {
  const reports = await Promise.all(
    to.map(
      (crowd) =>
        new Promise<CrowdReport>((resolve, reject) => {
          crowd.once("message", (report) => resolve(report as CrowdReport));
          crowd.once("exit", (code) => reject(new Error(`a crowd ended with ${code}`)));
          crowd.send(what);
        }),
    ),
  );
  return reports.reduce(
    (sum, { edits, visits }) => ({ edits: sum.edits + edits, visits: sum.visits + visits }),
    { edits: 0, visits: 0 },
  );
}

async function untilAlike(all: readonly Judge[]): Promise<boolean> {
  return await until(
    () => all.every((judge) => judge.isSynced) && new Set(all.map((judge) => judge.picture())).size === 1,
  );
}

/** Whether it comes to hold in time. */
async function until(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > end) return false;
    await wait(100);
  }
  return true;
}
