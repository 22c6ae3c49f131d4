import type { Texts } from "../texts.ts";

export const texts = { title: "Sentence starters" } as const satisfies Texts["starters"];
