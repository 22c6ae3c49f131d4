import { useMemo } from "react";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";

/** How many people a poll asks: those who are here, and of them only the group where it asks one. */
export function useAskedPeople(
  { workshop }: Editor,
  poll: Pick<PollResult, "groupId" | "voters"> | null,
): number {
  const states = useSignal(workshop.people);
  const { members } = useSignal(workshop.session);
  const groupId = poll?.groupId ?? null;
  const here = useMemo(() => {
    const ids = new Set([...states.values()].map(({ participantId }) => participantId));
    return groupId === null ? ids.size : [...ids].filter((id) => members.get(id) === groupId).length;
  }, [states, members, groupId]);
  // Somebody may have voted and left.
  return Math.max(here, poll?.voters ?? 0);
}
