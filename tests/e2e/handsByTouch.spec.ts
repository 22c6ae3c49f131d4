import { fingersOn, type Spot } from "./support/pointers.ts";
import { type Lying, onPreparedMap, places } from "./support/preparedMap.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Every hand on notes with fingers alone, on a tablet that has no other keys than those on its screen. */
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
  ["zwei", "pains", 196, 70],
  ["drei", "pains", 388, 52, { colour: "pink" }],
  ["allein", "gains", 16, 52, { colour: "pink" }],
  ["geparkt", "parking", 16, 52],
];

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true } as const;

test("with fingers alone notes are chosen, carried, sized, joined, arranged, copied, cut and pasted", async ({
  browser,
}) => {
  const { map } = await onPreparedMap(browser, product, LYING, {
    ...TABLET,
    permissions: ["clipboard-read", "clipboard-write"],
    // The map stops where the finger leaves it.
    reducedMotion: "reduce",
  });
  const { page } = map;
  const finger = await fingersOn(map);
  const before = await places(map);
  const at = (text: string): Promise<Spot> => map.centreOf(text);
  const bar = page.getByRole("toolbar");
  const chosen = (count: number) =>
    expect(page.getByRole("toolbar", { name: `${count} Zettel ausgewählt` })).toBeVisible();
  const chooseNone = async (): Promise<void> => {
    await finger.press(await map.pointIn("gains", 500, 230));
    await expect(bar).toHaveCount(0);
  };
  const goesBy = async (step: string): Promise<void> => {
    await page.getByRole("button", { name: `Rückgängig: ${step}`, exact: true }).tap();
    await expect.poll(() => places(map)).toEqual(before);
    await chooseNone();
  };
  /** A finger that stays where it is for so long adds a note: a long press is a time. */
  const add = async (text: string): Promise<void> => {
    await finger.rest(await at(text));
    await expect(page.locator("[data-busy]")).toBeAttached();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 450)));
    await finger.letGo();
  };
  const fromMenu = async (entry: RegExp): Promise<void> => {
    await bar.getByRole("button", { name: "Menü öffnen" }).tap();
    await page.getByRole("menuitem", { name: entry }).tap();
  };

  await finger.press(await at("eins"));
  await chosen(1);
  await add("zwei");
  await chosen(2);
  // Several at once: now a finger draws around them.
  await bar.getByRole("button", { name: "Mehrere Zettel auswählen" }).tap();
  const around = [await map.pointIn("pains", 380, 240), await map.pointIn("pains", 560, 140)] as const;
  await finger.drag(...around, { glides: true });
  await chosen(3);
  await finger.press(await at("drei"));
  await chosen(2);
  await bar.getByRole("button", { name: /^Anordnen/ }).tap();
  await page.getByRole("button", { name: "Oben ausrichten" }).tap();
  await expect.poll(async () => (await map.placeOf("zwei")).y).toBe(52);
  await page.getByRole("button", { name: "Alles im Feld auswählen" }).tap();
  await chosen(3);
  await bar.getByRole("button", { name: /^Anordnen/ }).tap();
  await page.getByRole("button", { name: "Nebeneinander gleichmäßig verteilen" }).tap();
  await expect.poll(async () => (await map.placeOf("zwei")).x).toBe(202);
  await page.getByRole("button", { name: "Alles im Feld auswählen" }).tap();
  await page.getByRole("button", { name: "Rückgängig: Zettel verschieben", exact: true }).tap();
  await expect.poll(async () => (await map.placeOf("zwei")).x).toBe(196);
  await goesBy("Zettel verschieben");

  await finger.drag(await at("eins"), await map.pointIn("gains", 16 + 84 + 5, 184 + 60 + 4));
  await expect.poll(() => map.placeOf("eins")).toEqual({ field: "gains", x: 16, y: 184 });
  await goesBy("Zettel verschieben");
  await finger.drag(await at("geparkt"), await map.pointIn("pains", 300, 260));
  await expect(map.notesIn("pains")).toHaveCount(4);
  await goesBy("Zettel verschieben");
  await finger.drag(await map.pointIn("situation", 40, 30), await map.pointIn("gains", 330, 150));
  await expect(page.locator("[data-outline-field=gains] [data-cluster] [data-note]")).toHaveCount(2);
  await goesBy("2 Zettel verschieben");

  await finger.press(await at("eins"));
  await expect(bar.getByRole("button", { name: "Größe: Normal" })).toBeVisible();
  const corners = [await map.pointIn("pains", 184, 172), await map.pointIn("pains", 274, 238)] as const;
  await finger.drag(...corners, { glides: true });
  await expect(bar.getByRole("button", { name: "Größe: Groß" })).toBeVisible();
  await goesBy("Größe eines Zettels");

  await finger.press(await at("sagt"));
  const zoom = (await map.pointIn("saysDoes", 1, 0)).x - (await map.pointIn("saysDoes", 0, 0)).x;
  const handle = await map.pointIn("saysDoes", 16 + 168 + 14 / zoom, 52 + 60);
  await finger.drag(handle, await at("denkt"), { glides: true });
  await expect(page.locator("[data-outline-contradictions] li")).toHaveCount(1);
  await finger.press(await map.pointIn("gains", 420, 160));
  await goesBy("Widerspruch markieren");

  await finger.press(await at("zwei"));
  await fromMenu(/^Verdoppeln/);
  await expect(map.notesIn("pains")).toHaveCount(4);
  await goesBy("Zettel hinzufügen");
  await finger.press(await at("zwei"));
  await fromMenu(/^Nach vorn holen/);
  await goesBy("Zettel nach vorn oder hinten legen");
  await finger.press(await at("zwei"));
  await fromMenu(/sperren/);
  await expect(map.note("zwei")).toContainText("gesperrt");
  await goesBy("Zettel sperren");
  await finger.press(await at("drei"));
  await bar.getByRole("button", { name: /^Anordnen/ }).tap();
  await page.getByRole("button", { name: "Dieselbe Farbe auswählen" }).tap();
  await chosen(2);
  await chooseNone();

  // Cut, and pasted where a finger rests on the ground.
  await finger.press(await at("drei"));
  await fromMenu(/^Ausschneiden/);
  await expect(map.notesIn("pains")).toHaveCount(2);
  await finger.rest(await map.pointIn("gains", 400, 180));
  await page.getByRole("menu", { name: "Menü der Karte" }).waitFor();
  await finger.letGo();
  await page.getByRole("menuitem", { name: /^Einfügen/ }).tap();
  await expect(map.notesIn("gains")).toHaveText(["allein", "drei"]);
  await page.getByRole("button", { name: "Rückgängig: Zettel hinzufügen", exact: true }).tap();
  await goesBy("Zettel löschen");

  // A second tap opens the text; at the edge the map comes along under the finger.
  await finger.pressTwice(await at("drei"));
  await expect(map.editor).toHaveValue("drei");
  await finger.press(await map.pointIn("gains", 420, 160));
  await chooseNone();
  const left = await map.pointIn("pains", 0, 0);
  await finger.drag(await at("zwei"), { x: 1176, y: 400 }, { keeps: true });
  await expect.poll(async () => (await map.pointIn("pains", 0, 0)).x).toBeLessThan(left.x - 60);
  await finger.move({ x: 600, y: 400 });
  await finger.letGo();
  await expect.poll(async () => (await map.placeOf("zwei")).field).not.toBe("pains");
  await goesBy("Zettel verschieben");
});
