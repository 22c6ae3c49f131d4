import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EVIDENCE,
  type EvidenceLevel,
  FIELDS,
  LANGUAGES,
  PLACES,
  type PlaceKey,
} from "../../model/fields.ts";
import { nextStepWords } from "../../model/nextStepWords.ts";
import { type FieldValidity, mapValidity } from "../../model/validity.ts";

const note = (field: PlaceKey, evidence: EvidenceLevel = "assumption", source = "") => ({
  text: "Wozu wollen die das wissen?",
  place: { field, x: 0, y: 60 },
  evidence,
  source,
  hidden: false,
  image: null,
  stack: null,
});
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const inField = (field: FieldValidity["field"], notes: Parameters<typeof mapValidity>[0]): FieldValidity => {
  const found = mapValidity(notes).fields.find((one) => one.field === field);
  if (!found) throw new Error(`no ${field}`);
  return found;
};
const stepOf = (...notes: Parameters<typeof mapValidity>[0]) => inField("thinksFeels", notes).next;

describe("how much rests on what", () => {
  test("is counted for each field and for the map", () => {
    const validity = mapValidity([
      ...times(3, note("pains")),
      note("pains", "data"),
      note("gains", "observed"),
    ]);
    expect(validity.total).toBe(5);
    expect(validity.counts).toEqual({ assumption: 3, experienced: 0, observed: 1, quoted: 0, data: 1 });
    expect(validity.fields.map(({ field, total }) => [field, total])).toEqual([
      ["situation", 0],
      ["seesHears", 0],
      ["thinksFeels", 0],
      ["saysDoes", 0],
      ["pains", 4],
      ["gains", 1],
    ]);
  });

  test("leaves out what is parked, hidden or without words", () => {
    const validity = mapValidity([
      note("parking", "data"),
      { ...note("pains"), hidden: true },
      { ...note("gains"), text: " \n" },
    ]);
    expect(validity.total).toBe(0);
    expect(validity.next).toMatchObject({ field: "situation", next: { kind: "fill" } });
  });

  test("adds up, whatever the notes", () => {
    const notes = fc.array(
      fc.record({
        text: fc.string(),
        place: fc.record({
          field: fc.constantFrom(...PLACES),
          x: fc.constant(0),
          y: fc.constant(0),
        }),
        evidence: fc.constantFrom(...EVIDENCE),
        source: fc.string(),
        hidden: fc.boolean(),
        image: fc.constant(null),
      }),
    );
    fc.assert(
      fc.property(notes, (some) => {
        const { fields, counts, total, next } = mapValidity(some);
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
        expect(sum(fields.map((field) => field.total))).toBe(total);
        expect(sum(Object.values(counts))).toBe(total);
        for (const level of EVIDENCE) expect(sum(fields.map((one) => one.counts[level]))).toBe(counts[level]);
        expect(fields).toContain(next);
        for (const field of fields) {
          for (const language of LANGUAGES) expect(nextStepWords(language, field)).not.toMatch(/[{}]/);
        }
      }),
    );
  });
});

describe("the next step of a field", () => {
  test("asks customers where everything is assumed", () => {
    expect(stepOf(...times(12, note("thinksFeels")))).toEqual({ kind: "witness", count: 12 });
  });

  test("has own experience confirmed", () => {
    expect(stepOf(note("thinksFeels"), note("thinksFeels", "experienced")).kind).toBe("confirm");
  });

  test("goes on with what is not confirmed while that is most of it", () => {
    const step = stepOf(...times(3, note("thinksFeels")), note("thinksFeels", "quoted", "Anruf"));
    expect(step).toEqual({ kind: "replace", unconfirmed: 3, total: 4 });
  });

  test("asks for a source where none is named, and for a second where there is one", () => {
    expect(stepOf(note("thinksFeels", "quoted")).kind).toBe("nameSources");
    const one = note("thinksFeels", "quoted", "Anruf im Mai");
    expect(stepOf(one, note("thinksFeels", "observed", " anruf im mai ")).kind).toBe("compare");
    expect(stepOf(one, note("thinksFeels", "observed", "Besuch im Juni")).kind).toBe("firm");
  });

  test("takes one survey for many customers", () => {
    expect(stepOf(note("thinksFeels", "data", "Umfrage 2026")).kind).toBe("firm");
  });
});

describe("the next step of the map", () => {
  test("is in the field with the most notes that nobody has witnessed", () => {
    const { next } = mapValidity([note("situation"), ...times(4, note("pains")), ...times(2, note("gains"))]);
    expect(next.field).toBe("pains");
  });

  test("comes before an empty field, and an empty field before a better source", () => {
    expect(mapValidity([note("gains")]).next.field).toBe("gains");
    const founded = FIELDS.slice(1).map((field) => note(field, "quoted"));
    expect(mapValidity(founded).next).toMatchObject({ field: "situation", next: { kind: "fill" } });
  });
});

describe("in words", () => {
  const words = (language: "de" | "en", notes: Parameters<typeof mapValidity>[0]): string =>
    nextStepWords(language, mapValidity(notes).next);

  test("it says how many, and what to do", () => {
    const twelve = times(12, note("thinksFeels"));
    expect(words("en", twelve)).toBe("12 thoughts, none from a customer: ask three typical customers.");
    expect(words("de", twelve)).toBe("12 Gedanken, keiner von einer Kundin: drei typische Kundinnen fragen.");
  });

  test("one is one", () => {
    expect(words("en", [note("pains")])).toMatch(/^1 pain, not from a customer: /);
    expect(words("de", [note("gains")])).toMatch(/^1 Ziel, nicht von einer Kundin: /);
  });
});
