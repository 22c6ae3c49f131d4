import type { FoundCode, JoinCodes } from "./joinCodes.ts";

/** The join codes of the store that forgets; what is never written down needs no hash. */
export function createMemoryJoinCodes(codes: Map<string, FoundCode>): JoinCodes {
  return {
    async add(workshopId, code, expiresAt) {
      if (codes.has(code)) return false;
      codes.set(code, { workshopId, expiresAt });
      return true;
    },
    find: async (code) => codes.get(code) ?? null,
    runningOf: async (workshopId, now) =>
      [...codes.values()]
        .filter((one) => one.workshopId === workshopId && one.expiresAt > now)
        .map(({ expiresAt }) => expiresAt)
        .sort((a, b) => a - b),
    async endAllOf(workshopId, now) {
      for (const [code, one] of codes) {
        if (one.workshopId === workshopId && one.expiresAt > now) codes.set(code, { ...one, expiresAt: now });
      }
    },
    async deleteEndedBefore(time) {
      for (const [code, { expiresAt }] of codes) if (expiresAt < time) codes.delete(code);
    },
  };
}
