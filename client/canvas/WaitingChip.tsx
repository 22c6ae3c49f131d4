import { EyeOff } from "lucide-react";
import type { PlaceKey } from "../../model/fields.ts";
import type { Editor } from "../state/editor.ts";
import { useSignal } from "../state/useSignal.ts";
import type { CanvasTexts } from "./canvasTexts.ts";
import styles from "./FieldOverlay.module.css";

interface WaitingChipProps {
  readonly editor: Editor;
  readonly place: PlaceKey;
  /** of the field */
  readonly title: string;
  readonly texts: CanvasTexts;
}

/** How many privately written notes wait in a field, mine included. Nothing where none do. */
export function WaitingChip({ editor, place, title, texts }: WaitingChipProps) {
  const { waiting } = useSignal(editor.workshop.results);
  const count = waiting.get(editor.session.mapId)?.[place] ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.waiting} title={texts.waitingIn(count, title)} data-waiting={count}>
      <EyeOff aria-hidden="true" />
      {texts.waiting(count)}
    </span>
  );
}
