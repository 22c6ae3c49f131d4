import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** A persona's own picture, from the file to the sheet. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("a portrait is made small and clean, and what is no picture changes nothing and says why", async ({
  browser,
}) => {
  const workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  const { page } = await MapPage.join(browser, workshop.links.participant, "Petra");
  await page.goto(`${product.url}/w/${workshop.id}/personas`);
  await page.getByRole("button", { name: "Neue Persona" }).click();
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /Eigenes Bild|Anderes Bild/ }).click();
    await (await chooser).setFiles({ name, mimeType: "image/jpeg", buffer });
  };
  const jpeg = Buffer.from(
    await page.evaluate(() => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1600, 1200];
      return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
    }),
    "base64",
  );
  const place = Buffer.from("Exif\0\0MarkeOrt");
  const length = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  await choose("urlaub.jpg", Buffer.concat([jpeg.subarray(0, 2), length, place, jpeg.subarray(2)]));
  const picture = page.locator("article header img");
  await expect(picture).toBeVisible();
  const shown = await picture.evaluate((image: HTMLImageElement) => ({
    edge: image.naturalWidth,
    isTold: atob(image.src.split(",")[1] ?? "").includes("MarkeOrt"),
  }));
  expect(shown).toEqual({ edge: 256, isTold: false });

  const script = "<svg xmlns='http://www.w3.org/2000/svg'><script>document.title = 'boo'</script></svg>";
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(64)]);
  const cases: readonly (readonly [string, Buffer, RegExp])[] = [
    ["gross.jpg", Buffer.concat([jpeg, Buffer.alloc(20 * 1024 * 1024)]), /größer als 15 MB/],
    ["kaputt.jpg", jpeg.subarray(0, 40), /lässt sich nicht lesen/],
    ["bild.svg", Buffer.from(script), /SVG-Dateien nehmen wir nicht an/],
    ["bild.heic", heic, /HEIC/],
    ["bild.jpg", Buffer.from("kein Bild"), /kein Bild, das wir kennen/],
  ];
  for (const [name, buffer, says] of cases) {
    await choose(name, buffer);
    await expect(page.getByRole("status").filter({ hasText: says })).toBeVisible();
    await expect(picture).toBeVisible();
  }
  await page.getByText("Gespeichert", { exact: true }).first().waitFor();
  await page.reload();
  await expect(picture).toBeVisible();
  await page.getByRole("button", { name: "Bild entfernen" }).click();
  await expect(picture).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(picture).toBeVisible();
});
