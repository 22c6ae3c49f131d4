import { Plus } from "lucide-react";
import { type DropItem, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useTranslations } from "use-intl";
import { type Action, type ActionState, headingOf } from "../../../model/action.ts";
import { moveAction } from "../../../model/outcomeCommands.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { ActionCard, type Step } from "./ActionCard.tsx";
import styles from "./BoardColumn.module.css";
import { ownerName } from "./boardFilter.ts";

/** Kind of what is dragged: an action's id, and nothing of another page. */
const DRAGGED_ACTION = "application/x-empathy-map-action";

interface BoardColumnProps {
  readonly outcome: Outcome;
  readonly state: ActionState;
  /** of this column, with what the filter lets through */
  readonly actions: readonly Action[];
  readonly shown: readonly Action[];
  readonly today: string;
  readonly canEdit: boolean;
  readonly onOpen: (actionId: string) => void;
  readonly onAdd: (() => void) | null;
}

/** The actions of one state. Mouse, finger and keyboard drag them; Enter or a click opens one. */
export function BoardColumn({
  outcome,
  state,
  actions,
  shown,
  today,
  canEdit,
  onOpen,
  onAdd,
}: BoardColumnProps) {
  const t = useTranslations("board");
  const people = useTranslations("people");
  const names = useSignal(outcome.actions.names);
  const others = useSignal(outcome.session.others);
  const put = (id: string, before: string | null): void =>
    outcome.session.write((doc, origin) => moveAction(doc, id, { state, before }, origin));
  /** Before which card one lands that is dropped at this one. */
  const beforeOf = (key: string, position: "before" | "after" | "on"): string | null => {
    if (position === "before") return key;
    return actions[actions.findIndex(({ id }) => id === key) + 1]?.id ?? null;
  };
  const { dragAndDropHooks } = useDragAndDrop<Action>({
    isDisabled: !canEdit,
    getItems: (keys) =>
      [...keys].map((key) => {
        const action = outcome.actions.get(String(key));
        return { [DRAGGED_ACTION]: String(key), "text/plain": action ? headingOf(action) : "" };
      }),
    acceptedDragTypes: [DRAGGED_ACTION],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) => {
      for (const key of keys) put(String(key), beforeOf(String(target.key), target.dropPosition));
    },
    onInsert: ({ items, target }) => {
      const before = beforeOf(String(target.key), target.dropPosition);
      void idsOf(items).then((ids) => ids.forEach((id) => put(id, before)));
    },
    onRootDrop: ({ items }) => void idsOf(items).then((ids) => ids.forEach((id) => put(id, null))),
  });
  const move = (action: Action, step: Step): void => {
    const index = actions.findIndex(({ id }) => id === action.id);
    switch (step) {
      case "up":
        if (index > 0) put(action.id, actions[index - 1]?.id ?? null);
        return;
      case "down":
        if (index < actions.length - 1) put(action.id, actions[index + 2]?.id ?? null);
        return;
      case "idea":
      case "running":
      case "reviewed":
        outcome.session.write((doc, origin) =>
          moveAction(doc, action.id, { state: step, before: null }, origin),
        );
    }
  };
  const openBy = (id: string): string[] => {
    const there = [...others.values()].filter(({ selected }) => selected.includes(id));
    return [...new Set(there.map(({ name }) => name || people("unnamed")))];
  };
  return (
    <section className={styles.column} data-state={state}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {t(`state.${state}`)}
          <span className={styles.count}>{actions.length}</span>
        </h2>
        <p className={styles.hint}>{t(`stateHint.${state}`)}</p>
      </header>
      {onAdd ? (
        <Button look="secondary" onClick={onAdd}>
          <Plus size={16} aria-hidden="true" />
          {t("newAction")}
        </Button>
      ) : null}
      <GridList
        className={styles.list ?? ""}
        aria-label={t(`state.${state}`)}
        items={shown}
        dependencies={[names, others, today, canEdit, actions]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => (
          <p className={styles.empty}>
            {actions.length > 0 ? t("emptyFiltered") : t(`emptyColumn.${state}`)}
          </p>
        )}
      >
        {(action: Action) => (
          <GridListItem
            id={action.id}
            className={styles.item ?? ""}
            textValue={headingOf(action) || t("untitled")}
          >
            <ActionCard
              action={action}
              ownerName={ownerName(action.owner, names)}
              today={today}
              openBy={openBy(action.id)}
              onMove={canEdit ? (step) => move(action, step) : null}
            />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

async function idsOf(items: readonly DropItem[]): Promise<string[]> {
  const ids: string[] = [];
  for (const item of items) {
    if (item.kind === "text" && item.types.has(DRAGGED_ACTION)) ids.push(await item.getText(DRAGGED_ACTION));
  }
  return ids;
}
