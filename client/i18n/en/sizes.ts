import type { Texts } from "../texts.ts";

export const texts = {
  size: "Size",
  current: "Size: {size}",
  mixed: "different",
  choose: "How large?",
  chooseMany: "How large should these {count, number} notes be?",
  names: { small: "Small", normal: "Normal", large: "Large", huge: "Huge" },
} as const satisfies Texts["sizes"];
