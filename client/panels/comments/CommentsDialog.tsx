import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { Comment } from "../../../model/comment.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { useQuote } from "../pictures/useQuote.ts";
import { ReactionsSaid } from "../reactions/ReactionsSaid.tsx";
import styles from "./Comments.module.css";
import { CommentThread } from "./CommentThread.tsx";
import { useComments } from "./useComments.ts";

/** What was said about the selected note, or, with none selected, about everything on this map. */
export default function CommentsDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("comments");
  const quote = useQuote();
  const textOf = (id: string): string | null => {
    const note = editor.map.get(id)?.note;
    return note && !note.hidden ? quote(note, t("emptyNote")) : null;
  };
  const selection = useStore(editor.view, (state) => state.selection);
  const [selected] = selection.size === 1 ? selection : [];
  const [noteId, setNoteId] = useState<string | null>(selected ?? null);
  const comments = useComments(editor.session.doc);
  // What was said of a note that lies behind another is said of the one in front.
  const frontOf = (id: string | null): string | null => (id === null ? null : editor.map.frontOf(id));
  const about = (id: string | null): readonly Comment[] =>
    comments.filter((one) => frontOf(one.noteId) === id);
  const reactions = useSyncExternalStore(
    (listener) => (noteId === null ? () => undefined : editor.map.onNote(noteId, listener)),
    () => (noteId === null ? null : (editor.map.get(noteId)?.reactions ?? null)),
  );
  if (noteId !== null) {
    return (
      <Sheet title={t("onNote")} onClose={onClose}>
        <blockquote className={styles.quote}>{textOf(noteId) ?? t("emptyNote")}</blockquote>
        {reactions ? <ReactionsSaid editor={editor} marks={reactions} /> : null}
        <CommentThread key={noteId} editor={editor} noteId={noteId} comments={about(noteId)} />
        <Button look="quiet" onClick={() => setNoteId(null)}>
          {t("all")}
        </Button>
      </Sheet>
    );
  }
  const noteIds = [...new Set(comments.flatMap((one) => frontOf(one.noteId) ?? []))];
  return (
    <Sheet title={t("onMapTitle")} onClose={onClose}>
      <h3 className={styles.subject}>{t("onMap")}</h3>
      <CommentThread editor={editor} noteId={null} comments={about(null)} />
      {noteIds.map((id) => {
        const text = textOf(id);
        return (
          <section key={id} className={styles.part}>
            <blockquote className={styles.quote}>{text ?? t("goneNote")}</blockquote>
            <CommentThread editor={editor} noteId={id} comments={about(id)} isReadOnly />
            {text === null ? null : (
              <Button look="quiet" onClick={() => setNoteId(id)}>
                {t("reply")}
              </Button>
            )}
          </section>
        );
      })}
    </Sheet>
  );
}
