import { expect, test } from "vitest";
import * as z from "zod";
import { mapExcalidraw } from "../../exchange/excalidraw/mapExcalidraw.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapTldraw } from "../../exchange/tldraw/mapTldraw.ts";
import { toBase64 } from "../../model/base64.ts";
import { jpegOf } from "../support/jpegBytes.ts";
import { madeNote, readableMap } from "./notes.ts";

const PICTURE = { bytes: jpegOf(480, 320), width: 480, height: 320, alt: "Das Tor" };
const DATA_URL = `data:image/jpeg;base64,${toBase64(PICTURE.bytes)}`;
const MAP = readableMap([
  madeNote(0, { text: "Steht im Regen vor dem verschlossenen Tor", image: PICTURE }),
  madeNote(1, { text: "", image: { ...PICTURE, alt: "" }, place: { field: "gains", x: 16, y: 52 } }),
  madeNote(2, { text: "ohne", place: { field: "gains", x: 200, y: 52 } }),
]);
const WRITTEN = { map: MAP, date: new Date(Date.UTC(2026, 10, 28)), loadFont: loadNodeFont };
const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** What Excalidraw asks of an image and its file (packages/element/src/types.ts, packages/excalidraw/types.ts). */
const excalidrawFile = z.object({
  elements: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      groupIds: z.array(z.string()),
    }),
  ),
  files: z.record(
    z.string(),
    z.strictObject({
      mimeType: z.literal("image/jpeg"),
      id: z.string(),
      dataURL: z.literal(DATA_URL),
      created: z.int(),
    }),
  ),
});

test("an Excalidraw file has the pictures: on their note, in its group, the text below", async () => {
  const { elements, files } = excalidrawFile.parse(jsonOf(await mapExcalidraw(WRITTEN)));
  const images = elements.filter(({ type }) => type === "image");
  expect(images.map(({ fileId }) => fileId)).toEqual(Object.keys(files));
  expect(images).toHaveLength(2);
  for (const [index, image] of images.entries()) {
    expect(image).toMatchObject({ status: "saved", scale: [1, 1], crop: null });
    expect(image.width / image.height).toBeCloseTo(1.5, 1);
    const group = elements.filter(({ groupIds }) => groupIds[0] === image.groupIds[0]);
    const [paper, , text] = group;
    expect(paper).toMatchObject({ type: "rectangle", customData: { picture: index === 0 ? "Das Tor" : "" } });
    expect(image.x).toBeGreaterThan(paper?.x ?? 0);
    expect(image.x + image.width).toBeLessThan((paper?.x ?? 0) + (paper?.width ?? 0));
    if (index === 0) {
      expect(text).toMatchObject({ originalText: "Steht im Regen vor dem verschlossenen Tor" });
      expect(text?.y).toBeGreaterThanOrEqual(image.y + image.height);
      const foot = group.at(-1);
      expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    } else {
      expect(group.map(({ type }) => type)).toEqual(["rectangle", "image", "text"]);
    }
  }
});

/** What tldraw 3.0 asks of assets, images and groups (packages/tlschema/src), in the versions that the file names. */
const asset = z.strictObject({
  id: z.string().startsWith("asset:"),
  typeName: z.literal("asset"),
  type: z.literal("image"),
  props: z.strictObject({
    name: z.string(),
    src: z.literal(DATA_URL),
    w: z.literal(480),
    h: z.literal(320),
    fileSize: z.literal(PICTURE.bytes.length),
    mimeType: z.literal("image/jpeg"),
    isAnimated: z.literal(false),
  }),
  meta: z.strictObject({}),
});
const imageProps = z.strictObject({
  w: z.number().positive(),
  h: z.number().positive(),
  playing: z.boolean(),
  url: z.literal(""),
  assetId: z.string(),
  crop: z.null(),
  flipX: z.literal(false),
  flipY: z.literal(false),
});
const tldrawFile = z.object({
  records: z.array(z.looseObject({ id: z.string(), typeName: z.string() })),
});
const placed = z.looseObject({
  id: z.string(),
  parentId: z.string(),
  x: z.number(),
  y: z.number(),
  props: z.looseObject({}),
});

test("a tldraw file has the pictures: each in a group with its note, whose text stands at the foot", async () => {
  const { records } = tldrawFile.parse(jsonOf(await mapTldraw(WRITTEN)));
  const assets = records.filter(({ typeName }) => typeName === "asset").map((one) => asset.parse(one));
  const shapes = records
    .filter(({ type, typeName }) => typeName === "shape" && type === "image")
    .map((one) => placed.parse(one));
  expect(shapes.map(({ props }) => imageProps.parse(props).assetId)).toEqual(assets.map(({ id }) => id));
  expect(shapes).toHaveLength(2);
  for (const shape of shapes) {
    const group = placed.parse(records.find(({ id }) => id === shape.parentId));
    expect(group).toMatchObject({ type: "group", parentId: "page:page", props: {} });
    const paper = placed.parse(records.find(({ parentId, type }) => parentId === group.id && type === "geo"));
    expect(paper).toMatchObject({ x: 0, y: 0, props: { verticalAlign: "end" } });
    expect([shape.x > 0, shape.y > 0]).toEqual([true, true]);
  }
  const order = records.flatMap(({ index }) => (typeof index === "string" ? [index] : []));
  expect(order.slice(1)).toEqual(order.slice(1).toSorted());
});
