import { Hand } from "lucide-react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { raisedHands } from "./raisedHands.ts";
import styles from "./Strip.module.css";

/** For facilitators: who asks for one, each a way to their map. Going there lowers the hand. */
export function RaisedHands({ session }: { readonly session: WorkshopSession }) {
  const t = useTranslations("groups");
  const people = useTranslations("people");
  const [, navigate] = useLocation();
  const state = useSignal(session.session);
  const hands = raisedHands(state, useSignal(session.people).values());
  if (!session.canSteer) return null;
  return (
    <section aria-live="polite" aria-label={t("raise")} className={styles.live}>
      {hands.length === 0 ? null : (
        <div className={styles.hands}>
          <Hand size={16} aria-hidden="true" />
          <span>{t("hands", { count: hands.length })}</span>
          <span className={styles.ways}>
            {hands.map(({ participantId, name, mapId, groupName }) => (
              <Button
                key={participantId}
                look="quiet"
                disabled={mapId === null}
                onClick={() => navigate(`/w/${session.workshopId}/${mapId ?? ""}`)}
              >
                {t("goToHand", {
                  name: name || people("unnamed"),
                  place: groupName || t("noGroup"),
                })}
              </Button>
            ))}
          </span>
        </div>
      )}
    </section>
  );
}
