import { ArrowLeft } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { createSignal } from "../../session/signal.ts";
import type { JourneyBoard } from "../../state/journeyBoard.ts";
import { createJourneyPeople } from "../../state/journeyPeople.ts";
import { useSignal } from "../../state/useSignal.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { useEntryInAddress } from "../outcome/useEntryInAddress.ts";
import { CardSheet } from "./CardSheet.tsx";
import { JourneyGrid } from "./JourneyGrid.tsx";
import { JourneyPersona } from "./JourneyPersona.tsx";
import { JourneyTools } from "./JourneyTools.tsx";
import { type JourneyDesk, JourneyDeskContext, type NoteCard } from "./journeyDesk.ts";
import styles from "./OpenJourney.module.css";
import { SharedWords } from "./SharedWords.tsx";
import type { ShownCurve } from "./shownCurve.ts";
import { takeStarted } from "./started.ts";
import { TrayPanel } from "./TrayPanel.tsx";
import { useBoardHands } from "./useBoardHands.ts";
import { useBoardZoom } from "./useBoardZoom.ts";
import { useJourneyBoard } from "./useJourneyBoard.ts";

interface OpenJourneyProps extends OutcomeDesk {
  readonly journeyId: string;
}

export function OpenJourney(props: OpenJourneyProps) {
  const t = useTranslations("journey");
  const board = useJourneyBoard(props.outcome.session.doc, props.journeyId);
  const isThere = board !== null;
  const [started] = useState(takeStarted);
  const { notify } = props;
  useEffect(() => {
    if (isThere && started) notify({ text: t("started", started) });
  }, [isThere, started, notify, t]);
  return board ? <JourneyTable board={board} hasStarted={started !== null} {...props} /> : null;
}

interface JourneyTableProps extends OpenJourneyProps {
  readonly board: JourneyBoard;
  readonly hasStarted: boolean;
}

/** A journey with its tools, its table and what waits beside it. */
function JourneyTable({
  outcome,
  workshop,
  journeyId,
  board,
  canEdit,
  notify,
  hasStarted,
}: JourneyTableProps) {
  const t = useTranslations("journey");
  const journey = useSignal(board.journey);
  const [openId, setOpenId] = useState<string | null>(null);
  useEntryInAddress("card", setOpenId);
  const [isTrayOpen, setTrayOpen] = useState(hasStarted);
  const [curve, setCurve] = useState<ShownCurve>({
    persona: journey?.persona ?? null,
    variant: "asIs",
    behind: "others",
  });
  const desk = useMemo<JourneyDesk>(
    () => ({
      outcome,
      board,
      journeyId,
      people: createJourneyPeople(outcome.session.others, journeyId),
      hold: (hand) => outcome.session.show({ journeyHand: hand && { journey: journeyId, hand } }),
      canEdit,
      editing: createSignal<string | null>(null),
      open: setOpenId,
      say: ({ key, undo }) => notify({ text: t(key), undo }),
      noteCard: createSignal<NoteCard | null>(null),
    }),
    [outcome, board, journeyId, canEdit, notify, t],
  );
  useEffect(() => () => desk.hold(null), [desk]);
  const tableRef = useRef<HTMLDivElement>(null);
  const scrollerRef = useRef<HTMLElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const zoom = useBoardZoom(scrollerRef, gridRef);
  const announced = useBoardHands(desk, tableRef, scrollerRef);
  const backToList = `/w/${workshop.id}/journeys`;
  if (!journey) {
    return (
      <div className={styles.gone}>
        <p>{t("gone")}</p>
        <Link href={backToList} className={buttonClass("primary")}>
          {t("toList")}
        </Link>
      </div>
    );
  }
  return (
    <JourneyDeskContext value={desk}>
      <div className={styles.journey}>
        <header className={styles.head}>
          <Link href={backToList} className={buttonClass("quiet", "icon")} aria-label={t("toList")}>
            <ArrowLeft size={18} aria-hidden="true" />
          </Link>
          <SharedWords
            outcome={outcome}
            what="journey"
            id={journeyId}
            label={t("titleLabel")}
            placeholder={t("untitled")}
            look="heading"
            isReadOnly={!canEdit}
          />
          {canEdit ? <JourneyPersona /> : null}
        </header>
        <JourneyTools
          zoom={zoom}
          curve={curve}
          onCurve={setCurve}
          isTrayOpen={isTrayOpen}
          onTray={() => setTrayOpen((isOpen) => !isOpen)}
        />
        <div ref={tableRef} className={styles.table}>
          <section ref={scrollerRef} className={styles.scroller} aria-label={t("board")}>
            <JourneyGrid gridRef={gridRef} curve={curve} />
          </section>
          {isTrayOpen ? <TrayPanel workshop={workshop} onClose={() => setTrayOpen(false)} /> : null}
        </div>
        <p id="journey-card-keys" hidden>
          {t("editHint")}
        </p>
        <output className={styles.announced}>{announced}</output>
      </div>
      {openId === null ? null : (
        <CardSheet key={openId} workshop={workshop} cardId={openId} onClose={() => setOpenId(null)} />
      )}
    </JourneyDeskContext>
  );
}
