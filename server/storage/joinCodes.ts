/** A code as it was found: what it opens, and until when. */
export interface FoundCode {
  readonly workshopId: string;
  /** milliseconds since 1970; in the past for a code that has ended */
  readonly expiresAt: number;
}

/**
 * Codes that let people into a workshop for some hours. Kept as hashes under a key of the store's own: 37 bits
 * behind a plain hash would be found within a minute by whoever has a copy of the data. Times are milliseconds
 * since 1970.
 */
export interface JoinCodes {
  /** False, and nothing kept, when this very code is already in use. */
  add(workshopId: string, code: string, expiresAt: number): Promise<boolean>;
  find(code: string): Promise<FoundCode | null>;
  /** When the codes that are valid at `now` will end, soonest first. */
  runningOf(workshopId: string, now: number): Promise<readonly number[]>;
  /** Ends those that still run. They are found as ended for a while, so that people can be told. */
  endAllOf(workshopId: string, now: number): Promise<void>;
  deleteEndedBefore(time: number): Promise<void>;
}
