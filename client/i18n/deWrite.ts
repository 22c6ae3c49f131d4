import { texts as helpPages } from "./de/helpPages.ts";
import { texts as join } from "./de/join.ts";
import { texts as map } from "./de/map.ts";
import { texts as preferences } from "./de/preferences.ts";
import { texts as product } from "./de/product.ts";
import { texts as step } from "./de/step.ts";
import { texts as words } from "./de/words.ts";
import { texts as write } from "./de/write.ts";

/** What the card writer says in German before the first note: a part of `de`, and the lightest. */
export const deWrite = {
  product,
  words,
  preferences,
  join,
  map,
  helpPages,
  step,
  write,
} as const;
