import { Eye, Lock, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ACTION_STATES, type ActionState } from "../../../model/action.ts";
import type { Workshop } from "../../../model/api.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import type { RefusalReason } from "../../session/connectionState.ts";
import type { UndoOutcome } from "../../session/undoHistory.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import strip from "../map/LimitStrip.module.css";
import refusedStrip from "../map/Refused.module.css";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { ActionSheet } from "./ActionSheet.tsx";
import styles from "./ActionsBoard.module.css";
import { BoardBar } from "./BoardBar.tsx";
import { BoardColumn } from "./BoardColumn.tsx";
import { BoardFilters } from "./BoardFilters.tsx";
import { EVERYTHING, passes } from "./boardFilter.ts";
import { useToday } from "./days.ts";
import { useUndoKeys } from "./useUndoKeys.ts";

interface ActionsBoardProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly refusal: RefusalReason | null;
  readonly onSave: () => void;
}

/** What is said for a while below the board. */
interface Notice {
  readonly key: "skipped" | "deleted" | "full";
  readonly undo: boolean;
}

/** Long enough to read it and to reach for the way back. */
const NOTICE_MS = 10_000;

/** All actions by state; one opens over it. */
export function ActionsBoard({ outcome, workshop, refusal, onSave }: ActionsBoardProps) {
  const t = useTranslations("board");
  const { session, actions, workshop: steered } = outcome;
  const all = useSignal(actions.all);
  const canEdit = useSignal(session.rights) === "all" && refusal === null;
  const today = useToday(steered.clock);
  const isNarrow = useIsNarrow();
  const [openId, setOpenId] = useState<string | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [column, setColumn] = useState<ActionState>("idea");
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = (result: UndoOutcome): void =>
    setNotice(result === "skipped" || result === "notAllowed" ? { key: "skipped", undo: false } : null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  useUndoKeys((direction) => say(session.undo[direction]()));

  const add = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addAction(doc, { author: session.me.participantId }, origin);
    });
    // A new one must not vanish behind a filter.
    setFilter(EVERYTHING);
    if (id === null) setNotice({ key: "full", undo: false });
    else setOpenId(id);
  };
  const of = (state: ActionState) => all.filter((action) => action.place.state === state);
  const shown = all.filter((action) => passes(filter, action));
  const columns = isNarrow ? [column] : ACTION_STATES;
  return (
    <div className={styles.page}>
      <BoardBar outcome={outcome} workshop={workshop} canEdit={canEdit} onSave={onSave} onStepped={say} />
      <main className={styles.main}>
        <div>
          {refusal === null ? null : <RefusedStrip outcome={outcome} refusal={refusal} onSave={onSave} />}
          {canEdit || refusal !== null ? null : (
            <p className={strip.strip}>
              {session.me.role === "viewer" ? (
                <Eye size={16} aria-hidden="true" />
              ) : (
                <Lock size={16} aria-hidden="true" />
              )}
              {t(session.me.role === "viewer" ? "viewOnly" : "readOnly")}
            </p>
          )}
          {all.length > 0 ? (
            <BoardFilters outcome={outcome} filter={filter} shown={shown.length} onChange={setFilter} />
          ) : null}
          {isNarrow && all.length > 0 ? (
            <div className={styles.choice}>
              <Segments
                label={t("columns")}
                options={ACTION_STATES.map((key) => ({
                  key,
                  label: t(`state.${key}`),
                  shown: `${t(`state.${key}`)} ${of(key).length}`,
                }))}
                chosen={column}
                onChoose={setColumn}
              />
            </div>
          ) : null}
        </div>
        <div className={styles.room}>
          {all.length === 0 ? (
            <EmptyBoard onAdd={canEdit ? add : null} />
          ) : (
            <div className={styles.columns}>
              {columns.map((state) => (
                <BoardColumn
                  key={state}
                  outcome={outcome}
                  state={state}
                  actions={of(state)}
                  shown={shown.filter((action) => action.place.state === state)}
                  today={today}
                  canEdit={canEdit}
                  onOpen={setOpenId}
                  onAdd={state === "idea" && canEdit ? add : null}
                />
              ))}
            </div>
          )}
          <output className={styles.notice} data-shown={notice !== null || undefined}>
            {notice ? t(notice.key) : null}
            {notice?.undo ? (
              <Button look="quiet" onClick={() => say(session.undo.undo())}>
                {t("undo")}
              </Button>
            ) : null}
          </output>
        </div>
      </main>
      {openId === null ? null : (
        <ActionSheet
          key={openId}
          outcome={outcome}
          workshop={workshop}
          actionId={openId}
          onClose={() => setOpenId(null)}
          onDeleted={() => {
            setOpenId(null);
            setNotice({ key: "deleted", undo: true });
          }}
          onLeave={() => setOpenId(null)}
        />
      )}
    </div>
  );
}

function EmptyBoard({ onAdd }: { readonly onAdd: (() => void) | null }) {
  const t = useTranslations("board");
  return (
    <section className={styles.empty}>
      <h2 className={styles.emptyTitle}>{t("empty.title")}</h2>
      <p>{t("empty.text")}</p>
      <p>{t("empty.how")}</p>
      {onAdd ? (
        <Button look="primary" onClick={onAdd}>
          <Plus size={16} aria-hidden="true" />
          {t("newAction")}
        </Button>
      ) : null}
    </section>
  );
}

interface RefusedStripProps {
  readonly outcome: Outcome;
  readonly refusal: RefusalReason;
  readonly onSave: () => void;
}

/** What this window has can be saved as a file; then it starts again from what the server has. */
function RefusedStrip({ outcome, refusal, onSave }: RefusedStripProps) {
  const t = useTranslations("board");
  const refused = useTranslations("refused");
  const discard = async (): Promise<void> => {
    await outcome.session.dropLocalCopy();
    window.location.reload();
  };
  return (
    <div className={refusedStrip.strip} role="alert">
      <p className={refusedStrip.text}>
        <strong>{refused(`${refusal}.title`)}.</strong>{" "}
        {refusal === "locked" ? t("refused") : refused(`${refusal}.text`)}
      </p>
      <div className={refusedStrip.ways}>
        <Button onClick={onSave}>{t("export")}</Button>
        <Button look="primary" onClick={() => void discard()}>
          {t("discard")}
        </Button>
      </div>
    </div>
  );
}
