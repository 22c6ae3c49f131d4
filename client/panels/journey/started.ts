/** How many cards a map gave a new journey, in their places and in the tray. */
export interface Started {
  readonly placed: number;
  readonly waiting: number;
}

const KEY = "startedJourney";

/** For the next page's history entry, so that it is said once there. */
export function startedState(started: Started): Record<string, Started> {
  return { [KEY]: started };
}

/** What the page that led here has left to say; once. */
export function takeStarted(): Started | null {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(KEY in state)) return null;
  const found: unknown = state[KEY];
  window.history.replaceState(null, "");
  if (typeof found !== "object" || found === null) return null;
  const { placed, waiting } = found as Record<string, unknown>;
  return typeof placed === "number" && typeof waiting === "number" ? { placed, waiting } : null;
}
