import type { Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { NOTE_HEIGHT } from "../../model/fieldLayout.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering, runStep, type Steering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** How revealed notes come up: calm and short, frame by frame by a clock that the test turns. */
let product: Product;
let workshop: CreatedWorkshop;
let steering: Steering;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea" }] });
  steering = await openSteering(product, workshop);
  await runStep(steering, "private");
});
test.afterEach(() => steering.close());

type Colour = readonly number[];

/** What is painted near the lower edge of the first note of "pains", where its text does not reach. */
async function paperOf(person: MapPage): Promise<Colour> {
  const place = await person.pointIn("pains", 16 + 20, 52 + NOTE_HEIGHT - 24);
  return person.page.evaluate(({ x, y }) => {
    const one = document.createElement("canvas").getContext("2d");
    if (!one) return [];
    for (const canvas of document.querySelectorAll("main canvas")) {
      if (!(canvas instanceof HTMLCanvasElement)) continue;
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      one.drawImage(canvas, (x - box.left) * scale, (y - box.top) * scale, 1, 1, 0, 0, 1, 1);
    }
    return [...one.getImageData(0, 0, 1, 1).data];
  }, place);
}

const STEP_MS = 20;
/** Frames from a change to its picture: one in which React hears of it, one in which it is painted. */
const PAINTED_WITHIN = 2;

/** Lets the page's own clock go on, and after each step what was set off by it outside of the clock: React's work. */
async function letPass(page: Page, time: number): Promise<void> {
  const settle = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port2.addEventListener("message", () => resolve());
          port2.start();
          port1.postMessage(null);
        }),
    );
  await settle();
  for (let passed = 0; passed < time; passed += STEP_MS) {
    await page.clock.runFor(STEP_MS);
    await settle();
  }
}

const distance = (a: Colour, b: Colour): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);

for (const motion of ["no-preference", "reduce"] as const) {
  test(`revealed notes ${motion === "reduce" ? "are there at once where motion is not wanted" : "come up within 200 ms"}`, async ({
    browser,
  }) => {
    const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
    await expect(petra.page.getByText("Neue Zettel siehst nur du.")).toBeVisible();
    await petra.write("pains", "A");
    await petra.isSaved();
    const page = await (await browser.newContext({ reducedMotion: motion })).newPage();
    await page.clock.install();
    await page.goto(workshop.links.participant);
    await page.getByLabel("Anzeigename").fill("Kim");
    await page.getByRole("button", { name: "Mitmachen" }).click();
    const kim = new MapPage(page);
    await kim.isReady();
    await expect(page.locator("[data-field=pains] [data-waiting]")).toHaveText("1 verdeckt");
    const empty = await paperOf(kim);

    // From here on time goes by as the test says, frame by frame.
    await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 1_000)));
    const path = `/maps/${workshop.maps[0]?.id}/reveal`;
    expect((await steering.ask("POST", path, { names: "hidden" })).status).toBe(200);
    await expect(kim.notesIn("pains")).toHaveText(["A"]);
    const frames: Colour[] = [];
    for (let passed = 0; passed < 600; passed += STEP_MS) {
      await letPass(page, STEP_MS);
      frames.push(await paperOf(kim));
    }
    const there = frames.at(-1) ?? [];
    expect(distance(empty, there)).toBeGreaterThan(20);
    const isThere = (colour: Colour): boolean => distance(colour, there) < 5;
    const arrived = frames.findIndex(isThere);
    // Once there, a note does not vanish again, not even for the frame in which it goes from one layer to the other.
    expect(frames.slice(arrived).every(isThere)).toBe(true);
    if (motion === "reduce") {
      expect(arrived).toBeLessThanOrEqual(PAINTED_WITHIN);
    } else {
      expect(arrived).toBeGreaterThan(1);
      expect(arrived).toBeLessThanOrEqual(200 / STEP_MS + PAINTED_WITHIN);
    }
  });
}
