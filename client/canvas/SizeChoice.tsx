import { Scaling } from "lucide-react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Note } from "../../model/note.ts";
import { NOTE_SIZES, type NoteSize, PAPERS } from "../../model/noteSize.ts";
import { ChoiceRows } from "../panels/controls/ChoiceRows.tsx";
import { PopupButton } from "../panels/controls/PopupButton.tsx";
import type { Editor } from "../state/editor.ts";
import hidden from "../theme/outOfSight.module.css";
import type { Hand } from "../tools/hand.ts";
import { resize } from "../tools/resizing.ts";
import { pressSizeHandle } from "../tools/resizingNotes.ts";
import { paintAlso } from "./paintLifted.ts";
import { paintSizes } from "./paintSizes.ts";
import bar from "./SelectionBar.module.css";
import styles from "./SizeChoice.module.css";

interface SizeChoiceProps {
  readonly editor: Editor;
  readonly hand: Hand;
  /** those of the selected notes that I may resize */
  readonly notes: readonly Note[];
}

/** How large the selected notes are, and behind it the four sizes; with it come the handles on the notes themselves. */
export function SizeChoice({ editor, hand, notes }: SizeChoiceProps) {
  const t = useTranslations("sizes");
  const [first] = notes;
  const size = first && notes.every((note) => note.size === first.size) ? first.size : null;
  const current = t("current", { size: size === null ? t("mixed") : t(`names.${size}`) });
  useEffect(() => {
    paintAlso(editor, paintSizes);
    hand.addGrip(pressSizeHandle);
  }, [editor, hand]);
  if (!first) return null;
  const label = notes.length === 1 ? t("choose") : t("chooseMany", { count: notes.length });
  return (
    <>
      <PopupButton
        className={bar.icon}
        aria-label={current}
        title={current}
        label={label}
        sign={<Scaling aria-hidden="true" />}
      >
        {() => (
          <ChoiceRows
            legend={label}
            rows={NOTE_SIZES.map((key) => ({ key, sign: <Sheet size={key} />, name: t(`names.${key}`) }))}
            chosen={size}
            onChoose={(one) => resize(editor, one)}
          />
        )}
      </PopupButton>
      {/* So that a key that sets the size is heard as well as seen. */}
      <span className={hidden.outOfSight} aria-live="polite">
        {current}
      </span>
    </>
  );
}

/** CSS pixels a map unit, so that the largest is as wide as a line of text is high. */
const SCALE = 32 / PAPERS.huge.width;

function Sheet({ size }: { readonly size: NoteSize }) {
  const { width, height } = PAPERS[size];
  return (
    <span className={styles.sign} aria-hidden="true">
      <span className={styles.sheet} style={{ width: width * SCALE, height: height * SCALE }} />
    </span>
  );
}
