import { FIELDS } from "../../model/fields.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

test("beside the session's drawer the map stays whole, and a map that was moved stays where it is", async ({
  browser,
}) => {
  const workshop = await product.create({ template: "andrea" });
  const map = await MapPage.join(browser, workshop.links.facilitator, "Mira");
  const { page } = map;
  const session = page.getByRole("button", { name: "Sitzung", exact: true });
  const leftmost = async (): Promise<number> => {
    const boxes = await Promise.all(
      FIELDS.map((field) => page.locator(`[data-field=${field}]`).boundingBox()),
    );
    return Math.min(...boxes.map((box) => box?.x ?? Number.NaN));
  };
  const rightmost = async (): Promise<number> => {
    const box = await page.locator("[data-field=parking]").boundingBox();
    return (box?.x ?? Number.NaN) + (box?.width ?? 0);
  };
  await session.click();
  const drawer = page.getByRole("complementary", { name: "Sitzung" });
  await expect(drawer).toBeVisible();
  const edge = (await drawer.boundingBox())?.x ?? Number.NaN;
  await expect.poll(leftmost).toBeGreaterThanOrEqual(0);
  await expect.poll(rightmost).toBeLessThanOrEqual(edge);
  await session.click();
  await expect(drawer).toHaveCount(0);
  await expect.poll(rightmost).toBeGreaterThan(edge);

  await page.getByRole("button", { name: "Vergrößern" }).click();
  const before = await page.locator("[data-field=pains]").boundingBox();
  await session.click();
  await expect(drawer).toBeVisible();
  await expect
    .poll(async () => (await page.locator("[data-field=pains]").boundingBox())?.width)
    .toBe(before?.width);
});
