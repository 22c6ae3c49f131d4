import { Plus } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { addPhase } from "../../../../model/journeyCommands.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { buttonClass } from "../../controls/buttonClass.ts";
import { useJourneyDesk } from "../journeyDesk.ts";
import { QuietWords } from "../QuietWords.tsx";
import type { ShownCurve } from "../shownCurve.ts";
import { useFeelingCurve } from "../useFeelingCurve.ts";
import { usePartNames } from "../usePartNames.ts";
import styles from "./JourneyAsList.module.css";
import { ListLanes } from "./ListLanes.tsx";
import { ListPhase } from "./ListPhase.tsx";

/** The journey as headings and cards, with all that the table can do: by keyboard, finger and screen reader. */
export function JourneyAsList({ curve }: { readonly curve: ShownCurve }) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const root = useRef<HTMLDivElement>(null);
  const { outcome, board, journeyId, canEdit, say } = useJourneyDesk();
  const phases = useSignal(board.phases);
  const lanes = useSignal(board.lanes);
  const { points, quiet } = useFeelingCurve(phases, curve);
  const add = (): void =>
    outcome.session.write((doc, origin) => {
      if (addPhase(doc, journeyId, { title: t("newPhase"), before: null }, origin) === null)
        say({ key: "full", undo: false });
    });
  const jumpTo = (id: string): void =>
    root.current?.querySelector<HTMLElement>(`[data-phase-head="${CSS.escape(id)}"] h2`)?.focus();
  return (
    <div ref={root} className={styles.list}>
      {canEdit ? <p className={styles.keys}>{t("list.keys")}</p> : null}
      <nav className={styles.jump} aria-label={t("list.jump")}>
        {phases.map((phase) => (
          <button key={phase.id} type="button" className={styles.jumpTo} onClick={() => jumpTo(phase.id)}>
            {names.phase(phase)}
          </button>
        ))}
      </nav>
      {phases.map((phase, index) => (
        <ListPhase key={phase.id} phase={phase} lanes={lanes} point={points[index] ?? null} />
      ))}
      {canEdit ? (
        <button type="button" className={`${buttonClass("secondary", "bar")} ${styles.add}`} onClick={add}>
          <Plus size={16} aria-hidden="true" />
          {t("addPhase")}
        </button>
      ) : null}
      {lanes.some(({ kind }) => kind === "feels") ? (
        <QuietWords curves={quiet} phases={phases} look="seen" />
      ) : null}
      <ListLanes lanes={lanes} />
    </div>
  );
}
