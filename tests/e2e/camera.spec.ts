import { Keys } from "./support/keys.ts";
import { viewOf } from "./support/lookingAt.ts";
import type { MapPage } from "./support/mapPage.ts";
import { fingersOn, germanKeys, pointerOn } from "./support/pointers.ts";
import { type Lying, onPreparedMap } from "./support/preparedMap.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Every way to look around on a map: wheel, buttons, pen, keys, fingers, overview and addresses. */
let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

const LYING: readonly Lying[] = [
  ["eins", "pains", 16, 52],
  ["zwei", "saysDoes", 376, 184],
];

const zoomOf = async (map: MapPage): Promise<number> => (await viewOf(map)).zoom;

test("wheel, buttons, pen, keys, overview and addresses lead to every place, and what is pointed at stays there", async ({
  browser,
}) => {
  const { map, workshop, mapId, ids } = await onPreparedMap(browser, product, LYING, {
    reducedMotion: "reduce",
  });
  const { page } = map;
  const { keyboard, mouse } = page;
  const german = await germanKeys(page);
  const all = await viewOf(map);
  const showsAll = async (): Promise<void> => {
    await keyboard.press("f");
    await expect.poll(() => viewOf(map)).toEqual(all);
  };
  const corner = () => map.pointIn("pains", 0, 0);
  const movesBy = async (deed: () => Promise<unknown>, x: number, y: number): Promise<void> => {
    const before = await corner();
    await deed();
    await expect
      .poll(async () => {
        const after = await corner();
        return [Math.round(after.x - before.x), Math.round(after.y - before.y)];
      })
      .toEqual([x, y]);
  };

  // The wheel: down, aside, and with Ctrl closer, around what it points at.
  const note = await map.centreOf("eins");
  await mouse.move(note.x, note.y);
  await movesBy(() => mouse.wheel(0, 60), 0, -60);
  await movesBy(() => mouse.wheel(-40, 0), 40, 0);
  await keyboard.down("Shift");
  await movesBy(() => mouse.wheel(0, 50), -50, 0);
  await keyboard.up("Shift");
  await showsAll();
  await keyboard.down("Control");
  for (let turn = 0; turn < 6; turn += 1) await mouse.wheel(0, -120);
  await keyboard.up("Control");
  await expect.poll(() => zoomOf(map)).toBeGreaterThan(all.zoom * 3);
  const closer = await map.centreOf("eins");
  expect(Math.hypot(closer.x - note.x, closer.y - note.y)).toBeLessThan(3);
  await showsAll();

  for (const device of ["mouse", "pen"] as const) {
    const hand = await pointerOn(page, device);
    const from = { x: 700, y: 500 };
    const to = { x: 640, y: 470 };
    for (const button of ["middle", "right"] as const)
      await movesBy(() => hand.drag(from, to, { button }), -60, -30);
    await expect(page.getByRole("menu")).toHaveCount(0);
    // Also from a note that the keyboard is at, where the space bar alone picks several.
    await keyboard.press("j");
    await keyboard.down("Space");
    await movesBy(() => hand.drag(from, to), -60, -30);
    await keyboard.up("Space");
    await keyboard.press("j");
    await expect(page.getByRole("option", { selected: true })).toBeFocused();
    await keyboard.press("Escape");
    await showsAll();
  }

  // Keys as they are printed on a German keyboard, with the focus nowhere.
  await mouse.click(700, 500);
  await movesBy(() => keyboard.press("ArrowRight"), -80, 0);
  await movesBy(() => keyboard.press("ArrowUp"), 0, 80);
  await keyboard.press("Shift+ArrowDown");
  await expect.poll(async () => (await viewOf(map)).y).toBeGreaterThan(all.y + 200);
  await showsAll();
  await german("+");
  await expect.poll(() => zoomOf(map)).toBeCloseTo(all.zoom * 1.25, 3);
  await german("-");
  await expect.poll(() => zoomOf(map)).toBeCloseTo(all.zoom, 3);
  await keyboard.press("0");
  await expect.poll(() => zoomOf(map)).toBe(1);
  await showsAll();
  await keyboard.press("j");
  await keyboard.press("s");
  await expect.poll(() => zoomOf(map)).toBe(1);
  expect((await map.centreOf("zwei")).x).toBeCloseTo(720, -1);
  await keyboard.press("Escape");
  await new Keys(page).command("sagt", /^Feld zeigen: Sagt & macht/);
  await expect.poll(() => zoomOf(map)).toBeGreaterThan(all.zoom * 1.3);
  await showsAll();

  // The overview: a press brings a place to the middle, a drag goes on with it.
  await keyboard.press("Shift+O");
  const overview = page.locator("[data-overview]");
  await expect(overview).toBeVisible();
  const box = await overview.boundingBox();
  if (!box) throw new Error("no overview");
  await keyboard.press("0");
  for (const device of ["mouse", "pen"] as const) {
    const hand = await pointerOn(page, device);
    await hand.press({ x: box.x + 6, y: box.y + 6 });
    await expect.poll(async () => (await viewOf(map)).x).toBeLessThan(0);
    const before = await viewOf(map);
    await hand.drag(
      { x: box.x + 20, y: box.y + 20 },
      { x: box.x + box.width - 10, y: box.y + box.height - 10 },
    );
    await expect.poll(async () => (await viewOf(map)).x).toBeGreaterThan(before.x + 400);
  }
  await keyboard.press("Shift+O");
  await expect(overview).toHaveCount(0);

  // Addresses lead to a note, which is selected then, and to a field; and say only the map afterwards.
  const here = `${product.url}/w/${workshop.id}/${mapId}`;
  await page.goto(`${here}?notes=${ids.zwei}`);
  await expect(page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();
  const middle = await map.centreOf("zwei");
  expect(middle.x).toBeGreaterThan(300);
  expect(middle.x).toBeLessThan(1140);
  expect(page.url()).toBe(here);
  await page.goto(`${here}?field=gains`);
  await expect
    .poll(async () => (await page.locator("[data-field=gains]").boundingBox())?.width)
    .toBeGreaterThan(1000);
});

test("fingers move and zoom the map, and hold it where they rest; the overview follows a finger", async ({
  browser,
}) => {
  const { map } = await onPreparedMap(browser, product, LYING, {
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = map;
  const finger = await fingersOn(map);
  const middle = { x: 590, y: 420 };
  const point = await map.pointIn("thinksFeels", 0, 0);
  const before = await viewOf(map);
  await finger.spread(middle, 60, 180);
  await expect.poll(() => zoomOf(map)).toBeCloseTo(before.zoom * 3, 1);
  // What lay between the fingers lies there still.
  const closer = await map.pointIn("thinksFeels", 0, 0);
  expect(closer.x - middle.x).toBeCloseTo((point.x - middle.x) * 3, -0.5);
  await finger.spread(middle, 180, 60);
  await expect.poll(() => zoomOf(map)).toBeCloseTo(before.zoom, 1);

  const start = (await map.pointIn("pains", 0, 0)).x;
  await finger.drag({ x: 800, y: 600 }, { x: 500, y: 600 }, { glides: true });
  // Whether it goes on from there is a matter of speed, which a busy machine takes: see `coasting.test.ts`.
  await expect.poll(async () => (await map.pointIn("pains", 0, 0)).x).toBeLessThan(start - 299);
  await finger.rest({ x: 600, y: 600 });
  const caught = await map.pointIn("pains", 0, 0);
  await finger.move({ x: 602, y: 600 });
  expect((await map.pointIn("pains", 0, 0)).x - caught.x).toBeLessThanOrEqual(2);
  await finger.letGo();

  await page.getByRole("button", { name: /^Auf 100 % zoomen/ }).tap();
  await page.getByRole("button", { name: "Übersicht in der Ecke ein oder aus" }).tap();
  const box = await page.locator("[data-overview]").boundingBox();
  if (!box) throw new Error("no overview");
  await finger.press({ x: box.x + 6, y: box.y + 6 });
  await expect.poll(async () => (await viewOf(map)).x).toBeLessThan(0);
  await finger.drag(
    { x: box.x + 20, y: box.y + 20 },
    { x: box.x + box.width - 10, y: box.y + box.height - 10 },
    { glides: true },
  );
  await expect.poll(async () => (await viewOf(map)).x).toBeGreaterThan(400);
  await page.getByRole("button", { name: "Ganze Karte zeigen" }).tap();
  await expect.poll(() => zoomOf(map)).toBeCloseTo(before.zoom, 2);
});
