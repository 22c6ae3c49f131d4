import { Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import { type Action, headingOf } from "../../../model/action.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import { addSources } from "../../../model/outcomeEntry.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import list from "../outcome/OnNotesDialog.module.css";
import { type OnNotesProps, onAnyOf } from "../outcome/onNotes.ts";
import { ActionSheet } from "./ActionSheet.tsx";

/** The actions that stand on notes, and the way to begin one or to link one. */
export function ActionsOnNotes({ outcome, workshop, sources, canEdit, onShow, onClose }: OnNotesProps) {
  const t = useTranslations("board");
  const { session, actions } = outcome;
  const all = useSignal(actions.all);
  const onThese = onAnyOf(all, sources);
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
  const start = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addAction(doc, { sources, author: session.me.participantId }, origin);
    });
    if (id !== null) open(id);
  };
  const link = (id: string): void => {
    session.write((doc, origin) => addSources(doc, "actions", id, sources, origin));
    open(id);
  };
  return (
    <>
      {onThese.length === 0 ? (
        <p className={list.more}>{t("onNotesNone", { count: sources.length })}</p>
      ) : (
        <ul className={list.list}>
          {onThese.map((action) => (
            <li key={action.id}>
              <button type="button" className={list.action} onClick={() => open(action.id)}>
                <span className={list.name}>{headingOf(action) || t("untitled")}</span>
                <span className={list.state}>{t(`state.${action.place.state}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {canEdit && sources.length > 0 ? (
        <>
          <Button look="primary" onClick={start}>
            <Plus size={16} aria-hidden="true" />
            {t("start")}
          </Button>
          <LinkToAction actions={all.filter((one) => !onThese.includes(one))} onChoose={link} />
        </>
      ) : null}
    </>
  );
}

interface LinkToActionProps {
  readonly actions: readonly Action[];
  readonly onChoose: (actionId: string) => void;
}

function LinkToAction({ actions, onChoose }: LinkToActionProps) {
  const t = useTranslations("board");
  if (actions.length === 0) return null;
  return (
    <Select
      label={t("linkTo")}
      options={[
        { key: "", label: t("chooseAction") },
        ...actions.map((action) => ({ key: action.id, label: headingOf(action) || t("untitled") })),
      ]}
      chosen=""
      onChoose={(id) => {
        if (id) onChoose(id);
      }}
    />
  );
}
