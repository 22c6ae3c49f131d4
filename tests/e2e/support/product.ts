import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type CreatedWorkshop, createdWorkshopSchema, type NewWorkshop } from "../../../model/api.ts";
import { fastPlace } from "../../support/fastPlace.ts";

/** The built product as a process of its own, on a free port and an empty data folder. */
export interface Product {
  readonly url: string;
  /** pulls the plug: SIGKILL, nothing can be flushed */
  kill(): Promise<void>;
  /** starts it again on the same port and data */
  start(): Promise<void>;
  create(workshop: Partial<NewWorkshop>): Promise<CreatedWorkshop>;
  close(): Promise<void>;
}

/** `limits`: what the operator sets in the environment, for example `LIMIT_MOVE_GRACE_MS`. */
export async function startProduct(limits: Readonly<Record<string, string>> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(fastPlace(), "empathy-map-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ["dist/server/main.js"], {
      env: { ...process.env, ...limits, PORT: String(port), DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await saysReady(child);
  };
  const stop = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once("exit", resolve));
    running.kill(signal);
    await gone;
  };
  await start();
  return {
    url,
    start,
    kill: () => stop("SIGKILL"),
    create: async (workshop) => {
      const response = await fetch(`${url}/api/workshops`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ title: "Lieferauskunft", language: "de", ...workshop }),
      });
      return createdWorkshopSchema.parse(await response.json());
    },
    close: async () => {
      await stop("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server prints one line with its address when it is ready. */
function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) =>
      reject(new Error(`The server ended with code ${code} before it was ready.`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
