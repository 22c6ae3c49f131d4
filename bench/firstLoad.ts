import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "@playwright/test";
import { createdWorkshopSchema } from "../model/api.ts";
import { findChromium } from "../scripts/chromium.ts";
import { CHROMIUM_ARGS } from "../scripts/chromiumArgs.ts";
import { percentile } from "./figures.ts";
import { startProcess } from "./process.ts";

/** Odd, so that one of them is the middle. */
const RUNS = 3;
const KB = 1024;

const DEVICES = {
  "desk 1440×900": { viewport: { width: 1440, height: 900 } },
  "phone 390×844": { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

interface FirstLoad {
  readonly files: number;
  /** as they came over the wire */
  readonly compressedKb: number;
  readonly rawKb: number;
  /** requests of any kind */
  readonly requests: number;
  /** all processes of the browser, from the link to the map */
  readonly cpuMs: number;
  readonly encodings: ReadonlySet<string>;
}

/** What a person fetches who opens a link for the first time, until the map can be used: only JavaScript is weighed. */
export async function benchFirstLoad(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npx tsx scripts/chromium.ts` first.");
  const dataDir = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
  const server = await startProcess(["dist/server/main.js"], { env: { PORT: "0", DATA_DIR: dataDir } });
  try {
    const response = await fetch(`${server.url}/api/workshops`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Bench", template: "andrea", language: "de" }),
    });
    const { links } = createdWorkshopSchema.parse(await response.json());
    console.log(`load: from the link to a map that can be used, the median of ${RUNS} runs`);
    for (const [name, device] of Object.entries(DEVICES)) {
      const loads: FirstLoad[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        // A browser of its own each: nothing is kept from the run before, and its processor time is its own.
        const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
        try {
          loads.push(await firstLoad(browser, links.participant, device));
        } finally {
          await browser.close();
        }
      }
      const middle = (read: (load: FirstLoad) => number): string =>
        percentile(loads.map(read), 0.5).toFixed(0);
      const encodings = [...new Set(loads.flatMap((load) => Array.from(load.encodings)))].join(", ");
      console.log(
        `  ${name}: ${middle((load) => load.compressedKb)} KB JavaScript (${encodings}; ${middle((load) => load.rawKb)} KB raw) in ${middle((load) => load.files)} files; ${middle((load) => load.requests)} requests, ${middle((load) => load.cpuMs)} ms CPU`,
      );
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function firstLoad(browser: Browser, link: string, device: BrowserContextOptions): Promise<FirstLoad> {
  const context = await browser.newContext({ ...device, locale: "de-DE" });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  const scripts = new Map<string, { compressed: number; raw: number }>();
  const encodings = new Set<string>();
  let requests = 0;
  wire.on("Network.requestWillBeSent", () => {
    requests += 1;
  });
  wire.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.url.endsWith(".js")) return;
    scripts.set(requestId, { compressed: 0, raw: 0 });
    encodings.add(response.headers["content-encoding"] ?? "plain");
  });
  wire.on("Network.dataReceived", ({ requestId, dataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.raw += dataLength;
  });
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.compressed = encodedDataLength;
  });
  const before = await cpuMs(browser);
  await page.goto(link);
  await page.getByLabel("Anzeigename").fill("Mia");
  await page.getByRole("button", { name: "Mitmachen" }).click();
  await page.locator("[data-field=situation]").waitFor();
  const cpu = (await cpuMs(browser)) - before;
  const loaded = [...scripts.values()];
  const result: FirstLoad = {
    files: loaded.length,
    compressedKb: loaded.reduce((sum, { compressed }) => sum + compressed, 0) / KB,
    rawKb: loaded.reduce((sum, { raw }) => sum + raw, 0) / KB,
    requests,
    cpuMs: cpu,
    encodings,
  };
  await context.close();
  return result;
}

async function cpuMs(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
