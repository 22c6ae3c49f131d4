import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { PersonaLine } from "../../../model/persona.ts";
import type { Outcome } from "../../state/outcome.ts";
import { ActionsAnswering } from "../actionsBoard/ActionsAnswering.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import dialog from "../outcome/OnNotesDialog.module.css";
import { SourceList } from "../outcome/SourceList.tsx";
import styles from "./SectionPart.module.css";

interface LineSourcesProps {
  readonly line: PersonaLine;
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** The notes behind one line, with the way to each. */
export function LineSources({ line, outcome, workshop, isReadOnly, onClose }: LineSourcesProps) {
  const t = useTranslations("persona");
  const outcomes = useTranslations("outcome");
  const [sheet, setSheet] = useState<ReactNode>(null);
  if (sheet !== null) return sheet;
  return (
    <Sheet title={t("sources")} onClose={onClose}>
      <p className={styles.words}>{line.text.trim() || t("emptyLine")}</p>
      <SourceList
        outcome={outcome}
        entry={line}
        root="personaLines"
        workshop={workshop}
        isReadOnly={isReadOnly}
        onLeave={onClose}
      />
      {isReadOnly ? null : <p className={styles.hint}>{t("sourcesHint")}</p>}
      <section className={dialog.part}>
        <h3 className={dialog.heading}>{outcomes("actions")}</h3>
        <ActionsAnswering
          outcome={outcome}
          workshop={workshop}
          root="personaLines"
          entry={line}
          words={line.text.trim()}
          canEdit={!isReadOnly}
          onShow={setSheet}
          onClose={onClose}
        />
      </section>
    </Sheet>
  );
}
