import type { Limits } from "../limits.ts";

/** Who wants to come in with one more socket. */
export interface Newcomer {
  /** Kept only while the socket is open, and never written anywhere. */
  readonly networkAddress: string;
  readonly workshopId: string;
  readonly participantId: string;
  readonly room: string;
}

/** Counts open sockets, so that nobody takes the room of others. */
export interface Admission {
  /** Open sockets. */
  readonly count: number;
  /** Counts the newcomer until `leave` is called (safe twice); or says in a few words why not. */
  enter(newcomer: Newcomer): { leave(): void } | { refused: string };
}

type Place = readonly [key: string, limit: number, refusal: string];

export function createAdmission(limits: Limits): Admission {
  const counts = new Map<string, number>();
  const ALL = "all";

  const add = (key: string, change: number): void => {
    const count = (counts.get(key) ?? 0) + change;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
  };

  return {
    get count() {
      return counts.get(ALL) ?? 0;
    },
    enter({ networkAddress, workshopId, participantId, room }) {
      const places: readonly Place[] = [
        [ALL, limits.socketsPerProcess, "too many people at once"],
        [`address ${networkAddress}`, limits.socketsPerAddress, "too many people from one place"],
        [`workshop ${workshopId}`, limits.socketsPerWorkshop, "this workshop is full"],
        [`room ${room}`, limits.socketsPerRoom, "this map is full"],
        [`person ${participantId}`, limits.socketsPerParticipant, "too many windows"],
        [`person ${participantId} ${room}`, limits.socketsPerParticipantAndRoom, "too many windows"],
      ];
      const full = places.find(([key, limit]) => (counts.get(key) ?? 0) >= limit);
      if (full) return { refused: full[2] };
      for (const [key] of places) add(key, 1);
      let isIn = true;
      return {
        leave() {
          if (!isIn) return;
          isIn = false;
          for (const [key] of places) add(key, -1);
        },
      };
    },
  };
}
