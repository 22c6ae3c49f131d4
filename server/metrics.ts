import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { FileWorkers } from "./files/fileWorkers.ts";
import { listen, MEASURED } from "./measured.ts";
import type { GroupCommit } from "./sync/groupCommit.ts";
import type { Rooms } from "./sync/rooms.ts";

const TICK_BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1];
const SAVED_BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5, 30];

interface Observed {
  readonly rooms: Rooms;
  readonly commits: GroupCommit;
  readonly files: FileWorkers;
}

/**
 * `GET /metrics` in Prometheus' text format: numbers about the process alone. Labels are route patterns, statuses and
 * close codes, never an id, a name or an address. Whoever can reach the port can read it: keep it from the proxy.
 */
export function serveMetrics(app: FastifyInstance, { rooms, commits, files }: Observed): void {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, read: () => number): void => {
    register.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read());
        },
      }),
    );
  };
  gauge("empathy_map_connections", "Open sockets.", () => rooms.memberCount);
  gauge("empathy_map_rooms", "Documents in memory.", () => rooms.count());
  gauge("empathy_map_file_jobs", "Files being written or read, or waiting for it.", () => files.jobs);
  gauge(
    "empathy_map_save_lag_seconds",
    "Age of the oldest update that is not confirmed to be on disk.",
    () => commits.lagMs / 1000,
  );
  const ticks = new Histogram({
    name: "empathy_map_tick_seconds",
    help: "Time for one room's tick.",
    buckets: TICK_BUCKETS,
    registers,
  });
  const saved = new Histogram({
    name: "empathy_map_saved_seconds",
    help: "Time from an update's acceptance to its confirmation, of the oldest in each commit.",
    buckets: SAVED_BUCKETS,
    registers,
  });
  const closed = new Counter({
    name: "empathy_map_sockets_closed_total",
    help: "Sockets that the server closed or did not let in, by close code.",
    labelNames: ["code"],
    registers,
  });
  const requests = new Counter({
    name: "empathy_map_http_requests_total",
    help: "Answered requests by route pattern and status.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const ends = [
    listen(MEASURED.tick, (ms) => ticks.observe(Number(ms) / 1000)),
    listen(MEASURED.saved, (ms) => saved.observe(Number(ms) / 1000)),
    listen(MEASURED.closed, (code) => closed.inc({ code: String(code) })),
  ];
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "other";
    requests.inc({ method: request.method, route, status: reply.statusCode });
  });
  app.addHook("onClose", async () => {
    for (const end of ends) end();
    register.clear();
  });
  app.get("/metrics", async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
