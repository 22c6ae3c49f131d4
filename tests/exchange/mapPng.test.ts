import { Resvg } from "@resvg/resvg-js";
import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapPng, readableMapPng } from "../../exchange/png/mapPng.ts";
import { pixelSize } from "../../exchange/png/pixelSize.ts";
import { stripsOf } from "../../exchange/png/strips.ts";
import type { Extent } from "../../exchange/scene/mapScene.ts";
import { paintMap } from "../../exchange/svg/mapSvg.ts";
import { stripDrawing } from "../../exchange/svg/paintedMap.ts";
import type { Note } from "../../model/note.ts";
import { exampleNotes, madeNote, manyNotes, readableMap } from "./notes.ts";

function inputOf(notes: readonly Note[], extent: Extent = { kind: "map" }) {
  return { map: readableMap(notes), extent, date: new Date(Date.UTC(2026, 10, 27)), loadFont: loadNodeFont };
}

/** Size and rows of a PNG as we write it, by the rules of the format: chunks, sums left unread, "up" for every row. */
function readPng(bytes: Uint8Array): { width: number; height: number; rgb: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    chunks.set(
      new TextDecoder().decode(bytes.subarray(at + 4, at + 8)),
      bytes.subarray(at + 8, at + 8 + length),
    );
    at += length + 12;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = unzlibSync(chunks.get("IDAT") ?? new Uint8Array());
  const length = 3 * width;
  expect(rows).toHaveLength(height * (1 + length));
  const rgb = new Uint8Array(height * length);
  for (let row = 0; row < height; row += 1) {
    expect(rows[row * (1 + length)]).toBe(2);
    for (let at = 0; at < length; at += 1) {
      const above = row === 0 ? 0 : (rgb[(row - 1) * length + at] ?? 0);
      rgb[row * length + at] = (rows[row * (1 + length) + 1 + at] ?? 0) + above;
    }
  }
  return { width, height, rgb };
}

test("pixels are two a map unit; the same in gives the same bytes", async () => {
  const input = inputOf([madeNote(1, { text: "Schneller 👍", place: { field: "gains", x: 20, y: 60 } })], {
    kind: "field",
    field: "gains",
  });
  const { width, height } = await paintMap(input, "shapes");
  const png = await mapPng(input);
  expect(readPng(png)).toMatchObject({ width: 2 * width, height: 2 * height });
  expect(await mapPng(input)).toEqual(png);
});

test("a picture painted strip by strip is the same as one painted at once, and other programs can open it", async () => {
  const input = inputOf(exampleNotes("de"));
  const painted = await paintMap(input, "shapes");
  const size = pixelSize(painted);
  expect([...stripsOf(painted, size)].length).toBeGreaterThan(2);
  const png = await mapPng(input);
  const { rgb } = readPng(png);
  const font = { loadSystemFonts: false };
  const whole = new Resvg(stripDrawing(painted, size, 0, size.height), { font }).render().pixels;
  let unlike = 0;
  for (let pixel = 0; pixel < size.width * size.height; pixel += 1) {
    // Where a line falls between two pixels, a strip may round the last bit of a shade otherwise.
    const differs = [0, 1, 2].some(
      (colour) => Math.abs((whole[4 * pixel + colour] ?? 0) - (rgb[3 * pixel + colour] ?? 0)) > 8,
    );
    if (differs) unlike += 1;
  }
  expect(unlike / (size.width * size.height)).toBeLessThan(0.0001);
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const opened = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><image width="20" height="20" href="${href}"/></svg>`,
  ).render().pixels;
  expect(opened.some((value) => value > 0)).toBe(true);
});

test("no strip has more than what is seen in it", async () => {
  const painted = await paintMap(inputOf(manyNotes(500)), "shapes");
  const strips = [...stripsOf(painted, pixelSize(painted))];
  const notes = strips.map(({ svg }) => svg.match(/data-note/g)?.length ?? 0);
  expect(Math.max(...notes)).toBeLessThan(250);
  expect(strips.reduce((sum, { height }) => sum + height, 0)).toBe(pixelSize(painted).height);
});

test("above 16 megapixels a picture becomes coarser, and larger only where it could not be read otherwise", () => {
  const smallestText = 12;
  expect(pixelSize({ width: 1000, height: 1000, smallestText })).toEqual({
    width: 2000,
    height: 2000,
    kind: "full",
  });
  const coarse = pixelSize({ width: 4000, height: 3000, smallestText });
  expect(coarse.kind).toBe("reduced");
  expect(coarse.width * coarse.height).toBeLessThanOrEqual(16_000_000);
  const large = pixelSize({ width: 9000, height: 6000, smallestText });
  expect(large).toEqual({ width: 6000, height: 4000, kind: "reduced" });
  const larger = pixelSize({ width: 20_000, height: 15_000, smallestText });
  expect(larger.kind).toBe("unreadable");
  expect(larger.width * larger.height).toBeLessThanOrEqual(40_000_000);
  expect(pixelSize({ width: 600, height: 30_000, smallestText }).kind).toBe("unreadable");
  expect(pixelSize({ width: 600, height: 30_000, smallestText }).height).toBeLessThanOrEqual(16_384);
});

test("a picture in which nobody could read the notes is not made unasked", async () => {
  // As many in one field as lie far apart there: a choice of notes stays as it lies.
  const [first, last] = [0, 1].map((index) =>
    madeNote(index, {
      text: "weit weg ".repeat(20),
      place: { field: "gains", x: 20, y: 60 + index * 40_000 },
    }),
  );
  if (!first || !last) throw new Error("two notes");
  const input = inputOf([first, last], { kind: "notes", ids: new Set([first.id, last.id]) });
  expect(await readableMapPng(input)).toBeNull();
  expect(readPng(await mapPng(input)).height).toBeLessThanOrEqual(16_384);
});
