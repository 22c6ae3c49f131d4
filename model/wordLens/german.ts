import { company } from "./german/company.ts";
import { control } from "./german/control.ts";
import { jargon } from "./german/jargon.ts";
import { labels } from "./german/labels.ts";
import { machines } from "./german/machines.ts";
import { war } from "./german/war.ts";
import type { WordLists } from "./wordLens.ts";

/** The German words of the lens. */
export const german: WordLists = { labels, war, machines, control, jargon, company };
