/** So often, within `MEMORY_MS`, may somebody's socket be closed for what no honest client sends. */
const ALLOWED = 3;
const MEMORY_MS = 10 * 60 * 1000;

/** Who has sent malformed messages lately. Kept in memory only, by participant, never by address. */
export interface Strikes {
  strike(participantId: string): void;
  /** True for ten minutes from the third strike on. */
  isBarred(participantId: string): boolean;
}

export function createStrikes(now: () => number = () => performance.now()): Strikes {
  /** times of each one's latest strikes, oldest first; participants by their latest strike, oldest first */
  const strikes = new Map<string, number[]>();
  const isRecent = (time: number | undefined): boolean => time !== undefined && now() - time < MEMORY_MS;

  return {
    strike(participantId) {
      const times = [...(strikes.get(participantId) ?? []).filter(isRecent), now()].slice(-ALLOWED);
      strikes.delete(participantId);
      strikes.set(participantId, times);
      for (const [id, known] of strikes) {
        if (isRecent(known.at(-1))) break;
        strikes.delete(id);
      }
    },
    isBarred(participantId) {
      const times = strikes.get(participantId);
      return times?.length === ALLOWED && isRecent(times.at(-1));
    },
  };
}
