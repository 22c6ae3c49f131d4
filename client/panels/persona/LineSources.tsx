import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { PersonaLine } from "../../../model/persona.ts";
import type { Outcome } from "../../state/outcome.ts";
import { Sheet } from "../controls/Sheet.tsx";
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
    </Sheet>
  );
}
