import type { FastifyInstance } from "fastify";

/** The server's clock, for everybody: countdowns must run alike on devices whose own clocks are off. */
export function timeRoutes(app: FastifyInstance, now: () => number): void {
  app.get("/api/time", async () => ({ now: now() }));
}
