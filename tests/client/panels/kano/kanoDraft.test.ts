import fc from "fast-check";
import { expect, test } from "vitest";
import { draftOf, newKanoPoll, shortened } from "../../../../client/panels/kano/kanoDraft.ts";
import { firstOpen, stepsOf } from "../../../../client/panels/kano/surveySteps.ts";
import { newPollSchema } from "../../../../model/api/facilitation.ts";
import { newId } from "../../../../model/ids.ts";

const usual = ({ title }: { title: string }, side: string): string => `${side}: „${title}“?`;

test("whatever stands on the notes, the usual round is one that the server takes", () => {
  const anyText = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 4000 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (texts) => {
      const drafts = texts.map((text) => draftOf({ noteId: newId(), field: "pains", text }));
      const poll = newKanoPoll(newId(), " Runde ", drafts, usual);
      expect(newPollSchema.safeParse(poll).success).toBe(true);
      expect(poll?.title).toBe("Runde");
    }),
  );
});

test("questions follow the name until they are reworded, and none may be empty", () => {
  const draft = { ...draftOf({ noteId: newId(), field: "gains", text: "Kopie" }), title: "Beleg" };
  const words = (change: object) => newKanoPoll("map", "", [{ ...draft, ...change }], usual)?.kano?.items[0];
  expect(words({})).toMatchObject({ title: "Beleg", functional: "functional: „Beleg“?" });
  expect(words({ dysfunctional: "Und ohne?" })).toMatchObject({ dysfunctional: "Und ohne?" });
  for (const change of [{ title: " " }, { functional: "" }]) expect(words(change)).toBeUndefined();
});

test("a long note is shortened at a word, a long word in the middle", () => {
  expect(shortened("Kein\n Termin", 40)).toBe("Kein Termin");
  expect(shortened("Die Ware kommt nicht rechtzeitig an", 20)).toBe("Die Ware kommt…");
  expect(shortened("Lieferverzögerungsbenachrichtigung", 12)).toBe("Lieferverzö…");
});

test("a survey goes on at the first question without an answer", () => {
  const item = {
    mapId: "m",
    noteId: "n",
    field: "pains" as const,
    title: "",
    functional: "",
    dysfunctional: "",
  };
  const steps = stepsOf([
    { ...item, id: "a" },
    { ...item, id: "b" },
  ]);
  expect(steps.map(({ item: { id }, side }) => `${id} ${side}`)).toEqual([
    "a functional",
    "a dysfunctional",
    "b functional",
    "b dysfunctional",
  ]);
  expect(firstOpen(steps, {})).toBe(0);
  expect(firstOpen(steps, { a: { functional: "like", dysfunctional: null } })).toBe(1);
  const both = { functional: "like", dysfunctional: "dislike" } as const;
  expect(firstOpen(steps, { a: both, b: both })).toBe(4);
  expect(firstOpen(steps, { b: both })).toBe(0);
});
