import type { FastifyInstance } from "fastify";

/** `GET /api/time`: the server's clock, for countdowns on devices whose own is wrong; see `timeSchema`. For anyone. */
export function timeRoute(app: FastifyInstance, now: () => number): void {
  app.get("/api/time", () => ({ now: now() }));
}
