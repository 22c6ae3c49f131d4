import type { Texts } from "../texts.ts";

export const texts = {
  tidy: "Tidy up",
  field: "Field",
  order: {
    cluster: "In rows",
    facet: "By facet",
    colour: "By colour",
    votes: "By votes",
    age: "Oldest first",
  },
  tidyHint:
    "Bundles stay together and come first, locked notes stay where they are. One undo brings it back.",
  suggestions: "What belongs together?",
  suggestionsHint: "This device looks for similar notes. Nothing leaves it, and nothing changes by itself.",
  find: "Find suggestions",
  findAgain: "Search again",
  nothing: "Nothing similar that is not in a bundle already.",
  kind: {
    same: "Says nearly the same: {title} ({field})",
    cluster: "Bundle “{title}” ({field})",
  },
  into: "Goes into the bundle “{title}”",
  accept: "Bundle",
  dismiss: "No, thanks",
} as const satisfies Texts["sorting"];
