import { useTranslations } from "use-intl";
import type { Note } from "../../../model/note.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { addSeenBy } from "../../tools/addingNotes.ts";
import { hasRoomFor } from "../../tools/placing.ts";
import { reveal } from "../../tools/revealing.ts";
import { Button } from "../controls/Button.tsx";
import styles from "./OpenLostWords.module.css";
import strip from "./Refused.module.css";

interface OpenLostWordsProps {
  readonly editor: Editor;
  /** as they stood when they were deleted */
  readonly notes: readonly Note[];
}

/** Says that a note went while I wrote in it, shows what stood there, and puts it in again where it was. */
export function OpenLostWords({ editor, notes }: OpenLostWordsProps) {
  const t = useTranslations("trouble.words");
  const canEdit = useCanEdit(editor);
  const forget = (): void => editor.view.setState({ lostWords: [] });
  const putIn = (): void => {
    if (!hasRoomFor(editor, notes.length)) return;
    const author = editor.session.me.participantId;
    const again = notes.map(({ text, place, colour, facet, evidence, source, tags, image }) => ({
      text,
      place,
      colour,
      facet,
      evidence,
      source,
      tags,
      image,
      author,
    }));
    // All have read them already: they need not become private again.
    const made = addSeenBy(editor, "everyone", again);
    // Locked in this very moment: then they stay here.
    if (made.length === 0) return;
    forget();
    editor.view.setState({ selection: new Set(made) });
    const record = editor.map.get(made[0] ?? "");
    if (record) reveal(editor, record.rect);
  };
  return (
    <section className={`${strip.strip} ${styles.strip}`} role="alert" data-lost-words="">
      <div className={strip.text}>
        <p>
          <strong>{t("title")}.</strong> {t("text", { count: notes.length })}
        </p>
        <ul className={styles.texts}>
          {notes.map(({ id, text }) => (
            <li key={id}>{t("quote", { text })}</li>
          ))}
        </ul>
      </div>
      <div className={strip.ways}>
        {canEdit ? (
          <Button look="primary" onClick={putIn}>
            {t("putIn", { count: notes.length })}
          </Button>
        ) : null}
        <Button look="quiet" onClick={forget}>
          {t("discard")}
        </Button>
      </div>
    </section>
  );
}
