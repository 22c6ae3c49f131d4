import { Plus } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { DEFAULT_LANES, wordsOf } from "../../../model/journey.ts";
import { addCards } from "../../../model/journeyCardCommands.ts";
import { addJourney } from "../../../model/journeyCommands.ts";
import { defaultPhases } from "../../../model/journeyNames.ts";
import { journeysIn, linkedCardsIn } from "../../state/journeyList.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import list from "../outcome/OnNotesDialog.module.css";
import { type OnNotesProps, onAnyOf } from "../outcome/onNotes.ts";

/** The cards of journeys that stand on notes, and the way to lay these notes onto one. */
export function JourneysOnNotes({ outcome, workshop, sources, canEdit, onClose }: OnNotesProps) {
  const t = useTranslations("journey");
  const { session } = outcome;
  const [, navigate] = useLocation();
  const journeys = useSignal(useMemo(() => journeysIn(session.doc), [session]));
  const linked = useSignal(useMemo(() => linkedCardsIn(session.doc), [session]));
  const titleOf = (id: string): string =>
    journeys.find((journey) => journey.id === id)?.title.trim() || t("untitled");
  const onThese = onAnyOf(linked, sources).filter(({ place }) =>
    journeys.some(({ id }) => id === place.journey),
  );
  const show = (id: string, card?: string): void => {
    onClose();
    navigate(`/w/${workshop.id}/journeys/${id}${card ? `?card=${card}` : ""}`);
  };
  const cards = () =>
    sources.map((source) => ({
      text: source.text,
      cell: "tray" as const,
      sources: [source],
      author: session.me.participantId,
    }));
  const addTo = (id: string): void => {
    session.write((doc, origin) => void addCards(doc, id, cards(), origin));
  };
  const start = (): void => {
    let id: string | null = null;
    session.write((doc, origin) =>
      doc.transact(() => {
        const phases = defaultPhases(workshop.language);
        id = addJourney(doc, { title: workshop.title, phases, lanes: DEFAULT_LANES }, origin);
        if (id !== null) addCards(doc, id, cards(), origin);
      }, origin),
    );
    if (id !== null) show(id);
  };
  return (
    <>
      {onThese.length === 0 ? (
        <p className={list.more}>{t("onNotesNone", { count: sources.length })}</p>
      ) : (
        <ul className={list.list}>
          {onThese.map((card) => (
            <li key={card.id}>
              <button type="button" className={list.action} onClick={() => show(card.place.journey, card.id)}>
                <span className={list.name}>{wordsOf(card) || t("emptyCard")}</span>
                <span className={list.state}>{titleOf(card.place.journey)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {canEdit && sources.length > 0 ? (
        <>
          {journeys.length > 0 ? (
            <Select
              label={t("addTo")}
              options={[
                { key: "", label: t("chooseJourney") },
                ...journeys.map(({ id }) => ({ key: id, label: titleOf(id) })),
              ]}
              chosen=""
              onChoose={(id) => {
                if (id) addTo(id);
              }}
            />
          ) : null}
          <Button look={journeys.length > 0 ? "secondary" : "primary"} onClick={start}>
            <Plus size={16} aria-hidden="true" />
            {t("startNew")}
          </Button>
        </>
      ) : null}
    </>
  );
}
