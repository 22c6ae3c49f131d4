import type { PollResult } from "../../model/resultsDocument.ts";
import { groupOf, type Session } from "../../model/sessionDocument.ts";
import type { Me } from "../session/mapSession.ts";

/** A vote with points and its rules. */
export type DotsPoll = PollResult & { readonly kind: "dots"; readonly dots: NonNullable<PollResult["dots"]> };

export function isDots(poll: PollResult): poll is DotsPoll {
  return poll.kind === "dots" && poll.dots !== null;
}

type Asked = Pick<PollResult, "groupId">;
type Grouped = Pick<Session, "groups" | "members">;
type Person = Pick<Me, "participantId" | "role">;

/** Whether somebody is to see a poll: everybody is, or their group, or they ask themselves. */
export function concerns({ groupId }: Asked, me: Person, session: Grouped): boolean {
  return groupId === null || me.role === "facilitator" || isIn(groupId, me, session);
}

/** Whether the server would take their answer. */
export function mayAnswer({ groupId }: Asked, who: Person, session: Grouped): boolean {
  return who.role !== "viewer" && (groupId === null || isIn(groupId, who, session));
}

function isIn(groupId: string, { participantId }: Person, session: Grouped): boolean {
  return groupOf(session, participantId)?.id === groupId;
}
