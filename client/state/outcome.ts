import type { DocumentSession } from "../session/mapSession.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import type { OutcomeProjection } from "./outcomeProjection.ts";
import type { PersonaProjection } from "./personaProjection.ts";

/** All that the panels need of what a workshop makes of its maps, in one hand. */
export interface Outcome {
  readonly session: DocumentSession;
  readonly workshop: WorkshopSession;
  readonly actions: OutcomeProjection;
  readonly personas: PersonaProjection;
}
