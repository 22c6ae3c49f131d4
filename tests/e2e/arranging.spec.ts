import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** Aligning by the bar's menu, and a lock that keeps somebody else's mouse and keys away. */
let product: Product;

test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.close());

test("notes are aligned from the menu, and one that is locked stays where it is, for everybody", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  await petra.write("pains", "Kein Liefertermin", "Wartet lange", "Sonne blendet");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await expect(kim.notesIn("pains")).toHaveCount(3);

  const one = await petra.centreOf("Kein Liefertermin");
  const two = await petra.centreOf("Wartet lange");
  await petra.page.mouse.click(one.x, one.y);
  await petra.page.keyboard.down("Shift");
  await petra.page.mouse.click(two.x, two.y);
  await petra.page.keyboard.up("Shift");
  await petra.page.getByRole("button", { name: "Anordnen, sperren, Gleiches auswählen" }).click();
  await petra.page.getByRole("button", { name: "Links ausrichten" }).click();
  await axeIsClean(petra.page);
  const { x } = await petra.placeOf("Kein Liefertermin");
  await expect.poll(async () => (await kim.placeOf("Wartet lange")).x).toBe(x);
  await petra.page.keyboard.press("Escape");
  await petra.page.keyboard.press("Control+z");
  await expect.poll(async () => (await kim.placeOf("Wartet lange")).x).not.toBe(x);

  await petra.page.keyboard.press("Shift+K");
  const before = await kim.placeOf("Wartet lange");
  await expect(kim.page.getByRole("option", { name: /Wartet lange.*gesperrt/ })).toHaveCount(1);
  await kim.dragNote("Wartet lange", { x: two.x, y: two.y + 150 });
  const open = await kim.centreOf("Wartet lange");
  await kim.page.mouse.click(open.x, open.y);
  await kim.page.keyboard.press("Delete");
  await kim.page.keyboard.press("ArrowDown");
  await kim.dragNote("Sonne blendet", { x: open.x, y: open.y + 200 });
  await expect.poll(async () => (await petra.placeOf("Sonne blendet")).y).toBeGreaterThan(before.y + 50);
  expect(await petra.placeOf("Wartet lange")).toEqual(before);
});
