import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** Moving over the map, and links to places on it. */
let product: Product;

test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.close());

test("a link to a note is copied, opens the map there for somebody else, and says when the note is gone", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const map = await MapPage.join(browser, workshop.links.participant, "Ann", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = map;
  await map.write("gains", "Weiß heute Abend Bescheid");
  await map.isSaved();
  await map.note("Weiß heute Abend Bescheid").click();
  await page.getByRole("button", { name: "Link zum Zettel kopieren" }).click();
  await expect(page.getByText("Link kopiert.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe("");

  const other = await MapPage.join(browser, workshop.links.participant, "Ben", { reducedMotion: "reduce" });
  await other.page.goto(link);
  await other.isReady();
  await expect(other.page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();
  expect(new URL(other.page.url()).search).toBe("");

  await page.keyboard.press("Delete");
  await expect(map.notesIn("gains")).toHaveCount(0);
  await other.page.goto(link);
  await expect(other.page.getByText("Den Zettel aus diesem Link gibt es nicht mehr.")).toBeVisible();
});

test("a flicked map goes on by itself until a finger catches it, and the overview takes one back", async ({
  browser,
}) => {
  const workshop = await product.create({ template: "andrea" });
  const map = await MapPage.join(browser, workshop.links.facilitator, "Petra", { hasTouch: true });
  const { page } = map;
  const field = page.locator("[data-field=pains]");
  const at = async () => Math.round((await field.boundingBox())?.x ?? 0);
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x?: number): Promise<unknown> =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });

  await page.getByRole("button", { name: "Übersicht in der Ecke ein oder aus" }).click();
  const overview = page.locator("[data-overview]");
  await expect(overview).toBeVisible();
  const home = await at();
  await send("touchStart", 700);
  for (const x of [660, 620, 580, 540, 500]) await send("touchMove", x);
  await send("touchEnd");
  // Further than the finger went.
  await expect.poll(at).toBeLessThan(home - 230);
  await send("touchStart", 500);
  const caught = await at();
  await send("touchEnd");
  expect(await at()).toBe(caught);

  const { x, y, width, height } = (await overview.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 - 20, y + height / 2);
  await page.mouse.up();
  await expect.poll(at).toBeGreaterThan(caught);
});
