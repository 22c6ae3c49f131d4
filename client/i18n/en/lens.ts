import type { Texts } from "../texts.ts";

export const texts = {
  sign: "Hint to the word “{word}”",
  more: "+{count, number}",
  announce: "Hint to the word “{word}”: {keys} opens it.",
  card: "To think about: “{word}”",
  onlyYou: "Only you see this.",
  gotIt: "Got it",
  never: "Not this word again",
  off: "Switch hints off",
  further: "Also here: {words}",
  switch: "Hints to words while writing",
  switchHint: "Only for you, only on this device.",
  wake: "{count, plural, one {One word rests: show it again} other {# words rest: show them again}}",
  categories: {
    labels: "Labels",
    war: "War and hunting",
    machines: "Machines",
    control: "Control",
    jargon: "Jargon",
    company: "The company as the subject",
  },
  about: {
    labels: "The person vanishes behind a word.",
    war: "Customers become enemies or prey.",
    machines: "People become parts of a machine.",
    control: "We steer, others are steered.",
    jargon: "Only we understand what is meant.",
    company: "Company, passive and “one”: the customer does not appear.",
  },
  mirror: {
    title: "Language mirror",
    lead: "Words shape the view. None of them is wrong; talk about what you see with them, and what you do not.",
    anonymous:
      "Counted here in the browser, from what everybody sees. No notes, no names, nobody’s own spelling.",
    scope: "Which maps",
    thisMap: "This map",
    allMaps: "All {count, number} maps",
    print: "Print",
    summary:
      "{count, plural, =0 {None of these words} one {One word} other {# words}} on {notes, plural, one {one note} other {# notes}}",
    reading: "{count, plural, one {One map is still being read …} other {# maps are still being read …}}",
    none: "None.",
    empty:
      "None of the words that the mirror looks for stand here. A good occasion to ask for the pictures behind.",
    loading: "Loading the mirror …",
  },
} as const satisfies Texts["lens"];
