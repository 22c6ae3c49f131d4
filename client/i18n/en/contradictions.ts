import type { Texts } from "../texts.ts";

export const texts = {
  heading: "Contradictions",
  title: "Where is the contradiction?",
  titleExample: "e.g. says “no problem” but is annoyed",
  untitled: "Not named yet",
  star: "One of the three strongest",
  remove: "Delete the contradiction",
  gone: "A note that is gone",
  empty: "(empty note)",
  between: "Between “{from}” and “{to}”",
  show: "Show on the map",
  none: "None yet. Select a note in “Says & does” and draw a line from its round handle to another, or select two notes and press “y”.",
  noneReadOnly: "None yet.",
  strongest: "The three strongest: {count, number} of 3 chosen",
  short: "{count, number} of 3",
  ask: "Which three contradictions are the strongest?",
  strong: "chosen as one of the strongest",
} as const satisfies Texts["contradictions"];
