import type { Page } from "@playwright/test";
import { Keys } from "./support/keys.ts";
import type { MapPage } from "./support/mapPage.ts";
import { germanKeys, HELD, pointerOn, pressAside, type Spot } from "./support/pointers.ts";
import { type Lying, onPreparedMap, places } from "./support/preparedMap.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Every hand on notes, by mouse, by pen and by keyboard alone; what each has done has a name, and goes by it. */
let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

const LYING: readonly Lying[] = [
  ["oben A", "situation", 16, 52, { inCluster: { key: "a", title: "Paar" } }],
  ["oben B", "situation", 196, 52, { inCluster: { key: "a", title: "Paar" } }],
  ["denkt", "thinksFeels", 16, 52],
  ["sagt", "saysDoes", 16, 52],
  ["eins", "pains", 16, 52],
  ["zwei", "pains", 196, 52],
  ["drei", "pains", 376, 61, { colour: "pink", evidence: "quoted" }],
  ["allein", "gains", 16, 52, { colour: "pink" }],
  ["geparkt", "parking", 16, 52, { evidence: "quoted" }],
];

const chosen = ({ page }: MapPage, count: number) =>
  expect(page.getByRole("toolbar", { name: `${count} Zettel ausgewählt` })).toBeVisible();
const menu = (page: Page, name: string) => page.getByRole("menu", { name });

/** How far down the middle one of the three notes in one field lies. */
async function middleOf(map: MapPage): Promise<number | undefined> {
  const lying = await Promise.all(["eins", "zwei", "drei"].map((text) => map.placeOf(text)));
  return lying.map(({ y }) => y).sort((a, b) => a - b)[1];
}

/** The last step is called so; undone, all lies where it lay. */
async function goesBy(map: MapPage, step: string, before: Awaited<ReturnType<typeof places>>): Promise<void> {
  await map.page.getByRole("button", { name: `Rückgängig: ${step}`, exact: true }).click();
  await expect.poll(() => places(map)).toEqual(before);
  await map.page.keyboard.press("Escape");
}

