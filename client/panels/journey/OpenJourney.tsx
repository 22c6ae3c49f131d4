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
import { JourneyNews } from "./JourneyNews.tsx";
import { JourneyPersona } from "./JourneyPersona.tsx";
import { JourneyTools } from "./JourneyTools.tsx";
import { type JourneyDesk, JourneyDeskContext, type NoteCard, type OpenCardMenu } from "./journeyDesk.ts";
import { CardMenu } from "./list/CardMenu.tsx";
import { JourneyAsList } from "./list/JourneyAsList.tsx";
import styles from "./OpenJourney.module.css";
import { SharedWords } from "./SharedWords.tsx";
import type { ShownCurve } from "./shownCurve.ts";
import { takeStarted } from "./started.ts";
import { TrayPanel } from "./TrayPanel.tsx";
import { useBoardHands } from "./useBoardHands.ts";
import { useBoardZoom } from "./useBoardZoom.ts";
import { useJourneyBoard } from "./useJourneyBoard.ts";
import { useJourneyView } from "./useJourneyView.ts";

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
  const [announced, setAnnounced] = useState("");
  const [view, chooseView] = useJourneyView();
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
      announce: setAnnounced,
      menu: createSignal<OpenCardMenu | null>(null),
      noteCard: createSignal<NoteCard | null>(null),
    }),
    [outcome, board, journeyId, canEdit, notify, t],
  );
  useEffect(() => () => desk.hold(null), [desk]);
  const tableRef = useRef<HTMLDivElement>(null);
  const scrollerRef = useRef<HTMLElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const zoom = useBoardZoom(scrollerRef, gridRef, view);
  useBoardHands(desk, view, tableRef, scrollerRef);
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
          view={view}
          onView={chooseView}
          zoom={zoom}
          curve={curve}
          onCurve={setCurve}
          isTrayOpen={isTrayOpen}
          onTray={() => setTrayOpen((isOpen) => !isOpen)}
        />
        <div ref={tableRef} className={styles.table}>
          <section
            ref={scrollerRef}
            className={styles.scroller}
            data-view={view}
            aria-label={t(view === "list" ? "list.board" : "board")}
          >
            {view === "list" ? (
              <JourneyAsList curve={curve} />
            ) : (
              <JourneyGrid gridRef={gridRef} curve={curve} />
            )}
          </section>
          {isTrayOpen ? (
            <TrayPanel workshop={workshop} view={view} onClose={() => setTrayOpen(false)} />
          ) : null}
        </div>
        <p id="journey-card-keys" hidden>
          {t("editHint")}
        </p>
        <output className={styles.announced}>{announced}</output>
        <JourneyNews />
      </div>
      <CardMenu />
      {openId === null ? null : (
        <CardSheet key={openId} workshop={workshop} cardId={openId} onClose={() => setOpenId(null)} />
      )}
    </JourneyDeskContext>
  );
}
