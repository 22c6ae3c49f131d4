import { useEffect, useMemo, useState } from "react";
import type { PersonEntry } from "../../../model/api/access.ts";
import { readPeople } from "../../session/accessApi.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { type SeminarPerson, seminarPeople } from "./seminarPeople.ts";

/** For those who have left; who is here is told at once. */
const READ_EVERY_MS = 15_000;
/** A whole seminar that comes at once is one question. */
const SETTLED_MS = 500;

/** Everybody who belongs in a group, for facilitators; kept up to date. */
export function useSeminarPeople(session: WorkshopSession): readonly SeminarPerson[] {
  const presences = useSignal(session.people);
  const [entries, setEntries] = useState<readonly PersonEntry[]>([]);
  const { workshopId } = session;
  const here = [...new Set([...presences.values()].map(({ participantId }) => participantId))]
    .sort()
    .join(" ");
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      try {
        const next = await readPeople(workshopId);
        if (current) setEntries(next);
      } catch {
        // Those who are here are known anyway; the next reading brings the others.
      }
    };
    const soon = setTimeout(() => void read(), here === "" ? 0 : SETTLED_MS);
    const timer = setInterval(() => void read(), READ_EVERY_MS);
    return () => {
      current = false;
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [workshopId, here]);
  return useMemo(() => seminarPeople(entries, presences.values()), [entries, presences]);
}
