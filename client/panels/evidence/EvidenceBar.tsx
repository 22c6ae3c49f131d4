import { EVIDENCE, type EvidenceLevel } from "../../../model/fields.ts";
import type { EvidenceCounts } from "../../../model/validity.ts";
import styles from "./EvidenceBar.module.css";

interface EvidenceBarProps {
  readonly counts: EvidenceCounts;
  /** in a title row, where it is a sign more than a picture */
  readonly isSmall?: boolean;
}

/** How much rests on what, as one bar: the firmer the ground, the denser its pattern. Its numbers stand beside it in words. */
export function EvidenceBar({ counts, isSmall = false }: EvidenceBarProps) {
  return (
    <span className={styles.bar} data-small={isSmall || undefined} aria-hidden="true">
      {EVIDENCE.map((level) =>
        counts[level] > 0 ? (
          <span key={level} className={styles.part} data-level={level} style={{ flexGrow: counts[level] }} />
        ) : null,
      )}
    </span>
  );
}

/** The pattern of one level, to read the bar by. */
export function EvidenceSwatch({ level }: { readonly level: EvidenceLevel }) {
  return (
    <span className={styles.swatch} aria-hidden="true">
      <span className={styles.part} data-level={level} style={{ flexGrow: 1 }} />
    </span>
  );
}
