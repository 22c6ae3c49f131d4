import {
  Building2,
  Check,
  Compass,
  Cpu,
  Heart,
  type LucideIcon,
  RefreshCw,
  Users,
  UsersRound,
  X,
} from "lucide-react";
import type { Factor, Verdict } from "../../../model/action.ts";

/** Always beside the word. */
export const FACTOR_SIGNS: Readonly<Record<Factor, LucideIcon>> = {
  emotion: Heart,
  organisation: Building2,
  technology: Cpu,
  people: UsersRound,
  staff: Users,
  strategy: Compass,
};

export const VERDICT_SIGNS: Readonly<Record<Verdict, LucideIcon>> = {
  kept: Check,
  changed: RefreshCw,
  dropped: X,
};