for (const device of ["mouse", "pen"] as const) {
  test(`by ${device} notes are chosen, dragged, copied, sized, joined, parked and opened, and each step goes by its name`, async ({
    browser,
  }) => {
    const { map } = await onPreparedMap(browser, product, LYING);
    const { page } = map;
    const { keyboard } = page;
    const hand = await pointerOn(page, device);
    const before = await places(map);
    const at = (text: string): Promise<Spot> => map.centreOf(text);

    await hand.press(await at("eins"));
    await chosen(map, 1);
    await hand.press(await at("zwei"), HELD.shift);
    await chosen(map, 2);
    await hand.press(await at("zwei"), HELD.shift);
    await chosen(map, 1);
    const chooseAll = async (): Promise<void> => {
      await hand.drag(await map.pointIn("pains", 4, 45), await map.pointIn("pains", 380, 190));
      await chosen(map, 3);
    };
    await chooseAll();
    for (const name of [/^Anordnen/, "Untereinander gleichmäßig verteilen"]) {
      const box = await page.getByRole("button", { name }).boundingBox();
      await hand.press({ x: (box?.x ?? 0) + 12, y: (box?.y ?? 0) + 12 });
    }
    await expect.poll(() => middleOf(map)).toBe(57);
    await keyboard.press("Escape");
    await goesBy(map, "Zettel verschieben", before);
    await chooseAll();
    const [two, lower] = [await at("zwei"), await map.pointIn("pains", 280, 260)];
    await hand.drag(two, lower);
    await goesBy(map, "3 Zettel verschieben", before);

    // Below its neighbour's edge it is drawn to it; not with Ctrl, and on the grid to that.
    const nearly = await map.pointIn("gains", 16 + 84 + 4, 184 + 60 + 3);
    await hand.drag(await at("eins"), nearly);
    await expect.poll(() => map.placeOf("eins")).toEqual({ field: "gains", x: 16, y: 184 });
    await goesBy(map, "Zettel verschieben", before);
    await hand.drag(await at("eins"), nearly, { held: HELD.ctrl });
    await expect.poll(async () => (await map.placeOf("eins")).x).toBeGreaterThan(18);
    await goesBy(map, "Zettel verschieben", before);
    await keyboard.press("Shift+D");
    await hand.drag(await at("eins"), await map.pointIn("gains", 196 + 84 + 4, 184 + 60 + 3));
    await expect.poll(() => map.placeOf("eins")).toEqual({ field: "gains", x: 196, y: 184 });
    await keyboard.press("Shift+D");
    await goesBy(map, "Zettel verschieben", before);

    await hand.drag(await at("allein"), await map.pointIn("gains", 400, 150), { held: HELD.alt });
    await expect(map.notesIn("gains")).toHaveText(["allein", "allein"]);
    await goesBy(map, "Zettel hinzufügen", before);

    await hand.press(await at("eins"));
    const bar = page.getByRole("toolbar");
    await expect(bar.getByRole("button", { name: "Größe: Normal" })).toBeVisible();
    await hand.drag(await map.pointIn("pains", 184, 172), await map.pointIn("pains", 274, 238));
    await expect(bar.getByRole("button", { name: "Größe: Groß" })).toBeVisible();
    await goesBy(map, "Größe eines Zettels", before);

    await hand.drag(await at("geparkt"), await map.pointIn("pains", 300, 260));
    await expect(map.notesIn("pains")).toHaveCount(4);
    await goesBy(map, "Zettel verschieben", before);
    // Beside all fields it is parked.
    const beside = await map.pointIn("situation", 0, 0);
    await hand.drag(await at("eins"), { x: beside.x - 40, y: beside.y + 300 });
    await expect(map.notesIn("parking")).toHaveCount(2);
    await goesBy(map, "Zettel verschieben", before);

    await hand.press(await at("sagt"));
    const zoom = (await map.pointIn("saysDoes", 1, 0)).x - (await map.pointIn("saysDoes", 0, 0)).x;
    const handle = await map.pointIn("saysDoes", 16 + 168 + 14 / zoom, 52 + 60);
    await hand.drag(handle, await at("denkt"));
    await expect(page.getByRole("textbox", { name: "Worin liegt der Widerspruch?" })).toBeFocused();
    await keyboard.press("Escape");
    await expect(page.locator("[data-outline-contradictions] li")).toHaveCount(1);
    await goesBy(map, "Widerspruch markieren", before);

    await hand.drag(await map.pointIn("situation", 40, 30), await map.pointIn("gains", 330, 150));
    await expect(page.locator("[data-outline-field=gains] [data-cluster] [data-note]")).toHaveCount(2);
    await goesBy(map, "2 Zettel verschieben", before);

    const tray = await page.getByRole("button", { name: "Neuer Zettel", exact: true }).boundingBox();
    const stack = { x: (tray?.x ?? 0) + 20, y: (tray?.y ?? 0) + 20 };
    for (const make of [
      async () => hand.drag(stack, await map.pointIn("gains", 450, 150)),
      async () => hand.pressTwice(await map.pointIn("gains", 450, 150)),
    ]) {
      await make();
      await expect(map.editor).toBeFocused();
      await keyboard.type("neu");
      await keyboard.press("Escape");
      await expect(map.notesIn("gains")).toHaveCount(2);
      await goesBy(map, "Zettel hinzufügen", before);
    }
    await hand.pressTwice(await at("drei"));
    await expect(map.editor).toHaveValue("drei");
    await keyboard.press("Escape");
    await keyboard.press("Escape");

    await pressAside(page, device, await at("zwei"));
    await expect(menu(page, "Menü des Zettels")).toBeVisible();
    await keyboard.press("Escape");
    await keyboard.press("Escape");
    await pressAside(page, device, await map.pointIn("gains", 450, 150));
    await expect(menu(page, "Menü der Karte")).toBeVisible();
    await keyboard.press("Escape");

    // At the edge the map comes along under what is held, and stops with the hand.
    const edge = { x: 1436, y: 400 };
    const left = await map.pointIn("pains", 0, 0);
    await hand.drag(await at("zwei"), edge, { keeps: true });
    await expect.poll(async () => (await map.pointIn("pains", 0, 0)).x).toBeLessThan(left.x - 60);
    await hand.move({ x: 700, y: 400 });
    const rests = await map.pointIn("pains", 0, 0);
    await hand.move({ x: 704, y: 404 });
    expect(await map.pointIn("pains", 0, 0)).toEqual(rests);
    await keyboard.press("Escape");
    await hand.letGo();
    expect(await places(map)).toEqual(before);
    await page.getByRole("button", { name: "Wiederholen: Zettel hinzufügen", exact: true }).click();
    await expect(map.notesIn("gains")).toHaveText(["allein", "neu"]);
  });
}

