import { useCallback, useSyncExternalStore } from "react";
import type { Ballot, BallotChange } from "../../../../model/api/facilitation.ts";
import { ballotsOf } from "../../../session/ballots.ts";
import type { WorkshopSession } from "../../../session/workshopSession.ts";

const NO_MARKS: Ballot["kano"] = {};

/** My answer to a check, and the way to change it. `null` while it is not known: choice and text of one ballot. */
export function useBallot(
  workshop: WorkshopSession,
  pollId: string,
): {
  readonly choice: Ballot["choice"];
  readonly text: Ballot["text"];
  readonly kano: Ballot["kano"];
  readonly isKnown: boolean;
  vote(change: BallotChange): void;
} {
  const ballots = ballotsOf(workshop);
  const subscribe = useCallback(
    (listener: () => void) => ballots.onChange((id) => (id === pollId ? listener() : undefined)),
    [ballots, pollId],
  );
  const isKnown = useSyncExternalStore(subscribe, () => ballots.of(pollId) !== null);
  const choice = useSyncExternalStore(subscribe, () => ballots.of(pollId)?.choice ?? null);
  const text = useSyncExternalStore(subscribe, () => ballots.of(pollId)?.text ?? null);
  const kano = useSyncExternalStore(subscribe, () => ballots.of(pollId)?.kano ?? NO_MARKS);
  return { choice, text, kano, isKnown, vote: (change) => ballots.vote(pollId, change) };
}
