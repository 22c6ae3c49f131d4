import { createContext, useContext } from "react";
import type { WorkshopSession } from "../../session/workshopSession.ts";

export const WorkshopContext = createContext<WorkshopSession | null>(null);

/** The workshop's session, for everything below a workshop's page. Throws outside of one. */
export function useWorkshopSession(): WorkshopSession {
  const session = useContext(WorkshopContext);
  if (!session) throw new Error("outside of a workshop's page");
  return session;
}
