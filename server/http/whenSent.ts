import type { FastifyReply } from "fastify";

/** Calls `done` once the whole answer has left, and never when who asked went before, or only asked for its head. */
export function whenSent(reply: FastifyReply, done: () => void): void {
  if (reply.request.method !== "GET") return;
  reply.raw.once("finish", () => {
    if (reply.raw.statusCode === 200) done();
  });
}
