import {
  ArrowRightLeft,
  CalendarClock,
  GripVertical,
  StickyNote,
  TriangleAlert,
  UserRound,
} from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ACTION_STATES, type Action, type ActionState, headingOf, isOverdue } from "../../../model/action.ts";
import { useList } from "../../i18n/useList.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./ActionCard.module.css";
import { FACTOR_SIGNS, VERDICT_SIGNS } from "./boardSigns.ts";
import { dayText } from "./days.ts";

/** Where a card can be sent by its menu. */
export type Step = ActionState | "up" | "down";

interface ActionCardProps {
  readonly action: Action;
  readonly ownerName: string;
  /** `2026-11-26` */
  readonly today: string;
  /** names of the others who have it open */
  readonly openBy: readonly string[];
  readonly onMove: ((step: Step) => void) | null;
}

/** What stands on a card of the board. */
export function ActionCard({ action, ownerName, today, openBy, onMove }: ActionCardProps) {
  const t = useTranslations("board");
  const list = useList();
  const [{ language }] = usePreferences();
  const { factor, verdict, review, sources, place } = action;
  const title = headingOf(action) || t("untitled");
  const late = isOverdue(action, today);
  const Factor = factor ? FACTOR_SIGNS[factor] : null;
  const Verdict = verdict ? VERDICT_SIGNS[verdict] : null;
  return (
    <div className={styles.card} data-action={action.id} data-overdue={late || undefined}>
      <div className={styles.head}>
        {onMove ? (
          <Button slot="drag" className={styles.handle ?? ""} aria-label={t("dragAction", { title })}>
            <GripVertical size={16} aria-hidden="true" />
          </Button>
        ) : null}
        <p className={styles.title}>{title}</p>
        {onMove ? <MoveMenu title={title} state={place.state} onMove={onMove} /> : null}
      </div>
      <ul className={styles.facts}>
        {place.state === "reviewed" && verdict && Verdict ? (
          <li className={styles.verdict}>
            <Verdict size={14} aria-hidden="true" />
            {t(`verdict.${verdict}`)}
          </li>
        ) : null}
        {review !== null && place.state !== "reviewed" ? (
          <li className={late ? styles.late : ""}>
            {late ? (
              <TriangleAlert size={14} aria-hidden="true" />
            ) : (
              <CalendarClock size={14} aria-hidden="true" />
            )}
            {t(late ? "overdue" : "review", { day: dayText(review, language) })}
          </li>
        ) : null}
        {action.owner ? (
          <li>
            <UserRound size={14} aria-hidden="true" />
            {ownerName || t("unnamed")}
          </li>
        ) : null}
        {factor && Factor ? (
          <li>
            <Factor size={14} aria-hidden="true" />
            {t(`factor.${factor}`)}
          </li>
        ) : null}
        {sources.length > 0 ? (
          <li>
            <StickyNote size={14} aria-hidden="true" />
            {t("sources", { count: sources.length })}
          </li>
        ) : null}
      </ul>
      {openBy.length > 0 ? <p className={styles.openBy}>{t("openBy", { names: list(openBy) })}</p> : null}
    </div>
  );
}

interface MoveMenuProps {
  readonly title: string;
  readonly state: ActionState;
  readonly onMove: (step: Step) => void;
}

/** The same as dragging, for those who would rather not. */
function MoveMenu({ title, state, onMove }: MoveMenuProps) {
  const t = useTranslations("board");
  const steps: readonly Step[] = [...ACTION_STATES.filter((one) => one !== state), "up", "down"];
  const words = (step: Step): string => {
    switch (step) {
      case "up":
        return t("moveUp");
      case "down":
        return t("moveDown");
      case "idea":
      case "running":
      case "reviewed":
        return t("moveTo", { state: t(`state.${step}`) });
    }
  };
  return (
    <EntryMenu
      label={t("moveMenu", { title })}
      icon={ArrowRightLeft}
      entries={steps.map((step) => ({ key: step, words: words(step), run: () => onMove(step) }))}
    />
  );
}
