import { groupOf, type Message, type Session } from "../../../model/sessionDocument.ts";

/** Who comes late hears what was said shortly before, not the whole morning. */
export const HEARD_BEFORE_MS = 10 * 60_000;

/** The messages to somebody who came at `joinedAt`, newest first; both by the server's clock. */
export function messagesFor(
  session: Pick<Session, "groups" | "members" | "messages">,
  participantId: string,
  joinedAt: number,
): readonly Message[] {
  const group = groupOf(session, participantId)?.id ?? null;
  return session.messages
    .filter(({ to, at }) => (to === null || to === group) && at > joinedAt - HEARD_BEFORE_MS)
    .toReversed();
}
