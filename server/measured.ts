import { type Channel, channel } from "node:diagnostics_channel";

/** What the server tells of its own work, for metrics and logs. Costs nothing while nobody listens; never holds ids. */
export const MEASURED = {
  /** milliseconds that one room's tick took */
  tick: channel("empathy-map:tick"),
  /** milliseconds from an update's acceptance to its confirmation, of the oldest of a commit */
  saved: channel("empathy-map:saved"),
  /** close code of a socket that the server closed or did not let in */
  closed: channel("empathy-map:closed"),
  /** problem type with which a request was refused */
  refused: channel("empathy-map:refused"),
  /** `{ from, to }`: schema versions of a data file that was brought up to date */
  migrated: channel("empathy-map:migrated"),
} as const;

/** Listens until the returned function is called. */
export function listen(to: Channel, listener: (value: unknown) => void): () => void {
  const heard = (value: unknown): void => listener(value);
  to.subscribe(heard);
  return () => {
    to.unsubscribe(heard);
  };
}
