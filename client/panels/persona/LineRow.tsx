import { GripVertical } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { type EvidenceLevel, isOneOf } from "../../../model/fields.ts";
import { type PersonaLine, SECTIONS, type Section } from "../../../model/persona.ts";
import { LIMITS } from "../../../model/wire.ts";
import { evidenceNames } from "../../i18n/names.ts";
import { doneBy } from "../../state/keyRecords.ts";
import type { Outcome } from "../../state/outcome.ts";
import { EntryMenu } from "../controls/EntryMenu.tsx";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import { useSharedText } from "../outcome/useSharedText.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./LineRow.module.css";
import { LINE_KEYS } from "./lineKeys.ts";

/** What the menu of a line does with it. */
export type LineStep = Section | "up" | "down" | "remove";

interface LineRowProps {
  readonly outcome: Outcome;
  readonly line: PersonaLine;
  readonly evidence: EvidenceLevel;
  readonly canEdit: boolean;
  readonly startsHere: boolean;
  /** one came here for it: it is brought into sight and stands out */
  readonly isWanted: boolean;
  /** shows the notes behind it */
  readonly onOpen: () => void;
  /** one is done with this line and goes on to the next */
  readonly onNext: () => void;
  readonly onMove: (step: LineStep) => void;
}

/** One line, reworded in place, with the sign of what it stands on. */
export function LineRow({
  outcome,
  line,
  evidence,
  canEdit,
  startsHere,
  isWanted,
  onOpen,
  onNext,
  onMove,
}: LineRowProps) {
  const t = useTranslations("persona");
  const [{ language }] = usePreferences();
  const ref = useRef<HTMLTextAreaElement>(null);
  useSharedText(ref, outcome, { root: "personaLines", id: line.id, key: "text" });
  const starts = useRef(startsHere);
  useEffect(() => {
    if (starts.current) ref.current?.focus();
  }, []);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: "center" });
  }, [isWanted]);
  const text = line.text.trim() || t("emptyLine");
  const count = line.sources.length;
  return (
    <div
      ref={row}
      className={styles.row}
      data-line={line.id}
      data-section={line.place.section}
      data-wanted={isWanted || undefined}
    >
      {canEdit ? (
        <Button slot="drag" data-grip className={styles.handle ?? ""} aria-label={t("dragLine", { text })}>
          <GripVertical size={16} aria-hidden="true" />
        </Button>
      ) : null}
      <textarea
        ref={ref}
        className={styles.text}
        aria-label={t("line", { section: t(`section.${line.place.section}`) })}
        rows={1}
        maxLength={LIMITS.noteTextLength}
        readOnly={!canEdit}
        spellCheck
        onKeyDown={(event) => {
          if (!canEdit || event.nativeEvent.isComposing) return;
          const does = doneBy(LINE_KEYS, event);
          if (does === "nextLine") {
            event.preventDefault();
            onNext();
          } else if (does === "removeEmpty" && event.currentTarget.value === "" && count === 0) {
            event.preventDefault();
            onMove("remove");
          }
        }}
      />
      <Button
        className={styles.grounds ?? ""}
        data-grounds
        aria-label={t("standsOnLabel", { evidence: evidenceNames(language)[evidence], count })}
        onPress={onOpen}
      >
        <EvidenceSign level={evidence} size={14} />
        <span aria-hidden="true">{t("standsOn", { count })}</span>
      </Button>
      {canEdit ? <LineMenu text={text} section={line.place.section} onMove={onMove} /> : null}
    </div>
  );
}

interface LineMenuProps {
  readonly text: string;
  readonly section: Section;
  readonly onMove: (step: LineStep) => void;
}

/** The same as dragging, for those who would rather not. */
function LineMenu({ text, section, onMove }: LineMenuProps) {
  const t = useTranslations("persona");
  const steps: readonly LineStep[] = ["up", "down", ...SECTIONS.filter((one) => one !== section), "remove"];
  const words = (step: LineStep): string => {
    if (isOneOf(SECTIONS, step)) return t("moveTo", { section: t(`section.${step}`) });
    switch (step) {
      case "up":
        return t("moveUp");
      case "down":
        return t("moveDown");
      case "remove":
        return t("removeLine");
    }
  };
  return (
    <EntryMenu
      label={t("lineMenu", { text })}
      entries={steps.map((step) => ({ key: step, words: words(step), run: () => onMove(step) }))}
    />
  );
}
