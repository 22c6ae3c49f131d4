import { createContext, useContext } from "react";
import type { ProgramWatch } from "../offline/watchProgram.ts";

export const ProgramContext = createContext<ProgramWatch | null>(null);

/** Whether the server has a newer program than this window; null where nobody looks. */
export function useProgram(): ProgramWatch | null {
  return useContext(ProgramContext);
}
