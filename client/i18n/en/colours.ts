import type { Texts } from "../texts.ts";

export const texts = {
  current: "Colour: {colour}",
  mixed: "different",
} as const satisfies Texts["colours"];
