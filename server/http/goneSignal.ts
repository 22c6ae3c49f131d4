import type { FastifyReply } from "fastify";

/** Aborted when the connection ends before the answer is sent: nobody waits for what is being made. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort());
  return gone.signal;
}
