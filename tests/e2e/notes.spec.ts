import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** Every way to make, change and take away notes, by mouse, keyboard and touch. */
let product: Product;
let map: MapPage;

test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.close());
test.beforeEach(async ({ browser }) => {
  const workshop = await product.create({});
  map = await MapPage.join(browser, workshop.links.participant, "Petra");
});
test.afterEach(() => map.close());

test("double-click makes a note where it happened, and typing goes into it at once", async () => {
  const at = await map.pointIn("thinksFeels", 300, 300);
  await map.page.mouse.dblclick(at.x, at.y);
  await expect(map.editor).toBeFocused();
  await map.page.keyboard.type("Wozu wollen die das wissen?");
  await map.page.keyboard.press("Escape");
  await expect(map.notesIn("thinksFeels")).toHaveText(["Wozu wollen die das wissen?"]);
});

test("the key n makes a note, Enter the next one, and an empty one leaves no trace", async () => {
  await map.page.keyboard.press("n");
  await expect(map.editor).toBeFocused();
  for (const text of ["eins", "zwei"]) {
    await map.page.keyboard.type(text);
    await map.page.keyboard.press("Enter");
    await expect(map.editor).toHaveValue("");
  }
  await map.page.keyboard.press("Escape");
  await expect(map.page.locator("[data-note-text]")).toHaveText(["eins", "zwei"]);
});

test("a note is dragged from the tray into a field", async () => {
  const tray = await map.page.getByRole("button", { name: "Neuer Zettel", exact: true }).boundingBox();
  const target = await map.pointIn("gains", 300, 150);
  if (!tray) throw new Error("no tray");
  await map.page.mouse.move(tray.x + tray.width / 2, tray.y + tray.height / 2);
  await map.page.mouse.down();
  await map.page.mouse.move(target.x - 40, target.y - 40, { steps: 6 });
  await map.page.mouse.move(target.x, target.y, { steps: 3 });
  await map.page.mouse.up();
  await expect(map.editor).toBeFocused();
  await map.page.keyboard.type("aus der Ablage");
  await map.page.keyboard.press("Escape");
  await expect(map.notesIn("gains")).toHaveText(["aus der Ablage"]);
});

test("several pasted lines become several notes, and one undo takes them all", async () => {
  await map.write("saysDoes", "vorher");
  await map.paste("- Füllt das Formular aus\n- Vergisst den Screenshot\n\n3. Rennt los");
  await expect(map.notesIn("saysDoes")).toHaveText([
    "vorher",
    "Füllt das Formular aus",
    "Vergisst den Screenshot",
    "Rennt los",
  ]);
  await map.page.keyboard.press("Control+z");
  await expect(map.notesIn("saysDoes")).toHaveText(["vorher"]);
});

test("a note dropped in another field belongs to it; outside every field it is parked", async () => {
  await map.write("pains", "wandert");
  await map.dragNote("wandert", await map.pointIn("seesHears", 200, 150));
  await expect(map.notesIn("seesHears")).toHaveText(["wandert"]);
  await map.dragNote("wandert", await map.pointIn("parking", 100, 150));
  await expect(map.notesIn("parking")).toHaveText(["wandert"]);
  await map.page.keyboard.press("Control+z");
  await map.page.keyboard.press("Control+z");
  await expect(map.notesIn("pains")).toHaveText(["wandert"]);
});

test("Escape forgets a drag", async () => {
  await map.write("pains", "bleibt");
  await map.dragNote("bleibt", await map.pointIn("gains", 200, 150), { drop: false });
  await map.page.keyboard.press("Escape");
  await map.page.mouse.up();
  await expect(map.notesIn("pains")).toHaveText(["bleibt"]);
});

test("many are selected, coloured, marked, doubled and deleted at once", async () => {
  await map.write("seesHears", "Tastaturen", "Video", "Telefon");
  await map.page.keyboard.press("Control+a");
  await map.page.keyboard.press("2");
  await expect(map.page.locator("[data-note]", { hasText: "hört" })).toHaveCount(3);
  await map.page.getByRole("button", { name: "Blau" }).first().click();
  await map.page.keyboard.press("Control+d");
  await expect(map.notesIn("seesHears")).toHaveCount(6);
  await map.page.keyboard.press("Delete");
  await expect(map.notesIn("seesHears")).toHaveCount(3);
  await map.page.keyboard.press("Control+z");
  await expect(map.notesIn("seesHears")).toHaveCount(6);
});

test("a rectangle drawn over free ground selects what it touches, and arrow keys move it", async () => {
  await map.write("pains", "im Rahmen");
  await map.page.keyboard.press("Escape");
  const before = await map.centreOf("im Rahmen");
  const start = await map.pointIn("pains", 2, 45);
  const end = await map.pointIn("pains", 260, 200);
  await map.page.mouse.move(start.x, start.y);
  await map.page.mouse.down();
  await map.page.mouse.move(end.x, end.y, { steps: 5 });
  await map.page.mouse.up();
  await map.page.keyboard.press("ArrowRight");
  await map.page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await map.centreOf("im Rahmen")).x).toBeGreaterThan(before.x);
});

test("the frame cannot be selected, moved or deleted", async () => {
  const before = await map.page.locator("[data-field=pains]").boundingBox();
  const at = await map.pointIn("pains", 400, 20);
  await map.page.mouse.click(at.x, at.y);
  await map.page.keyboard.press("Control+a");
  await map.page.keyboard.press("Delete");
  await map.page.mouse.move(at.x, at.y);
  await map.page.mouse.down();
  await map.page.mouse.move(at.x + 100, at.y - 60, { steps: 4 });
  await map.page.mouse.up();
  expect(await map.page.locator("[data-field=pains]").boundingBox()).toEqual(before);
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
