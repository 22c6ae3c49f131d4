import type { FastifyInstance } from "fastify";
import type { Store } from "../storage/store.ts";
import { ProblemError } from "./problems.ts";

/** `/healthz`: the process answers. `/readyz`: it can also store. */
export function healthRoutes(app: FastifyInstance, store: Store): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async () => {
    try {
      await store.check();
    } catch {
      throw new ProblemError("storage-unavailable");
    }
    return { status: "ok" };
  });
}
