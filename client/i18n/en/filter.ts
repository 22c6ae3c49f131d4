import type { Texts } from "../texts.ts";

export const texts = {
  title: "Look at some only",
  hint: "All else stands back, for you alone. A press on a level of evidence does the same.",
  dimAssumptions: "Dim assumptions",
  witnessed: "Without assumptions",
  only: "Only “{what}”",
  by: "Only notes by {name}",
  counted: "{name}: {passing, number} of {total, plural, one {# note} other {# notes}}",
  end: "Clear the filter",
  unnamed: "somebody",
  facet: "Facet",
  author: "By",
  tag: "Tag",
  bundle: "Bundle",
  all: "All",
  dimmed: "dimmed",
  nextNotes: "New notes: {level}",
  endNextNotes: "New notes are assumptions again",
} as const satisfies Texts["filter"];
