import { company } from "./english/company.ts";
import { control } from "./english/control.ts";
import { jargon } from "./english/jargon.ts";
import { labels } from "./english/labels.ts";
import { machines } from "./english/machines.ts";
import { war } from "./english/war.ts";
import type { WordLists } from "./wordLens.ts";

/** The English words of the lens. */
export const english: WordLists = { labels, war, machines, control, jargon, company };
