import { createContext, useContext } from "react";
import type { Visits } from "../session/visits.ts";

export const VisitsContext = createContext<Visits | null>(null);

/** What this browser remembers of workshops. */
export function useVisits(): Visits {
  const visits = useContext(VisitsContext);
  if (!visits) throw new Error("useVisits needs a VisitsContext above it");
  return visits;
}
