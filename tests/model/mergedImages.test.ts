import { expect, test } from "vitest";
import { removeImage, setImage, setImageAlt } from "../../model/imageCommands.ts";
import { countImages } from "../../model/imageCount.ts";
import { addNotes, deleteNotes } from "../../model/mapCommands.ts";
import { notesOf, originsOf, readNotes } from "../../model/mapDocument.ts";
import { originValue, readOrigins } from "../../model/merged.ts";
import { isEmptyPlan } from "../../model/mergeMaps.ts";
import { LIMITS } from "../../model/wire.ts";
import { atlas } from "../support/atlas.ts";
import { jpegOf } from "../support/jpegBytes.ts";

const NOTHING = { added: 0, changed: 0, kept: 0, gone: 0, picturesLeftOut: 0 };
const place = { field: "pains", x: 20, y: 60 } as const;
const picture = (width: number, alt = "") => ({ bytes: jpegOf(width, 8), width, height: 8, alt });

test("a picture follows its original: when it comes, changes, is described and goes", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet");
  at.merge("M", "A");
  const here = () => at.note("M", "Wartet").image;
  setImage(at.doc("A"), id, jpegOf(16, 8), "test");
  expect(at.merge("M", "A")).toEqual({ ...NOTHING, changed: 1 });
  expect(here()).toMatchObject({ width: 16, alt: "" });
  setImageAlt(at.doc("A"), id, "Die Halle", "test");
  expect(at.merge("M", "A").changed).toBe(1);
  expect(here()).toMatchObject({ width: 16, alt: "Die Halle" });
  setImage(at.doc("A"), id, jpegOf(24, 8), "test");
  expect(at.merge("M", "A").changed).toBe(1);
  expect(here()).toMatchObject({ width: 24 });
  expect(isEmptyPlan(at.planFor("M", "A"))).toBe(true);
  removeImage(at.doc("A"), id, "test");
  expect(at.merge("M", "A").changed).toBe(1);
  expect(here()).toBeNull();
  const copy = notesOf(at.doc("M")).get(at.note("M", "Wartet").id);
  expect(copy).toSatisfy((value: Map<string, unknown>) => !value.has("image") && !value.has("imageAlt"));
  expect(at.merge("M", "A")).toEqual(NOTHING);
});

test("a picture that somebody has put on, changed or taken away here stays so, which is said once", () => {
  const at = atlas();
  const [one = "", two = ""] = at.write("A", "eins", "zwei");
  setImage(at.doc("A"), one, jpegOf(16, 8), "test");
  at.merge("M", "A");
  setImage(at.doc("M"), at.note("M", "eins").id, jpegOf(32, 8), "test");
  setImage(at.doc("M"), at.note("M", "zwei").id, jpegOf(40, 8), "test");
  setImage(at.doc("A"), one, jpegOf(24, 8), "test");
  setImage(at.doc("A"), two, jpegOf(48, 8), "test");
  expect(at.merge("M", "A")).toEqual({ ...NOTHING, kept: 2 });
  expect(["eins", "zwei"].map((text) => at.note("M", text).image?.width)).toEqual([32, 40]);
  expect(at.merge("M", "A")).toEqual(NOTHING);
});

test("what was changed on a merged map on the way comes with the picture that it has there", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet");
  setImage(at.doc("A"), id, jpegOf(16, 8), "test");
  at.merge("M", "A");
  setImage(at.doc("M"), at.note("M", "Wartet").id, jpegOf(32, 8), "test");
  at.merge("N", "MA");
  expect(at.note("N", "Wartet").image?.width).toBe(32);
});

test("where it was not noted which picture an original had, none is taken from the copy, and then they follow", () => {
  const at = atlas();
  const [id = ""] = at.write("A", "Wartet");
  setImage(at.doc("A"), id, jpegOf(16, 8), "test");
  at.merge("M", "A");
  const [origin] = readOrigins(at.doc("M"));
  if (!origin) throw new Error("no origin");
  const { image: _, ...before } = originValue(origin) as Record<string, unknown>;
  originsOf(at.doc("M")).set(origin.key, before);
  removeImage(at.doc("A"), id, "test");
  at.merge("M", "A");
  expect(at.note("M", "Wartet").image?.width).toBe(16);
  setImage(at.doc("A"), id, jpegOf(24, 8), "test");
  at.merge("M", "A");
  // Somebody may have put the old one there by hand.
  expect(at.note("M", "Wartet").image?.width).toBe(16);
});

test("notes with a picture alone come, and are no empty ones", () => {
  const at = atlas();
  addNotes(
    at.doc("A"),
    [
      { text: "", place, image: picture(16, "Halle") },
      { text: " ", place },
    ],
    "test",
  );
  expect(at.merge("M", "A").added).toBe(1);
  expect(readNotes(at.doc("M"))).toMatchObject([{ text: "", image: { alt: "Halle" } }]);
});

test("pictures for which a map has no room are counted, and come when there is room", () => {
  const at = atlas();
  const many = Array.from({ length: LIMITS.imagesPerMap - 1 }, (_, index) => {
    return { text: `n${index}`, place, image: picture(16) };
  });
  addNotes(at.doc("A"), many, "test");
  // In reading order: the last one, without words, has no room.
  addNotes(
    at.doc("B"),
    [
      { text: "b1", place, image: picture(24) },
      { text: "b2", place: { ...place, x: 40 }, image: picture(32) },
      { text: "", place: { ...place, x: 60 }, image: picture(40, "allein") },
    ],
    "test",
  );
  const first = at.merge("M", "AB");
  expect(first).toEqual({ ...NOTHING, added: many.length + 2, picturesLeftOut: 2 });
  expect(countImages(at.doc("M"))).toBe(LIMITS.imagesPerMap);
  expect(at.merge("M", "AB")).toEqual({ ...NOTHING, picturesLeftOut: 2 });
  expect(isEmptyPlan(at.planFor("M", "AB"))).toBe(true);

  deleteNotes(at.doc("M"), [at.note("M", "n0").id, at.note("M", "n1").id], "test");
  expect(at.merge("M", "AB")).toEqual({ ...NOTHING, added: 1, changed: 1 });
  expect(at.note("M", "b2").image?.width).toBe(32);
  expect(at.note("M", "").image?.alt).toBe("allein");
});
