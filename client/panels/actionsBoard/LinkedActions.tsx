import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type Action, headingOf } from "../../../model/action.ts";
import type { Workshop } from "../../../model/api.ts";
import { addAction, type NewAction } from "../../../model/outcomeCommands.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import list from "../outcome/OnNotesDialog.module.css";
import { ActionSheet } from "./ActionSheet.tsx";

interface LinkedActionsProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  /** those that stand on what is looked at, or answer it */
  readonly linked: readonly Action[];
  /** said where there is none */
  readonly none: string;
  /** what a new action begins with; null where none can be begun */
  readonly begin: NewAction | null;
  readonly onLink: (actionId: string) => void;
  /** puts an action in the dialog's place; null brings the dialog back */
  readonly onShow: (sheet: ReactNode) => void;
  readonly onClose: () => void;
}

/** Actions that belong to something, and the way to begin one or to link one. */
export function LinkedActions({
  outcome,
  workshop,
  linked,
  none,
  begin,
  onLink,
  onShow,
  onClose,
}: LinkedActionsProps) {
  const t = useTranslations("board");
  const { session, actions } = outcome;
  const all = useSignal(actions.all);
  const open = (id: string): void =>
    onShow(
      <ActionSheet
        key={id}
        outcome={outcome}
        workshop={workshop}
        actionId={id}
        onClose={onClose}
        onDeleted={() => onShow(null)}
        onLeave={onClose}
      />,
    );
  const start = (fresh: NewAction): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addAction(doc, { ...fresh, author: session.me.participantId }, origin);
    });
    if (id !== null) open(id);
  };
  const others = all.filter((one) => !linked.includes(one));
  return (
    <>
      {linked.length === 0 ? (
        <p className={list.more}>{none}</p>
      ) : (
        <ul className={list.list}>
          {linked.map((action) => (
            <li key={action.id}>
              <button type="button" className={list.action} onClick={() => open(action.id)}>
                <span className={list.name}>{headingOf(action) || t("untitled")}</span>
                <span className={list.state}>{t(`state.${action.place.state}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {begin ? (
        <>
          <Button look="primary" onClick={() => start(begin)}>
            <Plus size={16} aria-hidden="true" />
            {t("start")}
          </Button>
          {others.length > 0 ? (
            <Select
              label={t("linkTo")}
              options={[
                { key: "", label: t("chooseAction") },
                ...others.map((action) => ({ key: action.id, label: headingOf(action) || t("untitled") })),
              ]}
              chosen=""
              onChoose={(id) => {
                if (!id) return;
                onLink(id);
                open(id);
              }}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
