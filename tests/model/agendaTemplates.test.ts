import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { setAgenda } from "../../model/agendaCommands.ts";
import { AGENDA_TEMPLATES, agendaTemplate } from "../../model/agendaTemplates.ts";
import { FACETS_OF, FIELDS, LANGUAGES } from "../../model/fields.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { plannedMs } from "../../model/sessionPlan.ts";

describe.each(AGENDA_TEMPLATES)("the agenda of %s minutes", (template) => {
  test.each(LANGUAGES)("adds up exactly (%s)", (language) => {
    const minutes = agendaTemplate(template, language).map((step) => step.minutes);
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(Number(template));
  });

  test("has the same shape in both languages, with words of its own", () => {
    const [de, en] = LANGUAGES.map((language) => agendaTemplate(template, language));
    const shape = (steps: typeof de) =>
      steps?.map(({ field, facet, minutes, mode, names, questions }) => [
        field,
        facet,
        minutes,
        mode,
        names,
        questions.length,
      ]);
    expect(shape(en)).toEqual(shape(de));
    expect(en?.flatMap(({ questions }) => questions)).not.toEqual(de?.flatMap(({ questions }) => questions));
  });

  test.each(LANGUAGES)(
    "fills the fields in their order, each with its facets, before it looks at them (%s)",
    (language) => {
      const steps = agendaTemplate(template, language);
      const fields = steps.flatMap(({ field }) => field ?? []);
      expect([...new Set(fields)]).toEqual([...FIELDS]);
      expect(fields).toEqual([...fields].sort((a, b) => FIELDS.indexOf(a) - FIELDS.indexOf(b)));
      for (const field of FIELDS) {
        const facets = steps.filter((step) => step.field === field).map(({ facet }) => facet ?? null);
        expect([[null], FACETS_OF[field]]).toContainEqual(facets);
      }
      expect(steps.slice(fields.length).map(({ mode }) => mode)).toEqual([
        "discuss",
        "discuss",
        "vote",
        "look",
      ]);
      for (const { title, questions } of steps) {
        expect(title).not.toBe("");
        expect(questions.length).toBeGreaterThan(0);
      }
    },
  );

  test("goes into the session's document and comes out as it was", () => {
    const doc = new Y.Doc();
    const steps = agendaTemplate(template, "de");
    setAgenda(doc, steps, "me");
    expect(readSession(doc).steps).toMatchObject(steps);
    expect(plannedMs(readSession(doc).steps)).toBe(Number(template) * 60_000);
  });
});

test.each(LANGUAGES)("the customer's name has a place in the questions (%s)", (language) => {
  expect(
    agendaTemplate("60", language)
      .flatMap(({ questions }) => questions)
      .join(),
  ).toContain("{name}");
});
