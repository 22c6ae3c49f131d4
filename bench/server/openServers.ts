import { randomBytes } from "node:crypto";
import type { Dialect, Seat } from "../driver/seat.ts";
import type { MeasuredProcess } from "../process.ts";
import { startProcess } from "../process.ts";
import type { Contestant, RunningContestant } from "./contestant.ts";

/** Servers that let anyone into any room. */

export const PLAIN_RELAY: Contestant = {
  name: "relay",
  title: "plain relay",
  stores: false,
  start: async () => running(await startProcess(["--import", "tsx", "bench/relays/plain.ts"]), "y-websocket"),
};

export const COALESCING_RELAY: Contestant = {
  name: "coalescing",
  title: "coalescing relay",
  stores: false,
  start: async () =>
    running(await startProcess(["--import", "tsx", "bench/relays/coalescing.ts"]), "y-websocket"),
};

export const Y_WEBSOCKET_SERVER: Contestant = {
  name: "ywebsocket",
  title: "@y/websocket-server",
  stores: false,
  start: async () => running(await startProcess(["bench/peers/ywebsocket.mjs"]), "y-websocket"),
};

function running(server: MeasuredProcess, dialect: Dialect): RunningContestant {
  return {
    pid: server.pid,
    seats: (rooms, people) =>
      Promise.resolve(
        Array.from({ length: rooms }, () => randomBytes(8).toString("hex")).flatMap((room) =>
          Array.from({ length: people }, () => openSeat(server.url, room, dialect)),
        ),
      ),
    stop: () => server.stop(),
  };
}

function openSeat(url: string, room: string, dialect: Dialect): Seat {
  return {
    dialect,
    url: `${url.replace("http", "ws")}/${room}`,
    room,
    participantId: randomBytes(8).toString("hex"),
    token: null,
  };
}
