import type { Page } from "@playwright/test";
import * as Y from "yjs";
import { FIELD_HEADER, FIELD_WIDTH, NOTE_GAP, NOTE_HEIGHT, NOTE_WIDTH } from "../../model/fieldLayout.ts";
import { FIELDS } from "../../model/fields.ts";
import { addNotes, deleteNotes, type NewNote } from "../../model/mapCommands.ts";
import { LIMITS } from "../../model/wire.ts";
import { viewOf } from "./support/lookingAt.ts";
import { MapPage } from "./support/mapPage.ts";
import { pointerOn } from "./support/pointers.ts";
import { type Lying, onPreparedMap } from "./support/preparedMap.ts";
import { startProduct } from "./support/product.ts";
import { joinAsProgram, openRoom } from "./support/program.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What a browser or somebody else does to a map while one works on it: never a blank screen, never a lost word. */
const LYING: readonly Lying[] = [
  ["eins", "pains", 16, 52],
  ["zwei", "pains", 196, 52],
];

test("a note that somebody deletes leaves the hand, or leaves its words; the picture is sharp on any screen, and comes back when it is lost", async ({
  browser,
}) => {
  const product = await sharedProduct();
  const { map, workshop, mapId, ids } = await onPreparedMap(browser, product, LYING);
  const { page } = map;
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const kim = await joinAsProgram(product, workshop, "participant", "Kim");
  const room = await openRoom(product, kim, { kind: "map", mapId });

  const hand = await pointerOn(page, "mouse");
  await hand.drag(await map.centreOf("eins"), await map.pointIn("gains", 300, 150), { keeps: true });
  deleteNotes(room.doc, [ids.eins ?? ""], "test");
  await expect(page.locator("[data-busy]")).toHaveCount(0);
  await hand.move(await map.pointIn("gains", 320, 160));
  await hand.letGo();
  await expect(page.locator("[data-note-text]")).toHaveText(["zwei"]);
  await map.open("zwei");
  await page.keyboard.type(" und noch etwas");
  await map.isSaved();
  deleteNotes(room.doc, [ids.zwei ?? ""], "test");
  await expect(page.getByText("„zwei und noch etwas“")).toBeVisible();
  await page.getByRole("button", { name: "Als neuen Zettel eintragen" }).click();
  await expect(map.notesIn("pains")).toHaveText(["zwei und noch etwas"]);
  room.close();

  // As many pixels as the screen has, up to three a CSS pixel.
  await expect.poll(() => sharpness(page)).toBeCloseTo(1, 2);
  for (const deviceScaleFactor of [2, 3, 4]) {
    const screen = { viewport: { width: 1000, height: 700 }, deviceScaleFactor };
    const other = await MapPage.join(browser, workshop.links.viewer, "Gast", screen);
    await expect.poll(() => sharpness(other.page)).toBeCloseTo(Math.min(3, deviceScaleFactor), 2);
    await expect.poll(() => isPainted(other.page)).toBe(true);
    await other.close();
  }

  // The graphics card starts anew, and a tab that was out of sight has lost its pictures without a word.
  for (const event of ["contextrestored", "visibilitychange"] as const) {
    await page.evaluate((kind) => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>("[data-canvas] canvas")];
      for (const one of canvases) one.getContext("2d")?.reset();
      const targets: readonly EventTarget[] = kind === "contextrestored" ? canvases : [document];
      for (const target of targets) target.dispatchEvent(new Event(kind));
    }, event);
    await expect.poll(() => isPainted(page)).toBe(true);
  }
  expect(errors).toEqual([]);
});

/** Pixels of the board's canvas to a CSS pixel. */
function sharpness(page: Page): Promise<number> {
  return page
    .locator("[data-canvas] canvas")
    .first()
    .evaluate((element) => {
      const { width, clientWidth } = element as HTMLCanvasElement;
      return width / clientWidth;
    });
}

/** Whether the board shows more than an empty canvas. */
function isPainted(page: Page): Promise<boolean> {
  return page
    .locator("[data-canvas] canvas")
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<string>();
      for (let at = 0; at < pixels.length; at += 4 * 97) seen.add(pixels.slice(at, at + 3).join());
      return seen.size > 3;
    });
}

test("a map with four times the notes that are good for it opens, says so, and can still be moved and written on", async ({
  browser,
}) => {
  const product = await startProduct({ LIMIT_NOTES_PER_MAP: "20000", LIMIT_BYTES_BURST: "67108864" });
  const workshop = await product.create({});
  const program = await joinAsProgram(product, workshop, "facilitator", "Regie");
  const mapId = workshop.maps[0]?.id ?? "";
  const room = await openRoom(product, program, { kind: "map", mapId });
  for (const update of manyNotes(4 * LIMITS.notesPerMap)) Y.applyUpdate(room.doc, update);
  const map = await MapPage.join(browser, workshop.links.participant, "Petra");
  const { page } = map;
  await expect(page.locator("[data-large-map]")).toContainText("Auf dieser Karte liegen 20.000 Zettel");
  const all = await viewOf(map);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await viewOf(map)).y).toBeLessThan(all.y - 50);
  await page.keyboard.press("+");
  await expect.poll(async () => (await viewOf(map)).zoom).toBeCloseTo(all.zoom * 1.25, 3);
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  await expect(map.editor).toHaveValue("Zettel 0.");
  await page.keyboard.type(" Und das auch");
  await page.keyboard.press("Escape");
  await map.isSaved();
  await expect(page.getByRole("option", { name: /^Zettel 0\. Und das auch/ })).toBeFocused();
  room.close();
  await product.close();
});

/** As updates that the server takes: each by another writer, and none too large. */
function manyNotes(count: number): readonly Uint8Array[] {
  const each = 1_000;
  return Array.from({ length: count / each }, (_, part) => {
    const doc = new Y.Doc();
    const notes = Array.from({ length: each }, (_note, index): NewNote => {
      const nth = part * each + index;
      const field = FIELDS[nth % FIELDS.length] ?? "pains";
      const columns = Math.floor((FIELD_WIDTH[field] - NOTE_GAP) / (NOTE_WIDTH + NOTE_GAP));
      const inField = Math.floor(nth / FIELDS.length);
      return {
        text: `Zettel ${nth}.`,
        place: {
          field,
          x: 16 + (inField % columns) * (NOTE_WIDTH + NOTE_GAP),
          y: FIELD_HEADER + Math.floor(inField / columns) * (NOTE_HEIGHT + NOTE_GAP),
        },
      };
    });
    addNotes(doc, notes, "test");
    return Y.encodeStateAsUpdate(doc);
  });
}
