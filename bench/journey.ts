import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../scripts/chromium.ts";
import { CHROMIUM_ARGS } from "../scripts/chromiumArgs.ts";
import { printRatio } from "./figures.ts";
import { fillJourney } from "./journey/fullJourney.ts";
import { joinJourney, joinMap, type People } from "./journey/people.ts";
import { ALONE, LOOKING_ON, MIDDLE, type Use } from "./journey/uses.ts";
import { type Frames, measureFrames } from "./pageFrames.ts";
import { startProcess } from "./process.ts";

const PHASES = 12;
const CARDS = 300;
const NOTES = 300;
const PEOPLE = 20;
const SIZE = { width: 2 * MIDDLE.x, height: 2 * MIDDLE.y };
const SECONDS = 5;

/** What has to hold on two shared cores. */
const FEWEST_FRAMES = 58;

/**
 * A journey of 12 phases, 8 lanes and 300 cards in Chromium, by real input events, compared with a map of 300 notes that is
 * used in the same way in the same run: as fast as the map.
 */
export async function benchJourney(): Promise<void> {
  console.log(
    `journey: ${PHASES} phases, 8 lanes, ${CARDS} cards; reference: a map of ${NOTES} notes; ${SECONDS} s a figure`,
  );
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npx tsx scripts/chromium.ts` first.");
  const dataDir = mkdtempSync(join(tmpdir(), "empathy-map-bench-"));
  const server = await startProcess(["dist/server/main.js"], { env: { PORT: "0", DATA_DIR: dataDir } });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  const misses: string[] = [];
  try {
    const full = await fillJourney(server.url, { phases: PHASES, cards: CARDS, notes: NOTES });
    const context = await browser.newContext({ viewport: SIZE, locale: "en-GB" });
    const map = await context.newPage();
    await map.goto(full.participantLink);
    await map.getByLabel("Display name").fill("Bench");
    await map.getByRole("button", { name: "Join" }).click();
    await map
      .locator("[data-note]")
      .nth(NOTES - 1)
      .waitFor({ state: "attached" });
    const journey = await context.newPage();
    const started = performance.now();
    await journey.goto(new URL(`/w/${full.workshopId}/journeys/${full.journeyId}`, map.url()).href);
    await journey
      .locator("[data-card]")
      .nth(CARDS - 1)
      .waitFor({ state: "attached" });
    console.log(`  open to all cards shown: ${(performance.now() - started).toFixed(0)} ms`);

    const compare = async (
      { what, ...use }: Use,
      people?: { journey: People; map: People },
    ): Promise<void> => {
      const stopMap = people?.map.move();
      const reference = await measure(map, use.map);
      stopMap?.();
      const stopJourney = people?.journey.move();
      const ours = await measure(journey, use.journey);
      stopJourney?.();
      printRatio(`${what}: frames a second`, ours.perSecond, reference.perSecond, "/s");
      printRatio(`${what}: frame, p95`, ours.frameMsP95, reference.frameMsP95, "ms");
      printRatio(`${what}: main thread a frame`, ours.mainMsPerFrame, reference.mainMsPerFrame, "ms");
      printRatio(`${what}: longest task`, ours.longestTaskMs, reference.longestTaskMs, "ms");
      if (ours.perSecond < Math.min(FEWEST_FRAMES, reference.perSecond - 1))
        misses.push(`${what}: ${ours.perSecond.toFixed(1)} frames/s`);
    };
    for (const use of ALONE) await compare(use);
    const people = {
      journey: await joinJourney(server.url, full, PEOPLE),
      map: await joinMap(server.url, full, PEOPLE),
    };
    await compare({ what: `${PEOPLE} others move things`, ...LOOKING_ON }, people);
    people.journey.close();
    people.map.close();
    for (const miss of misses) console.log(`  MISSED: ${miss}`);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(page: Page, { take, hand }: Use["map"]): Promise<Frames> {
  await page.bringToFront();
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  const at = (await take?.(page)) ?? MIDDLE;
  const frames = await measureFrames(page, SECONDS, (_, step) => hand(page, step, at));
  await page.keyboard.press("Escape");
  await page.mouse.up();
  return frames;
}
