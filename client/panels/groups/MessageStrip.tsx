import { Megaphone, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { createSignal, type WritableSignal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { messagesFor } from "./messagesFor.ts";
import styles from "./Strip.module.css";

interface Reading {
  readonly joinedAt: number;
  /** time of the newest message that was put away, and all before it with it */
  readonly readUntil: WritableSignal<number>;
}

/** Going to another map is no coming: what was put away stays so for the whole visit. */
const READINGS = new WeakMap<WorkshopSession, Reading>();

function readingOf(session: WorkshopSession): Reading {
  const known = READINGS.get(session);
  if (known) return known;
  const fresh = { joinedAt: session.clock.now(), readUntil: createSignal(Number.NEGATIVE_INFINITY) };
  READINGS.set(session, fresh);
  return fresh;
}

/** The facilitators' newest words to me, until I put them away. */
export function MessageStrip({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const { joinedAt, readUntil } = readingOf(session);
  const state = useSignal(session.session);
  const until = useSignal(readUntil);
  const isClockSet = useSignal(session.clock.isSet);
  const [newest] = messagesFor(state, session.me.participantId, joinedAt);
  const isShown = newest !== undefined && newest.at > until && isClockSet;
  if (session.canSteer) return null;
  return (
    <section aria-label={t("messageFrom")} aria-live="polite" className={styles.live}>
      {isShown ? (
        <div className={styles.strip}>
          <Megaphone size={16} aria-hidden="true" />
          <p className={styles.text}>{newest.text}</p>
          <IconButton icon={X} label={t("dismiss")} onPress={() => readUntil.set(newest.at)} />
        </div>
      ) : null}
    </section>
  );
}
