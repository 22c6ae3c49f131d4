import type { Texts } from "../texts.ts";

export const texts = {
  current: "Evidence: {level}",
  mixed: "mixed",
  title: "What this rests on",
  fieldRests: "{field}, {count, plural, one {# note} other {# notes}}: {levels}.",
  total: "{count, plural, =0 {No note yet} one {# note} other {# notes}}",
  next: "Next, {field}:",
  byField: "Field by field",
  countsNotes: "Notes are counted, never people. What is parked, and what only you see, does not count.",
  nextNotes: "My new notes are",
  nextNotesHint: "For example “observed”, while you watch a customer.",
  choose: "What does this rest on?",
  chooseMany: "What do these {count, number} notes rest on?",
  means: {
    assumption: "we suppose so",
    experienced: "we were in that situation ourselves",
    observed: "over a customer’s shoulder",
    quoted: "in the customer’s own words",
    data: "a survey, a complaint, analytics",
  },
  source: "Source",
  sourceExample: "Who, when, which study",
  sourcesDiffer: "Different sources",
  sourceHint: "No full names of customers needed: “a buyer, in May” will do.",
} as const satisfies Texts["evidence"];
