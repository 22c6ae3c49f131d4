import { existsSync } from "node:fs";
import type { Contestant } from "./contestant.ts";
import { growth } from "./growth.ts";
import { joining } from "./joining.ts";
import { kills } from "./kills.ts";
import { manyMaps } from "./manyMaps.ts";
import { fewBusyPeople, fullRoom } from "./oneMap.ts";
import { COALESCING_RELAY, HOCUSPOCUS, PLAIN_RELAY, Y_WEBSOCKET_SERVER } from "./openServers.ts";
import { OURS } from "./ours.ts";
import type { PartContext } from "./part.ts";
import { installPeers } from "./peers.ts";
import { createTargets, note } from "./report.ts";

const CONTESTANTS: readonly Contestant[] = [
  OURS,
  PLAIN_RELAY,
  COALESCING_RELAY,
  Y_WEBSOCKET_SERVER,
  HOCUSPOCUS,
];
const PARTS: Readonly<Record<string, (context: PartContext) => Promise<void>>> = {
  W1: fewBusyPeople,
  W2: fullRoom,
  W3: manyMaps,
  W4: joining,
  W5: kills,
  growth,
};

export interface ServerBenchOptions {
  /** parts and servers by name, comma-separated; all when left out */
  readonly only: string | undefined;
  readonly servers: string | undefined;
  /** how long each load is measured */
  readonly seconds: number;
}

/** Our server and others on the same loads, issue 3's targets at the end. Never fails because of a missed target. */
export async function benchServer({ only, servers, seconds }: ServerBenchOptions): Promise<void> {
  if (!existsSync("/proc/self/task")) note("no /proc here: processor time and memory are not measured");
  const names = listed(
    servers,
    CONTESTANTS.map(({ name }) => name),
  );
  const parts = listed(only, Object.keys(PARTS));
  const wanted = CONTESTANTS.filter(({ name }) => names.includes(name));
  const contestants = installPeers(wanted);
  const targets = createTargets();
  for (const part of parts) await PARTS[part]?.({ contestants, seconds, targets });
  targets.printAll();
}

/** Throws when a name is not one of `known`. */
function listed(names: string | undefined, known: readonly string[]): readonly string[] {
  if (names === undefined) return known;
  const wanted = names.split(",");
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no "${unknown}". There are ${known.join(", ")}.`);
  return known.filter((name) => wanted.includes(name));
}
