import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { createdWorkshopSchema, joinedSchema } from "../model/api.ts";
import { FIELDS } from "../model/fields.ts";
import { findChromium } from "../scripts/chromium.ts";
import { printRatio } from "./figures.ts";
import { type Frames, measureFrames } from "./pageFrames.ts";
import { startProcess } from "./process.ts";

const NOTES = 1000;
const SIZE = { width: 1600, height: 900 };
const SECONDS = 4;

/**
 * A map of 1,000 notes in Chromium: panning at overview and at 100 %, and zooming, by real wheel events. The
 * reference is a bare page that does nothing per frame but blit twelve ready-made tiles: the practical limit.
 */
export async function benchRender(): Promise<void> {
  console.log(`render: ${NOTES} notes, ${SIZE.width}×${SIZE.height}, ${SECONDS} s each, real wheel events`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npx tsx scripts/chromium.ts` first.");
  const dataDir = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
  const server = await startProcess(["dist/server/main.js"], {
    env: { PORT: "0", DATA_DIR: dataDir },
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const link = await fullMap(server.url);
    const page = await browser.newPage({ viewport: SIZE, locale: "en-GB" });
    const started = performance.now();
    await page.goto(link);
    await page.getByLabel("Display name").fill("Bench");
    await page.getByRole("button", { name: "Join" }).click();
    await page
      .locator("[data-note]")
      .nth(NOTES - 1)
      .waitFor({ state: "attached" });
    console.log(`  open to all notes known: ${(performance.now() - started).toFixed(0)} ms`);
    const limit = await browser.newPage({ viewport: SIZE });
    await limit.setContent(LIMIT_PAGE);

    await compare("pan, all visible", page, limit, panning);
    await compare("wheel zoom", page, limit, zooming);
    await page.keyboard.press("0");
    await compare("pan at 100 %", page, limit, panning);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function compare(
  what: string,
  page: Page,
  limit: Page,
  hand: (page: Page, step: number) => Promise<void>,
): Promise<void> {
  const reference = await measure(limit, hand);
  const ours = await measure(page, hand);
  printRatio(`${what}: frame, median`, ours.frameMsMedian, reference.frameMsMedian, "ms");
  printRatio(`${what}: frame, p95`, ours.frameMsP95, reference.frameMsP95, "ms");
  printRatio(`${what}: main thread a frame`, ours.mainMsPerFrame, reference.mainMsPerFrame, "ms");
}

async function panning(page: Page, step: number): Promise<void> {
  await page.mouse.wheel(Math.sin(step / 20) * 20, Math.cos(step / 20) * 20);
}

async function zooming(page: Page, step: number): Promise<void> {
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, Math.sin(step / 20) * 20);
  await page.keyboard.up("Control");
}

async function measure(page: Page, hand: (page: Page, step: number) => Promise<void>): Promise<Frames> {
  await page.bringToFront();
  await page.mouse.move(SIZE.width / 2, SIZE.height / 2);
  return await measureFrames(page, SECONDS, hand);
}

/** A workshop whose map is filled by a CSV import; answers with the participants' link. */
async function fullMap(url: string): Promise<string> {
  const post = async (path: string, type: string, body: string, token?: string): Promise<unknown> => {
    const headers = {
      "content-type": type,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(url + path, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const created = await post("/api/workshops", "application/json", JSON.stringify({ title: "Bench" }));
  const workshop = createdWorkshopSchema.parse(created);
  const key = JSON.stringify({ key: workshop.keys.participant });
  const joined = joinedSchema.parse(
    await post(`/api/workshops/${workshop.id}/join`, "application/json", key),
  );
  const rows = Array.from(
    { length: NOTES },
    (_, index) =>
      `${FIELDS[index % FIELDS.length]},"Note ${index}: a thought of about sixty characters, as people write"`,
  );
  const path = `/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/import`;
  await post(path, "text/csv", ["field,text", ...rows].join("\n"), joined.token);
  return workshop.links.participant;
}

/** Draws twelve opaque tiles of 512 px at a moving offset: what any retained canvas has to pay at least. */
const LIMIT_PAGE = `<!doctype html><body style="margin:0"><canvas width="${SIZE.width}" height="${SIZE.height}"></canvas>
<script>
const canvas = document.querySelector("canvas"), context = canvas.getContext("2d", { alpha: false });
const tiles = Array.from({ length: 12 }, (_, index) => {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 512;
  const paint = tile.getContext("2d", { alpha: false });
  paint.fillStyle = "hsl(" + index * 30 + " 40% 90%)";
  paint.fillRect(0, 0, 512, 512);
  return tile;
});
let x = 0, y = 0, waiting = false;
addEventListener("wheel", (event) => {
  event.preventDefault();
  x -= event.deltaX; y -= event.deltaY;
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    tiles.forEach((tile, index) => context.drawImage(tile, (index % 4) * 512 - 200 + (x % 200), Math.floor(index / 4) * 512 - 200 + (y % 200)));
  });
}, { passive: false });
</script>`;
