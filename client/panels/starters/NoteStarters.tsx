import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { setFacet } from "../../../model/mapCommands.ts";
import type { Note } from "../../../model/note.ts";
import { begun, type NoteStarter, noteStarters } from "../../../model/noteStarters.ts";
import { createSignal } from "../../session/signal.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import styles from "./NoteStarters.module.css";

interface NoteStartersProps {
  readonly editor: Editor;
  /** the note whose text is open */
  readonly note: Note;
  /** gives the keyboard back to the text */
  readonly onReturn: () => void;
}

/** Who has opened them once wants them at the next note, too; for as long as the page is open. */
const unfolded = createSignal(false);

/** Beside a note that is still empty: sentences to begin with. Folded until somebody wants them. */
export function NoteStarters({ editor, note, onReturn }: NoteStartersProps) {
  const t = useTranslations("starters");
  const isOpen = useSignal(unfolded);
  if (note.text !== "") return null;
  const { language } = editor.map.about();
  const begin = (starter: NoteStarter): void => {
    onReturn();
    const area = document.activeElement;
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { facet } = starter;
    if (facet) editor.session.change((doc, origin) => setFacet(doc, [note.id], facet, origin), "typing");
    const { text, caret } = begun(starter);
    area.setRangeText(text, 0, area.value.length, "end");
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const Sign = isOpen ? ChevronUp : ChevronDown;
  return (
    <div className={styles.starters}>
      <button
        type="button"
        className={styles.one}
        aria-expanded={isOpen}
        // The text keeps the keyboard, also a phone's.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => unfolded.set(!isOpen)}
      >
        {t("title")}
        <Sign size={14} aria-hidden="true" />
      </button>
      {isOpen
        ? noteStarters(language, note.place.field).map((starter) => (
            <button
              key={starter.text}
              type="button"
              className={styles.one}
              lang={language}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => begin(starter)}
            >
              {starter.text}
            </button>
          ))
        : null}
    </div>
  );
}
