import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** A picture on a note, from the file to everybody's map. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("a picture comes onto a note small and clean, is described, seen by others, dropped, and taken back", async ({
  browser,
}) => {
  const workshop = await product.create({ maps: [{ title: "Andrea" }] });
  const map = await MapPage.join(browser, workshop.links.participant, "Petra");
  const other = await MapPage.join(browser, workshop.links.participant, "Ben");
  const { page } = map;
  await map.write("pains", "Halle");
  const jpeg = Buffer.from(
    await page.evaluate(() => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1600, 1200];
      const context = canvas.getContext("2d");
      if (context) context.fillStyle = "rgb(200, 30, 30)";
      context?.fillRect(0, 0, 1600, 1200);
      return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
    }),
    "base64",
  );
  const place = Buffer.from("Exif\0\0MarkeOrt");
  const length = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  const photo = Buffer.concat([jpeg.subarray(0, 2), length, place, jpeg.subarray(2)]);
  const dialog = page.getByRole("dialog", { name: "Bild auf dem Zettel" });
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: /Bild wählen|Anderes Bild/ }).click();
    await (await chooser).setFiles({ name, mimeType: "image/jpeg", buffer });
  };
  const at = await map.centreOf("Halle");
  await page.mouse.click(at.x, at.y);
  await page.keyboard.press("Shift+I");
  await choose("bild.jpg", Buffer.from("kein Bild"));
  await expect(dialog.getByRole("status")).toHaveText(/kein Bild, das wir kennen/);
  await choose("halle.jpg", photo);
  const picture = dialog.getByRole("img");
  await expect(picture).toBeVisible();
  const shown = await picture.evaluate((image: HTMLImageElement) => ({
    edge: image.naturalWidth,
    isTold: atob(image.src.split(",")[1] ?? "").includes("MarkeOrt"),
  }));
  expect(shown).toEqual({ edge: 480, isTold: false });
  await dialog.getByRole("textbox").fill("Die Laderampe");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await expect(other.note("Halle").locator("[data-picture]")).toHaveText("(Bild: Die Laderampe)");
  /** Whether the map of the other person is red, where a note of theirs has its picture. */
  const isRed = async (point: { x: number; y: number }): Promise<boolean> =>
    other.page.evaluate(({ x, y }) => {
      const canvas = document.querySelector("canvas");
      const { left = 0, top = 0, width = 1 } = canvas?.getBoundingClientRect() ?? {};
      const ratio = (canvas?.width ?? 1) / width;
      const pixel = canvas?.getContext("2d")?.getImageData((x - left) * ratio, (y - top) * ratio, 1, 1).data;
      return pixel !== undefined && (pixel[0] ?? 0) > 150 && (pixel[1] ?? 255) < 80;
    }, point);
  const { x, y } = await other.placeOf("Halle");
  const upper = await other.pointIn("pains", x + 84, y + 25);
  await expect.poll(() => isRed(upper)).toBe(true);

  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    transfer.items.add(new File([content], "halle.jpg", { type: "image/jpeg" }));
    return transfer;
  }, photo.toString("base64"));
  const spot = await map.pointIn("gains", 200, 120);
  for (const type of ["dragover", "drop"]) {
    await page.dispatchEvent("[data-canvas]", type, {
      dataTransfer: data,
      clientX: spot.x,
      clientY: spot.y,
    });
  }
  const onGains = other.page.locator("[data-outline-field=gains] [data-picture]");
  await expect(onGains).toHaveText("(Bild)");
  await page.keyboard.press("Control+z");
  await expect(onGains).toHaveCount(0);
  // Pasted while nothing is selected it comes under the pointer.
  await page.keyboard.press("Escape");
  await page.mouse.move(spot.x, spot.y);
  await page.evaluate(
    (clipboardData) =>
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      ),
    data,
  );
  await expect(onGains).toHaveText("(Bild)");
  await page.keyboard.press("Control+z");
  await expect(onGains).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(other.note("Halle").locator("[data-picture]")).toHaveText("(Bild)");
});
