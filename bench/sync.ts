import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createdWorkshopSchema, joinedSchema } from "../model/api.ts";
import { roomName } from "../model/wire.ts";
import { percentile, printRatio } from "./figures.ts";
import { type MeasuredProcess, startProcess } from "./process.ts";

const PEOPLE = 10;
/** Edits and cursor movements of each person in a second: someone dragging and typing without a pause. */
const RATE_HZ = 20;
const SECONDS = 10;

interface Load {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly cpuMsPerThousandEdits: number;
}

/** Ten people on one map, each editing and pointing twenty times a second, against a relay that does nothing. */
export async function benchSync(): Promise<void> {
  console.log(`sync: ${PEOPLE} people, ${RATE_HZ} edits and cursors a second each, ${SECONDS} s`);
  const dataDir = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
  const server = await startProcess(["dist/server/main.js"], { PORT: "0", DATA_DIR: dataDir });
  const relay = await startProcess(["--import", "tsx", "bench/relay.ts"]);
  try {
    const { room, tokens } = await openWorkshop(server.url);
    const reference = await measure(relay, room, []);
    const ours = await measure(server, room, tokens);
    printRatio("edit to the others, median", ours.p50, reference.p50, "ms");
    printRatio("edit to the others, p95", ours.p95, reference.p95, "ms");
    printRatio("edit to the others, p99", ours.p99, reference.p99, "ms");
    printRatio(
      "server processor time per thousand edits",
      ours.cpuMsPerThousandEdits,
      reference.cpuMsPerThousandEdits,
      "ms",
    );
  } finally {
    await Promise.all([server.stop(), relay.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openWorkshop(url: string): Promise<{ room: string; tokens: string[] }> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
    return response.json();
  };
  const workshop = createdWorkshopSchema.parse(await post("/api/workshops", { title: "Bench" }));
  const tokens: string[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    const joined = await post(`/api/workshops/${workshop.id}/join`, { key: workshop.keys.participant });
    tokens.push(joinedSchema.parse(joined).token);
  }
  return { room: roomName({ kind: "map", mapId: workshop.maps[0]?.id ?? "" }), tokens };
}

async function measure(target: MeasuredProcess, room: string, tokens: readonly string[]): Promise<Load> {
  const latencies: number[] = [];
  const people = Array.from({ length: PEOPLE }, (_, person) => connect(target.url, room, tokens[person]));
  const connected = (): boolean => people.every(({ provider }) => provider.wsconnected);
  while (!connected()) await wait(20);
  for (const { doc, provider } of people) {
    doc.getMap("notes").observe((event) => {
      if (event.transaction.origin !== provider) return;
      for (const key of event.keysChanged) {
        const sentAt = event.target.get(key);
        if (typeof sentAt === "number") latencies.push(performance.now() - sentAt);
      }
    });
  }
  const cpuBefore = target.cpuMs();
  for (let tick = 0; tick < SECONDS * RATE_HZ; tick += 1) {
    const next = wait(1000 / RATE_HZ);
    for (const [person, { doc, provider }] of people.entries()) {
      doc.getMap("notes").set(`bench${person}`, performance.now());
      provider.awareness.setLocalStateField("cursor", { x: tick, y: person });
    }
    await next;
  }
  await wait(500);
  const cpu = target.cpuMs() - cpuBefore;
  for (const { doc, provider } of people) {
    provider.destroy();
    doc.destroy();
  }
  return {
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    cpuMsPerThousandEdits: (cpu * 1000) / (SECONDS * RATE_HZ * PEOPLE),
  };
}

function connect(url: string, room: string, token: string | undefined) {
  const doc = new Y.Doc();
  class AuthorisedSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync`, room, doc, {
    WebSocketPolyfill: AuthorisedSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  return { doc, provider };
}
