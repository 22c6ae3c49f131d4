import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { type Action, headingOf } from "../../../model/action.ts";
import type { Workshop } from "../../../model/api.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import { addSources, standingOn } from "../../../model/outcomeEntry.ts";
import type { Source } from "../../../model/source.ts";
import type { Editor } from "../../state/editor.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Loading } from "../controls/Loading.tsx";
import { Select } from "../controls/Select.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { ActionSheet } from "./ActionSheet.tsx";
import styles from "./OnNotesDialog.module.css";
import { useOutcome } from "./useOutcome.ts";

/** What came of the selected notes, and the way to make something of them. */
export default function OnNotesDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("board");
  const outcome = useOutcome(editor.workshop);
  if (!outcome) return null;
  return (
    <OnNotes editor={editor} workshop={workshop} outcome={outcome} title={t("onNotes")} onClose={onClose} />
  );
}

interface OnNotesProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly outcome: Outcome;
  readonly title: string;
  readonly onClose: () => void;
}

/** Notes shown before the rest is a number. */
const QUOTES = 3;

function OnNotes({ editor, workshop, outcome, title, onClose }: OnNotesProps) {
  const t = useTranslations("board");
  const { session, actions } = outcome;
  const all = useSignal(actions.all);
  const isLoaded = useSignal(session.loaded);
  const connection = useSignal(session.connection);
  const canEdit = useSignal(session.rights) === "all";
  const [sources] = useState(() => selectedSources(editor));
  const [openId, setOpenId] = useState<string | null>(null);
  if (openId !== null) {
    return (
      <ActionSheet
        key={openId}
        outcome={outcome}
        workshop={workshop}
        actionId={openId}
        onClose={onClose}
        onDeleted={() => setOpenId(null)}
        onLeave={onClose}
      />
    );
  }
  const onThese = new Map(sources.flatMap((source) => standingOn(all, source)).map((one) => [one.id, one]));
  const start = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addAction(doc, { sources, author: session.me.participantId }, origin);
    });
    setOpenId(id);
  };
  const link = (id: string): void => {
    session.write((doc, origin) => addSources(doc, "actions", id, sources, origin));
    setOpenId(id);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <div className={styles.quotes}>
        {sources.slice(0, QUOTES).map(({ noteId, text }) => (
          <blockquote key={noteId} className={styles.quote}>
            {text.trim() || t("emptyNote")}
          </blockquote>
        ))}
        {sources.length > QUOTES ? <p className={styles.more}>{`+ ${sources.length - QUOTES}`}</p> : null}
      </div>
      {!isLoaded ? (
        connection.kind === "offline" ? (
          <p>{t("notLoaded")}</p>
        ) : (
          <Loading label={t("loading")} />
        )
      ) : (
        <>
          {onThese.size === 0 ? (
            <p className={styles.more}>{t("onNotesNone", { count: sources.length })}</p>
          ) : (
            <ul className={styles.list}>
              {[...onThese.values()].map((action) => (
                <li key={action.id}>
                  <button type="button" className={styles.action} onClick={() => setOpenId(action.id)}>
                    <span className={styles.name}>{headingOf(action) || t("untitled")}</span>
                    <span className={styles.state}>{t(`state.${action.place.state}`)}</span>
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
              <LinkToAction actions={all.filter(({ id }) => !onThese.has(id))} onChoose={link} />
            </>
          ) : null}
          <Link href={`/w/${workshop.id}/actions`} className={buttonClass("quiet")}>
            {t("openBoard")}
          </Link>
        </>
      )}
    </Sheet>
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

/** What all can see of the selection: neither private notes nor hidden ones get into what everybody reads. */
function selectedSources(editor: Editor): Source[] {
  return [...editor.view.getState().selection].flatMap((noteId): Source[] => {
    const record = editor.map.get(noteId);
    if (!record || record.seenBy !== "everyone" || record.note.hidden) return [];
    const { text, evidence, author } = record.note;
    return [{ mapId: editor.session.mapId, noteId, text, evidence, author }];
  });
}
