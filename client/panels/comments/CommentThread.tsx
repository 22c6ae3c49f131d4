import { type SubmitEvent, useId, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { addComments, type Comment, deleteComment, resolveComment } from "../../../model/comment.ts";
import { editRights } from "../../../model/editRights.ts";
import { readPersonName } from "../../../model/mapDocument.ts";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Avatar } from "../bar/Avatar.tsx";
import { Button } from "../controls/Button.tsx";
import styles from "./Comments.module.css";

interface CommentThreadProps {
  readonly editor: Editor;
  /** the note it is about; null for the map */
  readonly noteId: string | null;
  readonly comments: readonly Comment[];
  /** without a field to write in */
  readonly isReadOnly?: boolean;
}

/** What was said about one thing, and a field to say more. */
export function CommentThread({ editor, noteId, comments, isReadOnly = false }: CommentThreadProps) {
  const t = useTranslations("comments");
  const { me, mapId } = editor.session;
  const state = useSignal(editor.workshop.session);
  const rights = editRights(state, { participantId: me.participantId, role: me.role, mapId });
  const canWrite = rights !== "none";
  return (
    <>
      {comments.length === 0 && !isReadOnly ? (
        <p className={styles.none}>{t(canWrite ? "none" : "noneReadOnly")}</p>
      ) : (
        <ol className={styles.thread}>
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              editor={editor}
              comment={comment}
              canResolve={rights === "all" || (canWrite && comment.author === me.participantId)}
              canDelete={canWrite && (me.role === "facilitator" || comment.author === me.participantId)}
            />
          ))}
        </ol>
      )}
      {canWrite && !isReadOnly ? <Composer editor={editor} noteId={noteId} /> : null}
    </>
  );
}

interface CommentItemProps {
  readonly editor: Editor;
  readonly comment: Comment;
  readonly canResolve: boolean;
  readonly canDelete: boolean;
}

function CommentItem({ editor, comment, canResolve, canDelete }: CommentItemProps) {
  const t = useTranslations("comments");
  const format = useFormatter();
  const { session } = editor;
  const { id, text, author, createdAt, resolved } = comment;
  const written = readPersonName(session.doc, author);
  const name = written || t("unnamed");
  return (
    <li className={styles.comment} data-comment={id} data-resolved={resolved || undefined}>
      <Avatar person={{ participantId: author ?? "", name: written, isMe: false }} />
      <div className={styles.said}>
        <p className={styles.who}>
          <span className={styles.name}>{name}</span>
          <time className={styles.when}>
            {format.dateTime(createdAt, { dateStyle: "short", timeStyle: "short" })}
          </time>
          {resolved ? <span className={styles.resolved}>{t("resolved")}</span> : null}
        </p>
        <p className={styles.text}>{text}</p>
        <span className={styles.ways}>
          {canResolve ? (
            <Button
              look="quiet"
              aria-label={t(resolved ? "reopenOf" : "resolveOf", { name })}
              onClick={() => session.write((doc, origin) => resolveComment(doc, id, !resolved, origin))}
            >
              {t(resolved ? "reopen" : "resolve")}
            </Button>
          ) : null}
          {canDelete ? (
            <Button
              look="quiet"
              aria-label={t("removeOf", { name })}
              onClick={() => session.write((doc, origin) => deleteComment(doc, id, origin))}
            >
              {t("remove")}
            </Button>
          ) : null}
        </span>
      </div>
    </li>
  );
}

function Composer({ editor, noteId }: { readonly editor: Editor; readonly noteId: string | null }) {
  const t = useTranslations("comments");
  const id = useId();
  const [text, setText] = useState("");
  const [isFull, setFull] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const { session } = editor;
  const send = (): void => {
    if (text.trim() === "") return;
    session.write((doc, origin) => {
      const [added] = addComments(doc, [{ noteId, text, author: session.me.participantId }], origin);
      setFull(added === undefined);
      if (added === undefined) return;
      setText("");
      // An empty field shuts the button: the focus would leave the dialog with it, and Escape would close nothing.
      field.current?.focus();
    });
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {t("write")}
      </label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={2}
        maxLength={LIMITS.commentLength}
        placeholder={t("example")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      {isFull ? (
        <p className={styles.none} role="alert">
          {t("full")}
        </p>
      ) : null}
      {/* Not `disabled`: the focus would go with what was sent, and Escape with it. */}
      <Button type="submit" look="primary" aria-disabled={text.trim() === ""}>
        {t("send")}
      </Button>
    </form>
  );
}
