import type { PollResult } from "../../../model/resultsDocument.ts";
import type { Session } from "../../../model/sessionDocument.ts";
import type { Me } from "../../session/mapSession.ts";
import { isDots, mayAnswer } from "../../state/askedPolls.ts";

interface Here {
  readonly session: Session;
  readonly me: Me;
  readonly mapId: string;
}

/** The polls that ask me something here and now, the newest first. */
export function openPollsOf(polls: readonly PollResult[], { session, me, mapId }: Here): PollResult[] {
  return polls
    .filter((poll) => poll.status === "open" && mayAnswer(poll, me, session))
    .filter((poll) => !isDots(poll) || poll.dots.mapIds.includes(mapId))
    .toReversed();
}
