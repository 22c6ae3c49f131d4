import { useMemo } from "react";
import type { PollResult } from "../../../../model/resultsDocument.ts";
import { mayAnswer } from "../../../state/askedPolls.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";

/** How many people a poll asks: those who are here and may answer it. */
export function useAskedPeople(
  { workshop }: Editor,
  poll: Pick<PollResult, "groupId" | "voters"> | null,
): number {
  const states = useSignal(workshop.people);
  const session = useSignal(workshop.session);
  const groupId = poll?.groupId ?? null;
  const here = useMemo(() => {
    // Who does not say what they are here comes from a program that knows no roles yet.
    const asked = [...states.values()].filter(({ participantId, role = "participant" }) =>
      mayAnswer({ groupId }, { participantId, role }, session),
    );
    return new Set(asked.map(({ participantId }) => participantId)).size;
  }, [states, session, groupId]);
  // Somebody may have voted and left.
  return Math.max(here, poll?.voters ?? 0);
}
