import type { JoinResult } from "../driver/job.ts";
import type { Contestant, ContestantName } from "./contestant.ts";
import { drive } from "./driver.ts";
import type { PartContext } from "./part.ts";
import { figure, heading, note, ratio, table } from "./report.ts";

const NOTES = 2000;
const PEOPLE = 50;
const ROUNDS = 5;

const FIGURES: readonly (readonly [what: string, read: (result: JoinResult) => number])[] = [
  ["time to synced, one after another (p50)", ({ oneByOne }) => oneByOne.p50],
  ["time until all 50 at once are synced", ({ allAtOnceMs }) => allAtOnceMs],
  ["CPU per join, one after another", ({ oneByOneCpuMs }) => oneByOneCpuMs],
];

/** W4: coming late to a large map, alone and with a whole class. */
export async function joining({ contestants, targets }: PartContext): Promise<void> {
  heading(
    `W4: joining a map of ${NOTES} notes, ${PEOPLE} one after another, ${PEOPLE} at once (${ROUNDS} times)`,
  );
  const results = new Map<ContestantName, JoinResult>();
  for (const contestant of contestants) {
    try {
      results.set(contestant.name, await joinsOf(contestant));
    } catch (error) {
      note(`${contestant.title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  table(
    HEADER,
    contestants.flatMap(({ name, title }) => {
      const result = results.get(name);
      return result ? [[title, ...columns(result)]] : [];
    }),
  );
  const ours = results.get("ours");
  for (const [what, read] of FIGURES) {
    for (const { name, title } of contestants) {
      const other = results.get(name);
      if (name !== "ours" && ours && other) ratio(what, read(ours), read(other), "ms", title);
    }
  }
  const judge = (name: string, figureIndex: number, factor: number, reference: ContestantName): void => {
    const read = FIGURES[figureIndex]?.[1];
    const value = (result: JoinResult | undefined): number => (result && read ? read(result) : Number.NaN);
    targets.atMostTimes(name, value(ours), factor, value(results.get(reference)), "ms");
  };
  judge("W4 one after another ≤ 1/5 of @y/websocket-server", 0, 1 / 5, "ywebsocket");
  judge("W4 50 at once ≤ 1/4 of @y/websocket-server", 1, 1 / 4, "ywebsocket");
  judge("W4 50 at once ≤ 1.5 × plain relay", 1, 1.5, "relay");
  judge("W4 CPU per join ≤ 1/10 of @y/websocket-server", 2, 1 / 10, "ywebsocket");
}

async function joinsOf(contestant: Contestant): Promise<JoinResult> {
  const server = await contestant.start();
  try {
    const seats = await server.seats(1, PEOPLE);
    const [first] = seats;
    if (server.fill && first) await server.fill(first, NOTES);
    return await drive({
      kind: "join",
      pid: server.pid,
      seats,
      notes: server.fill ? 0 : NOTES,
      rounds: ROUNDS,
    });
  } finally {
    await server.stop();
  }
}

const HEADER = [
  "",
  "one by one p50",
  "p95",
  "p99 ms",
  "cpu/join ms",
  "all 50 ms",
  "each p50",
  "p99 ms",
  "cpu/join ms",
  "KB",
];

function columns({
  oneByOne,
  oneByOneCpuMs,
  allAtOnceMs,
  atOnce,
  atOnceCpuMs,
  stateBytes,
}: JoinResult): string[] {
  return [
    oneByOne.p50,
    oneByOne.p95,
    oneByOne.p99,
    oneByOneCpuMs,
    allAtOnceMs,
    atOnce.p50,
    atOnce.p99,
    atOnceCpuMs,
    stateBytes / 1024,
  ].map(figure);
}
