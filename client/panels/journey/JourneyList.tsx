import { Plus, Route, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Link, useLocation, useSearch } from "wouter";
import { DEFAULT_LANES, type Journey } from "../../../model/journey.ts";
import { addJourney, deleteJourney, othersCardsIn } from "../../../model/journeyCommands.ts";
import { readCards } from "../../../model/journeyDocument.ts";
import { defaultPhases } from "../../../model/journeyNames.ts";
import { LIMITS } from "../../../model/wire.ts";
import { journeysIn } from "../../state/journeyList.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import styles from "./JourneyList.module.css";
import { StartFromMapSheet } from "./StartFromMapSheet.tsx";

/** All journeys, the way to begin one, and what one is good for while there is none. */
export function JourneyList({ outcome, workshop, canEdit, notify }: OutcomeDesk) {
  const t = useTranslations("journey");
  const { session } = outcome;
  const [, navigate] = useLocation();
  const from = new URLSearchParams(useSearch()).get("from");
  const journeys = useSignal(useMemo(() => journeysIn(session.doc), [session]));
  const personas = useSignal(outcome.personas.personas.all);
  const personaName = (id: string): string => {
    const persona = personas.find((one) => one.id === id);
    return persona ? persona.name.trim() || t("unnamedPersona") : t("gonePersona");
  };
  const [isStarting, setStarting] = useState(from !== null);
  const add = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      const phases = defaultPhases(workshop.language);
      id = addJourney(doc, { title: workshop.title, phases, lanes: DEFAULT_LANES }, origin);
    });
    if (id === null) notify({ text: t("full") });
    else navigate(`/w/${workshop.id}/journeys/${id as string}`);
  };
  const remove = ({ id }: Journey): void => {
    const others = othersCardsIn(readCards(session.doc, id), session.me.participantId);
    // The server would refuse it, and close the page with all that is on it.
    if (session.me.role !== "facilitator" && others > LIMITS.deletedNotesOfOthers) {
      notify({ text: t("tooMany") });
      return;
    }
    session.write((doc, origin) => deleteJourney(doc, id, origin));
    notify({ text: t("deleted"), undo: true });
  };
  const ways = canEdit ? (
    <div className={styles.ways}>
      <Button look="primary" onClick={add}>
        <Plus size={16} aria-hidden="true" />
        {t("newJourney")}
      </Button>
      <Button look="secondary" onClick={() => setStarting(true)}>
        <Route size={16} aria-hidden="true" />
        {t("fromMap")}
      </Button>
    </div>
  ) : null;
  return (
    <div className={styles.page}>
      {journeys.length === 0 ? (
        <section className={styles.empty}>
          <h2 className={styles.emptyTitle}>{t("empty.title")}</h2>
          <p>{t("empty.text")}</p>
          <p>{t("empty.how")}</p>
          {ways}
        </section>
      ) : (
        <section className={styles.some}>
          <div className={styles.top}>
            <h2 className={styles.emptyTitle}>{t("title")}</h2>
            {ways}
          </div>
          <ul className={styles.list}>
            {journeys.map((journey) => {
              const title = journey.title.trim() || t("untitled");
              return (
                <li key={journey.id} className={styles.item}>
                  <Link href={`/w/${workshop.id}/journeys/${journey.id}`} className={styles.open ?? ""}>
                    <Route size={20} aria-hidden="true" className={styles.sign} />
                    <span className={styles.name}>{title}</span>
                    <span className={styles.facts}>
                      {journey.persona === null ? "" : personaName(journey.persona)}
                    </span>
                  </Link>
                  {canEdit ? (
                    <IconButton
                      icon={Trash2}
                      label={t("remove", { title })}
                      onPress={() => remove(journey)}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {isStarting && canEdit ? (
        <StartFromMapSheet
          outcome={outcome}
          workshop={workshop}
          first={from}
          onClose={() => setStarting(false)}
          onFull={() => notify({ text: t("full") })}
        />
      ) : null}
    </div>
  );
}
