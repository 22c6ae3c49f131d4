import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dialect, Seat } from "../driver/seat.ts";
import { type MeasuredProcess, startProcess } from "../process.ts";
import type { Contestant, RunningContestant } from "./contestant.ts";
import { NEWER_NODE } from "./peers.ts";

/** Servers that let anyone into any room. */

export const PLAIN_RELAY: Contestant = {
  name: "relay",
  title: "plain relay",
  stores: false,
  start: () => run(() => startProcess(["--import", "tsx", "bench/relays/plain.ts"]), "y-websocket"),
};

export const COALESCING_RELAY: Contestant = {
  name: "coalescing",
  title: "coalescing relay",
  stores: false,
  start: () => run(() => startProcess(["--import", "tsx", "bench/relays/coalescing.ts"]), "y-websocket"),
};

export const Y_WEBSOCKET_SERVER: Contestant = {
  name: "ywebsocket",
  title: "@y/websocket-server",
  stores: false,
  start: () => run(() => startProcess(["bench/peers/ywebsocket.mjs"]), "y-websocket"),
};

export const HOCUSPOCUS: Contestant = {
  name: "hocuspocus",
  title: "Hocuspocus",
  stores: true,
  async start() {
    const folder = mkdtempSync(join(tmpdir(), "hocuspocus-bench-"));
    const env = { DATA_DIR: folder };
    const start = () => startProcess(["bench/peers/hocuspocus.mjs"], { env, node: NEWER_NODE });
    const running = await run(start, "hocuspocus");
    return {
      ...running,
      async stop() {
        await running.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function run(start: () => Promise<MeasuredProcess>, dialect: Dialect): Promise<RunningContestant> {
  let server = await start();
  const seat = (room: string): Seat => ({
    dialect,
    url: `${server.url.replace("http", "ws")}/${room}`,
    room,
    participantId: randomBytes(8).toString("hex"),
    token: null,
  });
  return {
    pid: server.pid,
    seats: (rooms, people) =>
      Promise.resolve(
        Array.from({ length: rooms }, () => randomBytes(8).toString("hex")).flatMap((room) =>
          Array.from({ length: people }, () => seat(room)),
        ),
      ),
    again: ({ room }) => seat(room),
    async restart() {
      await server.stop("SIGKILL");
      server = await start();
    },
    stop: () => server.stop(),
  };
}
