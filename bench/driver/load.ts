import { type IntervalHistogram, monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { percentile } from "../figures.ts";
import { cpuMsOf, machineBusyMs, residentKbOf } from "../machine.ts";
import { createArrivals } from "./arrivals.ts";
import type { Latency, LoadJob, LoadResult } from "./job.ts";
import { openPeople } from "./person.ts";
import { createSaves } from "./saves.ts";
import type { Seat } from "./seat.ts";
import { createTimeline } from "./timeline.ts";

/** Sockets that are opened at the same time; our server accepts 200 a second. */
const OPEN_AT_ONCE = 20;
/** Between two looks at the clock; the finest that timers give is 1 ms. */
const STEP_MS = 2;
const NOTES_PATIENCE_MS = 30_000;

/** Runs a load and measures. Rejects when somebody cannot connect. */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const seats = job.people.map(({ seat }) => seat);
  const clientIds = seats.map(() => Math.floor(Math.random() * 2 ** 32));
  const arrivals = createArrivals(
    seats.map(({ room }) => room),
    job.people.map(({ habits }) => habits.edits > 0),
    clientIds,
  );
  const saves = createSaves();
  let bytesReceived = 0;
  let bytesSent = 0;
  let position = 0;
  const residentBefore = residentKbOf(job.pid);
  const people = await openPeople(
    seats,
    (receiver) => (message, data) => {
      bytesReceived += data.length;
      if (message.kind === "saved") saves.confirmed(receiver, message.nonce);
      else arrivals.heard(receiver, message, data);
    },
    OPEN_AT_ONCE,
  );
  const send = (person: number, frame: Uint8Array): void => {
    bytesSent += frame.length;
    people[person]?.send(frame);
  };

  const { events, openings } = createTimeline(job, people, clientIds);
  for (const [person, opening] of openings) send(person, opening);
  await until(() => arrivals.hasAllNotes, NOTES_PATIENCE_MS);

  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const began = performance.now();
  const play = async (untilMs: number): Promise<void> => {
    for (let elapsed = 0; elapsed < untilMs; ) {
      elapsed = performance.now() - began;
      for (let event = events[position]; event && event.at <= elapsed; event = events[position]) {
        position += 1;
        if (event.kind === "edit") {
          arrivals.edited(event.person, event.number);
          if (job.asksForSaved) saves.edited(event.person, event.number, people[event.person]);
        } else {
          arrivals.pointed(event.person, event.number);
        }
        send(event.person, event.frame);
      }
      await wait(STEP_MS);
    }
  };
  await play(job.warmUpSeconds * 1000);

  arrivals.startMeasuring();
  saves.startMeasuring();
  delays.reset();
  const firstEvent = position;
  const bytesBefore = { sent: bytesSent, received: bytesReceived };
  const before = readings(job.pid);
  await play((job.warmUpSeconds + job.seconds) * 1000);
  const worked = since(before, readings(job.pid));
  const bytes = { sent: bytesSent - bytesBefore.sent, received: bytesReceived - bytesBefore.received };
  const driverDelayP99Ms = delayP99Ms(delays);

  await until(() => arrivals.underWay === 0, job.patienceSeconds * 1000);
  const drained = since(before, readings(job.pid));
  const residentOpen = residentKbOf(job.pid);
  const measured = events.slice(firstEvent, position);
  const cursorsToDeliver = measured
    .filter(({ kind }) => kind === "cursor")
    .reduce((sum, { person }) => sum + peersOf(seats, person), 0);
  const edit = latencyOf(arrivals.editLatencies());
  const undelivered = arrivals.underWay;
  await Promise.all(people.map((person) => person.leave()));
  await wait(job.idleSeconds * 1000);
  const residentIdle = job.idleSeconds > 0 ? residentKbOf(job.pid) : Number.NaN;
  return {
    edit,
    cursor: latencyOf(arrivals.cursorLatencies),
    saved: latencyOf(saves.latencies),
    edits: measured.filter(({ kind }) => kind === "edit").length,
    undelivered,
    cursorsDelivered: arrivals.cursors,
    cursorShare: arrivals.cursors / cursorsToDeliver,
    cpuMs: drained.serverMs,
    cpuShare: worked.serverMs / worked.wallMs,
    residentKb: { before: residentBefore, open: residentOpen, idle: residentIdle },
    bytesSent: bytes.sent,
    bytesReceived: bytes.received,
    drainMs: drained.wallMs - worked.wallMs,
    driverCpuShare: worked.driverMs / worked.wallMs,
    driverDelayP99Ms,
    othersCpuShare: (worked.machineMs - worked.serverMs - worked.driverMs) / worked.wallMs,
  };
}

interface Readings {
  readonly wallMs: number;
  readonly serverMs: number;
  readonly driverMs: number;
  readonly machineMs: number;
}

function readings(pid: number): Readings {
  return {
    wallMs: performance.now(),
    serverMs: cpuMsOf(pid),
    driverMs: cpuMsOf(process.pid),
    machineMs: machineBusyMs(),
  };
}

function since(before: Readings, after: Readings): Readings {
  return {
    wallMs: after.wallMs - before.wallMs,
    serverMs: after.serverMs - before.serverMs,
    driverMs: after.driverMs - before.driverMs,
    machineMs: after.machineMs - before.machineMs,
  };
}

function latencyOf(samples: readonly number[]): Latency {
  return {
    p50: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    p99: percentile(samples, 0.99),
  };
}

/** How late the driver's loop was beyond the resolution of the measurement. */
function delayP99Ms(delays: IntervalHistogram): number {
  delays.disable();
  return Math.max(0, delays.percentile(99) / 1e6 - 1);
}

function peersOf(seats: readonly Seat[], person: number): number {
  return seats.filter(({ room }) => room === seats[person]?.room).length - 1;
}

async function until(condition: () => boolean, patienceMs: number): Promise<void> {
  const POLL_MS = 5;
  const end = performance.now() + patienceMs;
  while (!condition() && performance.now() < end) await wait(POLL_MS);
}
