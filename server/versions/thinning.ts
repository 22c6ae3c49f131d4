import type { VersionRecord } from "../storage/versionStore.ts";

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** As long as a long workshop's morning: every step of it can be looked at. */
const KEEP_ALL_MS = 2 * HOUR_MS;
const KEEP_HOURLY_MS = DAY_MS;
const KEEP_DAILY_MS = 14 * DAY_MS;
/** Far more than the ages above leave over; only restoring again and again comes near. */
const MAX_AUTOMATIC = 100;

type Aged = Pick<VersionRecord, "id" | "kind" | "at" | "bytes">;

/** Whether a person asked for this version; such a one goes only when a person says so. */
export function isKeptByHand({ kind }: Pick<VersionRecord, "kind">): boolean {
  return kind === "hand" || kind === "step";
}

/**
 * Ids of the versions that go. Of those that no person asked for stay: all of the last 2 hours, then one an hour for
 * a day, then one a day for 14 days; and of these the oldest go while all versions together have more than
 * `maxBytes`. The newest way back from a restore always stays. `now` is in milliseconds since 1970, like `at`.
 */
export function thinOut(versions: readonly Aged[], now: number, maxBytes: number): string[] {
  const automatic = versions.filter((one) => !isKeptByHand(one)).sort((a, b) => b.at - a.at);
  const wayBack = automatic.find(({ kind }) => kind === "beforeRestore");
  const taken = new Set<string>();
  const kept = automatic.filter((one) => {
    const slot = slotOf(one, now);
    if (one === wayBack || slot === "each") return true;
    if (slot === null || taken.has(slot)) return false;
    taken.add(slot);
    return true;
  });
  let bytes = versions.filter(isKeptByHand).reduce((sum, one) => sum + one.bytes, 0);
  let count = 0;
  const stays = new Set<string>();
  for (const one of wayBack ? [wayBack, ...kept.filter((other) => other !== wayBack)] : kept) {
    bytes += one.bytes;
    count += 1;
    if (one === wayBack || (bytes <= maxBytes && count <= MAX_AUTOMATIC)) stays.add(one.id);
  }
  return automatic.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
}

/**
 * Versions in one slot share one place: the newest stays. Slots lie on the clock, not at ages: with ages each
 * version would in the end be pushed out by its successor, and nothing old would be left. Null: too old.
 */
function slotOf({ at }: Aged, now: number): string | null {
  const age = now - at;
  if (age <= KEEP_ALL_MS) return "each";
  if (age <= KEEP_HOURLY_MS) return `hour ${Math.floor(at / HOUR_MS)}`;
  if (age <= KEEP_DAILY_MS) return `day ${Math.floor(at / DAY_MS)}`;
  return null;
}
