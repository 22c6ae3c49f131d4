import type { Texts } from "../texts.ts";

/** What an action answers in personas and journeys. */
export const texts = {
  title: "What it answers",
  none: "No line of a persona and no card of a journey yet.",
  add: "Link a line or card",
  search: "Find a line or card",
  found: "Lines and cards found",
  noMatch: "No line and no card fits that.",
  nothingThere: "There is nothing more in the personas and journeys that it could answer.",
  more: "{count, plural, one {And # more. Type a word of it.} other {And # more. Type a word of it.}}",
  done: "Done",
  line: "{persona}, {section}",
  card: "{journey}, {phase}, {lane}",
  cardInTray: "{journey}, still in the tray",
  noWords: "No words",
  show: {
    personaLines: "Show in the persona",
    journeyCards: "Show in the journey",
  },
  showOf: "Show “{text}”",
  gone: {
    personaLines: "This line is gone. These were its words when it was linked.",
    journeyCards: "This card is gone. These were its words when it was linked.",
  },
  noneFor: {
    personaLines: "No action answers this line yet.",
    journeyCards: "No action answers this card yet.",
  },
} as const satisfies Texts["answers"];
