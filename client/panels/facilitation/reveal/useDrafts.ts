import { useCallback, useEffect, useState } from "react";
import type { PersonEntry } from "../../../../model/api/access.ts";
import type { Waiting } from "../../../../model/resultsDocument.ts";
import { readPeople } from "../../../session/accessApi.ts";
import { type Trouble, troubleOf } from "../../../session/api.ts";
import { readDrafts } from "../../../session/pollApi.ts";
import type { Editor } from "../../../state/editor.ts";
import { sumOf, useWaiting } from "./useWaiting.ts";

/** A whole group that writes is one question a second, not one a note. */
const SETTLED_MS = 1000;

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
  /** asks again, for example after a reveal */
  readAgain(): void;
}

/** Who has notes waiting, by name; kept up to date while it is shown. For facilitators. */
export function useDrafts(editor: Editor): Drafts {
  const { workshopId } = editor.workshop;
  const { mapId } = editor.session;
  const waiting = useWaiting(editor);
  const [people, setPeople] = useState<readonly WaitingPerson[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      try {
        const [drafts, entries] = await Promise.all([readDrafts(workshopId, mapId), readPeople(workshopId)]);
        if (!current) return;
        setPeople(drafts.map((draft) => waitingPerson(draft, entries)).filter(({ count }) => count > 0));
        setTrouble(null);
      } catch (error) {
        if (current) setTrouble(troubleOf(error));
      }
    };
    const timer = setTimeout(() => void read(), asked === 0 ? 0 : SETTLED_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [workshopId, mapId, asked]);
  useEffect(() => {
    // Each new count is a reason to ask.
    if (waiting) setAsked((count) => count + 1);
  }, [waiting]);
  return { people, trouble, readAgain: useCallback(() => setAsked((count) => count + 1), []) };
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
