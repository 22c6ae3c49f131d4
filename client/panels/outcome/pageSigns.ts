import { ChartScatter, type LucideIcon, Route, Sprout, SquareUserRound } from "lucide-react";
import type { OutcomePageKey } from "./outcomePages.ts";

/** The sign of each page, beside its name. */
export const PAGE_SIGNS: Readonly<Record<OutcomePageKey, LucideIcon>> = {
  personas: SquareUserRound,
  journeys: Route,
  kano: ChartScatter,
  actions: Sprout,
};
