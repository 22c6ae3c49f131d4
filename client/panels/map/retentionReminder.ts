import type { Role } from "../../../model/roles.ts";

const DAY_MS = 24 * 3600 * 1000;
/** From so many days before the date. Facilitators need time to save the maps; all others only have to know. */
const FACILITATOR_DAYS = 14;
const OTHERS_DAYS = 3;

export interface Reminder {
  readonly date: Date;
  /** midnights until then; 0 is today, or overdue */
  readonly days: number;
}

/** Whether somebody is to be told now that a workshop will be erased; null when not, or not yet. */
export function reminderFor(role: Role, eraseAt: string | null, now: Date): Reminder | null {
  if (eraseAt === null) return null;
  const date = new Date(eraseAt);
  const noticeDays = role === "facilitator" ? FACILITATOR_DAYS : OTHERS_DAYS;
  if (date.getTime() - now.getTime() > noticeDays * DAY_MS) return null;
  // By the calendar where the reader is. A day there may have 23 or 25 hours, so that it is rounded.
  const days = Math.round((startOfDay(date) - startOfDay(now)) / DAY_MS);
  return { date, days: Math.max(0, days) };
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
