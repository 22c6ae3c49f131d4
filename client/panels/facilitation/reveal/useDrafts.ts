import { useEffect, useState } from "react";
import type { PersonEntry } from "../../../../model/api/access.ts";
import type { Waiting } from "../../../../model/resultsDocument.ts";
import { readPeople } from "../../../session/accessApi.ts";
import { type Trouble, troubleOf } from "../../../session/api.ts";
import { readDrafts } from "../../../session/pollApi.ts";
import type { Editor } from "../../../state/editor.ts";
import { sumOf } from "./useWaiting.ts";

/** A whole group that writes is one question a second, not one a note; after a pause the first change asks at once. */
const ASK_EVERY_MS = 1000;

/** What one person has waiting; how many, never what. */
export interface WaitingPerson {
  readonly participantId: string;
  readonly name: string;
  readonly isHere: boolean;
  readonly count: number;
}

interface Drafts {
  readonly people: readonly WaitingPerson[];
  readonly trouble: Trouble | null;
}

/** Who has notes waiting, by name; kept up to date while it is shown. For facilitators. */
export function useDrafts({ workshop, session }: Editor): Drafts {
  const { workshopId, results } = workshop;
  const { mapId } = session;
  const [people, setPeople] = useState<readonly WaitingPerson[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let askedAt = Number.NEGATIVE_INFINITY;
    let current = true;
    const read = async (): Promise<void> => {
      timer = null;
      askedAt = performance.now();
      try {
        const [drafts, entries] = await Promise.all([readDrafts(workshopId, mapId), readPeople(workshopId)]);
        if (!current) return;
        setPeople(drafts.map((draft) => waitingPerson(draft, entries)).filter(({ count }) => count > 0));
        setTrouble(null);
      } catch (error) {
        if (current) setTrouble(troubleOf(error));
      }
    };
    const waitingNow = (): string => JSON.stringify(results.get().waiting.get(mapId) ?? {});
    let seen = waitingNow();
    const stop = results.subscribe(() => {
      if (waitingNow() === seen) return;
      seen = waitingNow();
      timer ??= setTimeout(() => void read(), Math.max(0, askedAt + ASK_EVERY_MS - performance.now()));
    });
    void read();
    return () => {
      current = false;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [workshopId, mapId, results]);
  return { people, trouble };
}

function waitingPerson(
  { participantId, counts }: { readonly participantId: string; readonly counts: Waiting },
  entries: readonly PersonEntry[],
): WaitingPerson {
  const entry = entries.find((one) => one.participantId === participantId);
  return {
    participantId,
    name: entry?.name ?? "",
    isHere: entry?.isConnected ?? false,
    count: sumOf(counts),
  };
}
