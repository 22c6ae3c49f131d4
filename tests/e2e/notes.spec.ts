import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Making notes, and changing many, at a desk and on a phone. Every hand on them, by every device: `hands.spec.ts`. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("notes are made by key and by paste, many are changed at once, and the frame stays where it is", async ({
  browser,
}) => {
  const { links } = await product.create({});
  const map = await MapPage.join(browser, links.participant, "Petra");
  const { page } = map;
  const { keyboard } = page;
  const frame = await page.locator("[data-field=pains]").boundingBox();
  const texts = page.locator("[data-note-text]");
  // Enter makes the next one, and an empty one leaves no trace.
  await keyboard.press("n");
  for (const text of ["eins", "zwei"]) {
    await expect(map.editor).toBeFocused();
    await keyboard.type(text);
    await keyboard.press("Enter");
    await expect(map.editor).toHaveValue("");
  }
  await keyboard.press("Escape");
  await expect(texts).toHaveText(["eins", "zwei"]);

  await map.paste("- Füllt das Formular aus\n- Vergisst den Screenshot\n\n3. Rennt los");
  await expect(texts).toHaveCount(5);
  await keyboard.press("Control+z");
  await expect(texts).toHaveText(["eins", "zwei"]);

  await keyboard.press("Control+a");
  await keyboard.press("2");
  await expect(page.locator("[data-note]", { hasText: "fühlt" })).toHaveCount(2);
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Farbe: / })
    .click();
  await page.getByRole("dialog", { name: "Farbe der Zettel" }).getByRole("button", { name: "Blau" }).click();
  await expect(page.getByRole("button", { name: "Farbe: Blau" })).toBeVisible();
  await keyboard.press("Control+d");
  await expect(texts).toHaveCount(4);
  await keyboard.press("Delete");
  await expect(texts).toHaveCount(2);
  await keyboard.press("Control+z");
  await expect(texts).toHaveCount(4);

  // Nothing selects, moves or deletes a field.
  await keyboard.press("Escape");
  const at = await map.pointIn("pains", 400, 20);
  await page.mouse.click(at.x, at.y);
  await keyboard.press("Delete");
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 100, at.y - 60, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator("[data-field=pains]").boundingBox()).toEqual(frame);
});

test("on a phone: a tap on + opens a note, a finger moves the map and after a rest the note, two fingers zoom", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const phone = await MapPage.join(browser, workshop.links.participant, "Kim", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: "de-DE",
    // The map stops where the finger leaves it.
    reducedMotion: "reduce",
  });
  await phone.newNoteIn("situation").tap();
  await expect(phone.editor).toBeFocused();
  await phone.page.keyboard.type("vom Handy");
  await axeIsClean(phone.page);
  await phone.page.getByRole("button", { name: "Fertig" }).tap();
  await expect(phone.notesIn("situation")).toHaveText(["vom Handy"]);

  const touch = await phone.page.context().newCDPSession(phone.page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  const zoomOf = async (): Promise<number> =>
    (await phone.page.locator("[data-field=situation]").boundingBox())?.width ?? 0;

  // A swipe that begins on it moves the map; after a rest the note is lifted and goes along.
  const from = await phone.centreOf("vom Handy");
  const swipe = async (at: { x: number; y: number }, ...steps: number[]): Promise<void> => {
    for (const step of steps) await send("touchMove", { x: at.x, y: at.y + step });
    await send("touchEnd");
  };
  await send("touchStart", from);
  await swipe(from, 10, 40, 60);
  await expect.poll(async () => (await phone.centreOf("vom Handy")).y).toBeCloseTo(from.y + 60, 0);
  const rests = await phone.centreOf("vom Handy");
  await send("touchStart", rests);
  await expect(phone.page.locator("[data-busy]")).toBeAttached();
  await swipe(rests, 10, 40, 80, 120);
  await expect(phone.notesIn("seesHears")).toHaveText(["vom Handy"]);

  const before = await zoomOf();
  await send("touchStart", { x: 150, y: 420 }, { x: 240, y: 420 });
  for (const step of [10, 30, 50])
    await send("touchMove", { x: 150 - step, y: 420 }, { x: 240 + step, y: 420 });
  await send("touchEnd");
  await expect.poll(zoomOf).toBeGreaterThan(before * 1.3);
  await phone.close();
});
