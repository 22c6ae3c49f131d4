import { texts as helpPages } from "./en/helpPages.ts";
import { texts as join } from "./en/join.ts";
import { texts as map } from "./en/map.ts";
import { texts as preferences } from "./en/preferences.ts";
import { texts as product } from "./en/product.ts";
import { texts as step } from "./en/step.ts";
import { texts as words } from "./en/words.ts";
import { texts as write } from "./en/write.ts";
import type { WriteTexts } from "./texts.ts";

/** The same in English. */
export const enWrite = {
  product,
  words,
  preferences,
  join,
  map,
  helpPages,
  step,
  write,
} as const satisfies WriteTexts;
