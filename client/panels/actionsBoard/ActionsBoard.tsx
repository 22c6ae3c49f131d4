import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ACTION_STATES, type ActionState } from "../../../model/action.ts";
import { addAction } from "../../../model/outcomeCommands.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { ActionSheet } from "./ActionSheet.tsx";
import styles from "./ActionsBoard.module.css";
import { BoardColumn } from "./BoardColumn.tsx";
import { BoardFilters } from "./BoardFilters.tsx";
import { EVERYTHING, passes } from "./boardFilter.ts";
import { useToday } from "./days.ts";

/** All actions by state; one opens over it. */
export function ActionsBoard({ outcome, workshop, canEdit, notify }: OutcomeDesk) {
  const t = useTranslations("board");
  const { session, actions, workshop: steered } = outcome;
  const all = useSignal(actions.all);
  const today = useToday(steered.clock);
  const isNarrow = useIsNarrow();
  const [openId, setOpenId] = useState<string | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const [column, setColumn] = useState<ActionState>("idea");

  const add = (): void => {
    let id: string | null = null;
    session.write((doc, origin) => {
      id = addAction(doc, { author: session.me.participantId }, origin);
    });
    // A new one must not vanish behind a filter.
    setFilter(EVERYTHING);
    if (id === null) notify({ text: t("full") });
    else setOpenId(id);
  };
  const of = (state: ActionState) => all.filter((action) => action.place.state === state);
  const shown = all.filter((action) => passes(filter, action));
  const columns = isNarrow ? [column] : ACTION_STATES;
  return (
    <div className={styles.board}>
      <div>
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
                shown: t("stateCount", { state: t(`state.${key}`), count: of(key).length }),
              }))}
              chosen={column}
              onChoose={setColumn}
            />
          </div>
        ) : null}
      </div>
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
      {openId === null ? null : (
        <ActionSheet
          key={openId}
          outcome={outcome}
          workshop={workshop}
          actionId={openId}
          onClose={() => setOpenId(null)}
          onDeleted={() => {
            setOpenId(null);
            notify({ text: t("deleted"), undo: true });
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
