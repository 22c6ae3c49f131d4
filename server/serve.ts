import { join, resolve } from "node:path";
import closeWithGrace from "close-with-grace";
import product from "../package.json" with { type: "json" };
import { readConfig } from "./config.ts";
import { createServer } from "./createServer.ts";
import { giveMemoryBack } from "./idleMemory.ts";
import { createLog } from "./log.ts";

/** Longer than the server's own deadlines together, so that those speak first. */
const EXIT_DEADLINE_MS = 12_000;

// Built, this file lies in dist/server; from the sources, in server.
const root = resolve(import.meta.dirname, import.meta.filename.endsWith(".ts") ? ".." : "../..");
const clientFolder = join(root, "dist", "client");

/**
 * Starts the server as the environment says, says on stdout where it is, and has it end with the process. Throws
 * `BadConfig` or `CannotStart`.
 */
export async function serve(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const server = await createServer({
    port: config.port,
    host: config.host,
    data: { folder: config.dataFolder },
    publicUrl: config.publicUrl,
    embedOrigins: config.embedOrigins,
    webhooks: { hosts: config.webhookHosts },
    retentionDays: config.retentionDays,
    clientFolder,
    limits: config.limits,
    metrics: config.metrics,
    log,
    version: product.version,
    operator: config.operator,
    tuning: { onEmpty: giveMemoryBack },
  });
  closeWithGrace({ delay: EXIT_DEADLINE_MS, logger: false }, async ({ err }) => {
    if (err) log.error("the server stops after an error", err);
    log.info("the server stops");
    await server.close();
  });
  log.info("the server is ready", { version: product.version });
  process.stdout.write(`Customer Empathy Map is ready at ${config.publicUrl?.origin ?? server.url}\n`);
}
