import type { Texts } from "../texts.ts";

export const texts = {
  title: "React",
  given: "Reactions: {list}",
  counted: "{name} ({count, number})",
  name: {
    agree: "I agree",
    touched: "Touches me",
    insight: "New to me",
    smile: "Made me smile",
    unclear: "Not clear to me",
  },
  by: "{name}, {count, number}: {people}",
  more: "{count, plural, one {# more} other {# more}}",
  unnamed: "no name",
  mine: "Own reaction: {list}",
  mineNone: "No own reaction",
} as const satisfies Texts["reactions"];
