import type { useFormatter } from "use-intl";
import type { VersionEntry, VersionKind } from "../../../model/api/versions.ts";

/** What a version is called where its time stands beside it: its name, or how it came about. */
export function titleOf({ name, kind }: VersionEntry, unnamed: (kind: VersionKind) => string): string {
  return name || unnamed(kind);
}

/** What a version is called in a sentence: its name, or its day and time. */
export function nameOrTime({ name, at }: VersionEntry, format: ReturnType<typeof useFormatter>): string {
  return (
    name ||
    format.dateTime(new Date(at), { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
  );
}

export interface VersionDay {
  /** local midnight, in milliseconds since 1970 */
  readonly at: number;
  readonly versions: readonly VersionEntry[];
}

/** Newest first, as they come, by the days of this device's calendar. */
export function byDay(versions: readonly VersionEntry[]): readonly VersionDay[] {
  const days: { at: number; versions: VersionEntry[] }[] = [];
  for (const version of versions) {
    const at = new Date(version.at).setHours(0, 0, 0, 0);
    const last = days.at(-1);
    if (last?.at === at) last.versions.push(version);
    else days.push({ at, versions: [version] });
  }
  return days;
}

/** Whether a day (its midnight) is today or yesterday; null is any other. */
export function nearDay(day: number, now: Date): "today" | "yesterday" | null {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (day === midnight) return "today";
  return day === new Date(midnight - 1).setHours(0, 0, 0, 0) ? "yesterday" : null;
}
