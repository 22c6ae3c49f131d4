import { expect, test } from "vitest";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { paintField } from "../../../client/canvas/paintField.ts";
import { FIELD_HEADER, type Rect } from "../../../model/fieldLayout.ts";
import { recordingContext } from "./recordingContext.ts";

const FIELD: Rect = { x: 100, y: 200, width: 600, height: 900 };
const LOOK = boardLook("light", "de", "", { onlyMe: "", late: "", untitled: "" });
const QUESTIONS = ["Was sieht sie?"];

/** Names of what was called to paint an area of the field. */
function painted(area: Rect, questions: readonly string[] = []): string[] {
  const { context, calls } = recordingContext();
  const field = {
    place: "pains",
    rect: FIELD,
    line: "",
    hasNotes: questions.length === 0,
    questions,
  } as const;
  paintField(context, field, LOOK, 1, area);
  return calls.map(({ method }) => method);
}

test("between title and edges a field is one rectangle, wherever in it a note has moved", () => {
  const inside = { x: FIELD.x + 12, y: FIELD.y + FIELD_HEADER, width: 176, height: 128 };
  expect(painted(inside)).toEqual(["fillRect"]);
});

test.each([
  ["the title", { x: FIELD.x + 20, y: FIELD.y + FIELD_HEADER - 1, width: 50, height: 50 }],
  ["the left edge", { x: FIELD.x, y: FIELD.y + 100, width: 50, height: 50 }],
  ["the right edge", { x: FIELD.x + FIELD.width - 50, y: FIELD.y + 100, width: 50, height: 50 }],
  ["a round corner", { x: FIELD.x + 4, y: FIELD.y + FIELD.height - 60, width: 50, height: 50 }],
  ["everything", { x: 0, y: 0, width: 2000, height: 2000 }],
])("a part that touches %s has the field's frame and title painted", (_, area) => {
  expect(painted(area)).toEqual(expect.arrayContaining(["roundRect", "stroke", "fillText"]));
});

test("an empty field has its questions painted in every part", () => {
  const inside = { x: FIELD.x + 20, y: FIELD.y + 100, width: 50, height: 50 };
  expect(painted(inside, QUESTIONS)).toContain("fillText");
});

test("a title is set in the same font however far away it is seen: another in each frame would cost more than all notes", () => {
  const fontAt = (zoom: number): string => {
    const { context } = recordingContext();
    const field = { place: "pains", rect: FIELD, line: "", hasNotes: true, questions: [] } as const;
    paintField(context, field, LOOK, zoom, FIELD);
    return context.font;
  };
  expect(fontAt(0.11)).toBe(fontAt(0.23));
});