test("by a German keyboard alone notes are chosen, arranged, copied, bundled, locked, joined and taken back", async ({
  browser,
}) => {
  const { map } = await onPreparedMap(browser, product, LYING, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = map;
  const { keyboard } = page;
  const german = await germanKeys(page);
  const keys = new Keys(page);
  const board = page.getByRole("listbox", { name: "Karte: Zettel" });
  const before = await places(map);
  const walkTo = async (text: string): Promise<void> => {
    await keyboard.press("Escape");
    for (let count = 0; count < LYING.length; count += 1) {
      await keyboard.press("j");
      const at = board.getByRole("option");
      await expect(at).toBeFocused();
      if ((await at.getAttribute("aria-label"))?.startsWith(`${text}.`)) return;
    }
    throw new Error(`no key leads to ${text}`);
  };
  const undone = async (step: string): Promise<void> => {
    const undo = page.getByRole("button", { name: `Rückgängig: ${step}`, exact: true });
    await expect(undo).toBeVisible();
    await german("z", HELD.ctrl);
    await expect.poll(() => places(map)).toEqual(before);
  };

  // Chosen: a field, what is alike, and one after the other.
  await walkTo("eins");
  await keyboard.press("Control+Shift+A");
  await chosen(map, 3);
  await keyboard.press(".");
  await undone("Größe von 3 Zetteln");
  await keyboard.press("PageUp");
  await undone("3 Zettel nach vorn oder hinten legen");
  await keys.command("oben ausr", /^Oben ausrichten/);
  await expect.poll(async () => (await map.placeOf("drei")).y).toBe(52);
  await undone("Zettel verschieben");
  await keys.command("untereinander", /^Untereinander gleichmäßig verteilen/);
  await expect.poll(() => middleOf(map)).toBe(57);
  await undone("Zettel verschieben");
  await keyboard.press("Shift+K");
  await expect(page.locator("[data-locked]")).toHaveCount(3);
  await undone("3 Zettel sperren");
  for (const [command, found, count] of [
    ["farbe ausw", /^Dieselbe Farbe auswählen/, 2],
    ["dieselbe beleg", /^Dieselbe Belegstufe auswählen/, 2],
    ["derselben person", /^Zettel derselben Person auswählen/, 1],
  ] as const) {
    await walkTo("drei");
    await keys.command(command, found);
    await chosen(map, count);
  }

  await walkTo("zwei");
  await keyboard.press("Shift+ArrowDown");
  await undone("Zettel verschieben");
  await keyboard.press("Control+d");
  await expect(map.notesIn("pains")).toHaveCount(4);
  await undone("Zettel hinzufügen");
  await walkTo("geparkt");
  await keyboard.press("Control+ArrowLeft");
  await expect(map.notesIn("parking")).toHaveCount(0);
  await undone("Zettel verschieben");

  // Bundled, named, taken apart, and tidied.
  await walkTo("eins");
  await keyboard.press("Control+Shift+A");
  await chosen(map, 3);
  await keyboard.press("g");
  await expect(page.getByRole("textbox", { name: "Titel des Bündels" })).toBeFocused();
  await keyboard.type("Ärger & Öde");
  await keyboard.press("Enter");
  await expect(page.locator("[data-cluster-title]")).toHaveText(["Paar", "Ärger & Öde"]);
  await undone("3 Zettel bündeln");
  await walkTo("oben A");
  await keyboard.press("u");
  await expect(page.locator("[data-cluster]")).toHaveCount(0);
  await undone("Bündel auflösen");
  await walkTo("drei");
  await keyboard.press("o");
  await expect.poll(async () => (await map.placeOf("drei")).y).toBe(52);
  await undone("Zettel verschieben");

  // A contradiction between one note and the next, and a reaction.
  await walkTo("sagt");
  await german("y");
  await walkTo("denkt");
  await german("y");
  await expect(page.getByRole("textbox", { name: "Worin liegt der Widerspruch?" })).toBeFocused();
  await keyboard.press("Escape");
  await undone("Widerspruch markieren");
  await walkTo("denkt");
  await keyboard.press("Shift+J");
  await undone("Reaktion");
  await german("y", HELD.ctrl);
  await expect(map.note("denkt")).toContainText("1 Reaktion");
  await undone("Reaktion");

  // In the text: an emoji of several parts, and the map's own way back.
  await walkTo("zwei");
  await keyboard.press("Enter");
  await expect(map.editor).toBeFocused();
  await keyboard.insertText(" 👩‍👩‍👧");
  await expect(map.notesIn("pains").filter({ hasText: "zwei 👩‍👩‍👧" })).toHaveCount(1);
  await german("z", HELD.ctrl);
  await expect(map.editor).toHaveValue("zwei");

  // Over the clipboard, with all that it knew.
  await walkTo("drei");
  await keyboard.press("Control+x");
  await expect(map.notesIn("pains")).toHaveCount(2);
  await walkTo("allein");
  await keyboard.press("Control+v");
  await expect(map.note("drei")).toContainText("Zitat");
  await german("z", HELD.ctrl);
  await undone("Zettel löschen");

  await walkTo("eins");
  await keyboard.press("Shift+F10");
  await expect(menu(page, "Menü des Zettels")).toBeVisible();
  await keyboard.press("Escape");
  await german("?");
  await expect(page.getByRole("dialog", { name: "Tasten" })).toBeVisible();
});
