import { useSyncExternalStore } from "react";
import type { FieldKey } from "../../model/fields.ts";
import { isBigScreen } from "../actions/steeringActions.ts";
import { EvidenceBar } from "../panels/evidence/EvidenceBar.tsx";
import type { Editor } from "../state/editor.ts";
import { validityOf } from "../state/mapValidity.ts";
import hidden from "../theme/outOfSight.module.css";
import type { CanvasTexts } from "./canvasTexts.ts";
import styles from "./FieldOverlay.module.css";

interface FieldEvidenceProps {
  readonly editor: Editor;
  readonly field: FieldKey;
  readonly texts: CanvasTexts;
}

/** How much of a field rests on what, in its title row; pressed, it opens the whole picture. Nothing for an empty field. */
export function FieldEvidence({ editor, field, texts }: FieldEvidenceProps) {
  const validity = validityOf(editor.map);
  const mine = useSyncExternalStore(validity.subscribe, () =>
    validity.get().fields.find((one) => one.field === field),
  );
  if (!mine || mine.total === 0) return null;
  const label = texts.evidenceOf(mine);
  const bar = <EvidenceBar counts={mine.counts} isSmall />;
  // There it is only looked at.
  if (isBigScreen()) {
    return (
      <span className={styles.evidence}>
        {bar}
        <span className={hidden.outOfSight}>{label}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.evidence}
      aria-label={label}
      title={label}
      onClick={() => editor.view.setState({ asksFor: "evidence" })}
    >
      {bar}
    </button>
  );
}
