/** So often, within `MEMORY_MS`, may somebody's socket be closed for what no honest client sends. */
const ALLOWED = 3;
const MEMORY_MS = 10 * 60 * 1000;

/**
 * The same for changes that one may not make, each of which costs a map that is built anew. An honest client is refused
 * once for each rule that it heard of too late, in each of its windows; a client that tries all the same goes on.
 */
export const ALLOWED_REFUSALS = 10;

/** Who has sent malformed messages lately. Kept in memory only, by participant, never by address. */
export interface Strikes {
  strike(participantId: string): void;
  /** True for ten minutes from the last strike that is allowed on: the third, unless told otherwise. */
  isBarred(participantId: string): boolean;
}

export function createStrikes(
  now: () => number = () => performance.now(),
  allowed: number = ALLOWED,
): Strikes {
  /** times of each one's latest strikes, oldest first; participants by their latest strike, oldest first */
  const strikes = new Map<string, number[]>();
  const isRecent = (time: number | undefined): boolean => time !== undefined && now() - time < MEMORY_MS;

  return {
    strike(participantId) {
      const times = [...(strikes.get(participantId) ?? []).filter(isRecent), now()].slice(-allowed);
      strikes.delete(participantId);
      strikes.set(participantId, times);
      for (const [id, known] of strikes) {
        if (isRecent(known.at(-1))) break;
        strikes.delete(id);
      }
    },
    isBarred(participantId) {
      const times = strikes.get(participantId);
      return times?.length === allowed && isRecent(times.at(-1));
    },
  };
}
