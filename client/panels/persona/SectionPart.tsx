import { Plus } from "lucide-react";
import { GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { useTranslations } from "use-intl";
import { isOneOf } from "../../../model/fields.ts";
import { type PersonaLine, SECTIONS, type Section } from "../../../model/persona.ts";
import { deleteLine, moveLine } from "../../../model/personaCommands.ts";
import { type LevelOf, lineEvidence } from "../../../model/personaEvidence.ts";
import type { Outcome } from "../../state/outcome.ts";
import { Button } from "../controls/Button.tsx";
import type { OutcomeDesk } from "../outcome/OutcomeFrame.tsx";
import { DRAGGED_LINE, DRAGGED_NOTE, idsOf } from "./dragged.ts";
import { LineRow, type LineStep } from "./LineRow.tsx";
import styles from "./SectionPart.module.css";
import { backToLine } from "./sheetFocus.ts";

interface SectionPartProps {
  readonly outcome: Outcome;
  readonly section: Section;
  readonly lines: readonly PersonaLine[];
  readonly levelOf: LevelOf;
  readonly canEdit: boolean;
  /** the line that was just asked for: the hand is there */
  readonly freshLine: string | null;
  /** the line that one came here for */
  readonly wantedLine: string | null;
  readonly onAdd: () => void;
  /** shows what a line stands on */
  readonly onOpen: (lineId: string) => void;
  /** notes were dropped into the section */
  readonly onTake: (keys: ReadonlySet<string>) => void;
  /** notes were dropped onto a line */
  readonly onLink: (lineId: string, keys: ReadonlySet<string>) => void;
  readonly notify: OutcomeDesk["notify"];
}

/** What is said of a person in one respect. Lines and notes are dragged here by mouse, finger and keyboard. */
export function SectionPart({
  outcome,
  section,
  lines,
  levelOf,
  canEdit,
  freshLine,
  wantedLine,
  onAdd,
  onOpen,
  onTake,
  onLink,
  notify,
}: SectionPartProps) {
  const t = useTranslations("persona");
  const { session } = outcome;
  const title = t(`section.${section}`);
  const put = (id: string, before: string | null): void =>
    session.write((doc, origin) => moveLine(doc, id, { section, before }, origin));
  /** Before which line one lands that is dropped at this one. */
  const beforeOf = (key: string, position: "before" | "after" | "on"): string | null => {
    if (position === "before") return key;
    return lines[lines.findIndex(({ id }) => id === key) + 1]?.id ?? null;
  };
  const { dragAndDropHooks } = useDragAndDrop<PersonaLine>({
    isDisabled: !canEdit,
    getItems: (keys) =>
      [...keys].map((key) => ({
        [DRAGGED_LINE]: String(key),
        "text/plain": lines.find(({ id }) => id === key)?.text ?? "",
      })),
    acceptedDragTypes: [DRAGGED_LINE, DRAGGED_NOTE],
    getDropOperation: (_target, types) => (types.has(DRAGGED_NOTE) ? "copy" : "move"),
    shouldAcceptItemDrop: (_target, types) => types.has(DRAGGED_NOTE),
    onReorder: ({ keys, target }) => {
      for (const key of keys) put(String(key), beforeOf(String(target.key), target.dropPosition));
    },
    onInsert: ({ items, target }) => {
      const before = beforeOf(String(target.key), target.dropPosition);
      void idsOf(items, DRAGGED_LINE).then((ids) => ids.forEach((id) => put(id, before)));
      void takeDropped(items);
    },
    onRootDrop: ({ items }) => {
      void idsOf(items, DRAGGED_LINE).then((ids) => ids.forEach((id) => put(id, null)));
      void takeDropped(items);
    },
    onItemDrop: ({ items, target }) => {
      void idsOf(items, DRAGGED_NOTE).then((keys) => {
        if (keys.length > 0) onLink(String(target.key), new Set(keys));
      });
    },
  });
  const takeDropped = async (items: Parameters<typeof idsOf>[0]): Promise<void> => {
    const keys = await idsOf(items, DRAGGED_NOTE);
    if (keys.length > 0) onTake(new Set(keys));
  };
  const move = (line: PersonaLine, step: LineStep): void => {
    if (isOneOf(SECTIONS, step)) {
      session.write((doc, origin) => moveLine(doc, line.id, { section: step, before: null }, origin));
      return;
    }
    const index = lines.findIndex(({ id }) => id === line.id);
    switch (step) {
      case "up":
        if (index > 0) put(line.id, lines[index - 1]?.id ?? null);
        backToLine(line.id);
        return;
      case "down":
        if (index < lines.length - 1) put(line.id, lines[index + 2]?.id ?? null);
        backToLine(line.id);
        return;
      case "remove":
        session.write((doc, origin) => deleteLine(doc, line.id, origin));
        notify({ text: t("lineDeleted"), undo: true });
        return;
    }
  };
  return (
    <section className={styles.part} data-section={section}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {canEdit ? (
          <Button
            look="quiet"
            data-add-line={section}
            aria-label={t("addLineTo", { section: title })}
            onClick={onAdd}
          >
            <Plus size={16} aria-hidden="true" />
          </Button>
        ) : null}
      </header>
      <GridList
        className={styles.list ?? ""}
        aria-label={title}
        items={lines}
        dependencies={[levelOf, canEdit, freshLine]}
        dragAndDropHooks={dragAndDropHooks}
        // Rows hold text fields, in which arrows and letters are the text's.
        keyboardNavigationBehavior="tab"
        renderEmptyState={() => <p className={styles.hint}>{t(`sectionHint.${section}`)}</p>}
      >
        {(line: PersonaLine) => (
          <GridListItem
            id={line.id}
            className={styles.item ?? ""}
            textValue={line.text.trim() || t("emptyLine")}
          >
            <LineRow
              outcome={outcome}
              line={line}
              evidence={lineEvidence(line, levelOf)}
              canEdit={canEdit}
              startsHere={line.id === freshLine}
              isWanted={line.id === wantedLine}
              onOpen={() => onOpen(line.id)}
              onNext={onAdd}
              onMove={(step) => move(line, step)}
            />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}
