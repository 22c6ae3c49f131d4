import { EyeOff, type LucideIcon, MessagesSquare, PencilLine, Projector, Vote } from "lucide-react";
import type { StepMode } from "../../../../model/agendaStep.ts";

/** The sign of each way of working; its words stand beside it. */
export const MODE_SIGNS: Readonly<Record<StepMode, LucideIcon>> = {
  private: EyeOff,
  open: PencilLine,
  discuss: MessagesSquare,
  vote: Vote,
  look: Projector,
};
