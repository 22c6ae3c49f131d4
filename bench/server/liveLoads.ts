import type { Habits, LoadResult } from "../driver/job.ts";
import type { Contestant, ContestantName } from "./contestant.ts";
import { drive } from "./driver.ts";
import { figure, note, percent, ratio, type Targets, table } from "./report.ts";

/** Until the compiler has seen what each server does often, at 200 edits a second too; a workshop lasts an hour. */
const WARM_UP_SECONDS = 20;

export interface LoadPlan {
  readonly rooms: number;
  readonly peopleInRoom: number;
  /** what the n-th person of a room does */
  habits(person: number): Habits;
  readonly seconds: number;
  readonly patienceSeconds: number;
  /** notes that are in the room before; only our server has a way to put them there */
  readonly notes?: number;
  /** other rooms that are open meanwhile, with one person each who does nothing */
  readonly otherRooms?: number;
  /** how long our server is left alone afterwards, to see what memory it gives back */
  readonly idleSeconds?: number;
}

/** A row of a part's table: a server, or our server with clients that ask for confirmation. */
export type Row = ContestantName | "asking";
export type LoadResults = ReadonlyMap<Row, LoadResult>;

/** Puts each server, freshly started, under the same load, one after another, and prints one table. */
export async function compareUnderLoad(
  contestants: readonly Contestant[],
  plan: LoadPlan,
): Promise<LoadResults> {
  const results = new Map<Row, LoadResult>();
  const rows: string[][] = [];
  const measure = async (contestant: Contestant, row: Row, title: string): Promise<void> => {
    try {
      const result = await underLoad(contestant, plan, row === "asking");
      results.set(row, result);
      rows.push([title, ...columns(result, plan.seconds)]);
    } catch (error) {
      note(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const contestant of contestants) {
    await measure(contestant, contestant.name, contestant.title);
    // The same load, and in addition what the product's own client asks: is it saved?
    if (contestant.name === "ours") await measure(contestant, "asking", "ours, asked if saved");
  }
  table(HEADER, rows);
  return results;
}

/** Starts a server, puts it under a load and ends it. */
export async function underLoad(
  contestant: Contestant,
  plan: LoadPlan,
  asksForSaved: boolean,
): Promise<LoadResult> {
  const server = await contestant.start();
  try {
    const seats = await server.seats(plan.rooms, plan.peopleInRoom);
    if (plan.notes && seats[0]) await server.fill?.(seats[0], plan.notes);
    const people = seats.map((seat, index) => ({
      seat,
      habits: plan.habits(index % plan.peopleInRoom),
    }));
    for (const seat of await server.seats(plan.otherRooms ?? 0, 1)) {
      people.push({ seat, habits: { edits: 0, cursors: 0 } });
    }
    return await drive({
      kind: "load",
      pid: server.pid,
      people,
      warmUpSeconds: WARM_UP_SECONDS,
      seconds: plan.seconds,
      patienceSeconds: plan.patienceSeconds,
      asksForSaved,
      idleSeconds: contestant.name === "ours" && !asksForSaved ? (plan.idleSeconds ?? 0) : 0,
    });
  } finally {
    await server.stop();
  }
}

/** The server's processor time, in ms per thousand edits. */
export const cpuPerThousandEdits = (result: LoadResult | undefined): number =>
  result ? (result.cpuMs * 1000) / result.edits : Number.NaN;

/** The server's processor time, in µs per cursor that reached another person. */
export const cpuPerCursor = (result: LoadResult | undefined): number =>
  result && result.cursorsDelivered > 0 ? (result.cpuMs * 1000) / result.cursorsDelivered : Number.NaN;

const HEADER = [
  "",
  "edit p50",
  "p95",
  "p99 ms",
  "cursor p50",
  "p99 ms",
  "saved p99",
  "cpu/1000 edits",
  "µs/cursor",
  "cpu",
  "MB",
  "MB/s in",
  "out",
  "cursors",
  "lost",
  "| driver",
  "late p99",
  "others",
];

function columns(result: LoadResult, seconds: number): string[] {
  const { edit, cursor, saved } = result;
  const perSecond = (bytes: number): string => figure(bytes / 1e6 / seconds);
  return [
    figure(edit.p50),
    figure(edit.p95),
    figure(edit.p99),
    figure(cursor.p50),
    figure(cursor.p99),
    figure(saved.p99),
    figure(cpuPerThousandEdits(result)),
    figure(cpuPerCursor(result)),
    percent(result.cpuShare),
    figure(result.residentKb.open / 1024),
    perSecond(result.bytesSent),
    perSecond(result.bytesReceived),
    percent(result.cursorShare),
    String(result.undelivered),
    `| ${percent(result.driverCpuShare)}`,
    figure(result.driverDelayP99Ms),
    percent(result.othersCpuShare),
  ];
}

/** Says of each server that could not carry the load how late it was in the end. */
export function printCollapses(
  contestants: readonly Contestant[],
  results: LoadResults,
  { seconds, patienceSeconds }: LoadPlan,
): void {
  for (const { name, title } of contestants) {
    const result = results.get(name);
    if (!result) continue;
    if (result.edit.p50 === Infinity) {
      note(`${title} collapsed: half of the edits had not arrived ${patienceSeconds} s after the last`);
    } else if (result.edit.p50 > 1_000) {
      note(
        `${title} collapsed: median latency ${figure(result.edit.p50 / 1000)} s after ${seconds} s of load`,
      );
    }
  }
}

/** Ours against each of the others, for one figure. */
export function printRatios(
  what: string,
  unit: string,
  contestants: readonly Contestant[],
  results: LoadResults,
  read: (result: LoadResult | undefined) => number,
): void {
  const ours = read(results.get("ours"));
  for (const { name, title } of contestants) {
    const reference = read(results.get(name));
    if (name !== "ours" && results.has("ours") && results.has(name)) {
      ratio(what, ours, reference, unit, title);
    }
  }
}

export const editP99 = (result: LoadResult | undefined): number => result?.edit.p99 ?? Number.NaN;
export const editP50 = (result: LoadResult | undefined): number => result?.edit.p50 ?? Number.NaN;

/** Nothing under way when patience ended: the table's `lost`. */
export function judgeNothingLost(name: string, targets: Targets, results: LoadResults): void {
  targets.atMost(name, results.get("ours")?.undelivered ?? Number.NaN, 0, "edits");
}
