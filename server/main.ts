import { join, resolve } from "node:path";
import closeWithGrace from "close-with-grace";
import product from "../package.json" with { type: "json" };
import { BadConfig } from "./badConfig.ts";
import { readConfig } from "./config.ts";
import { CannotStart, createServer } from "./createServer.ts";
import { giveMemoryBack } from "./idleMemory.ts";
import { createLog } from "./log.ts";

/** Longer than the server's own deadlines together, so that those speak first. */
const EXIT_DEADLINE_MS = 12_000;

// Built, this file is dist/server/main.js; from the sources, server/main.ts.
const root = resolve(import.meta.dirname, import.meta.filename.endsWith(".ts") ? ".." : "../..");
const clientFolder = join(root, "dist", "client");

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const server = await createServer({
    port: config.port,
    host: config.host,
    data: { folder: config.dataFolder },
    publicUrl: config.publicUrl,
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

try {
  await start();
} catch (error) {
  if (!(error instanceof BadConfig || error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
