import { useState } from "react";
import { useTranslations } from "use-intl";
import { fieldTitles } from "../../i18n/names.ts";
import type { RefusedWork } from "../../session/refusedWork.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { addSeenBy, seenByNext } from "../../tools/addingNotes.ts";
import { hasRoomFor } from "../../tools/placing.ts";
import { Button } from "../controls/Button.tsx";
import { fileNameOf, saveFile } from "../dialogs/saveFile.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./Refused.module.css";

interface RefusedWorkProps {
  readonly editor: Pick<Editor, "session" | "mode" | "map" | "refusedWork"> & Partial<Pick<Editor, "view">>;
  readonly work: RefusedWork;
}

/** What the server did not take, to be copied, saved or put in again. */
export function OpenRefusedWork({ editor, work }: RefusedWorkProps) {
  const t = useTranslations("steering.refused");
  const words = useTranslations("words");
  const [{ language }] = usePreferences();
  const [copied, setCopied] = useState<"not yet" | "copied" | "failed">("not yet");
  const canEdit = useCanEdit(editor);
  const text = work.notes
    .map((note) => words("labelled", { label: fieldTitles(language)[note.field], text: note.text }))
    .join("\n\n");
  const copy = (): void => {
    // Plain http has no clipboard; the file always works.
    void Promise.resolve(
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard")),
    ).then(
      () => setCopied("copied"),
      () => setCopied("failed"),
    );
  };
  const putIn = (): void => {
    if (!hasRoomFor(editor, work.notes.length)) return;
    const author = editor.session.me.participantId;
    const notes = work.notes.map(({ text: words, field, x, y, facet, evidence, source }) => ({
      text: words,
      place: { field, x, y },
      facet,
      evidence,
      source,
      author,
    }));
    // While all write privately, these must not be the first that everybody reads.
    const made = addSeenBy(editor, seenByNext(editor), notes);
    // Locked again in this very moment: then it stays here.
    if (made.length > 0) editor.refusedWork.forget();
  };
  return (
    <section className={styles.strip} role="alert" data-refused-work="">
      <p className={styles.text}>
        <strong>{t("title")}.</strong>{" "}
        {work.notes.length > 0
          ? t("text", { count: work.notes.length })
          : t("onlyOthers", { count: work.others })}
      </p>
      <div className={styles.ways}>
        {work.notes.length > 0 ? (
          <>
            <Button onClick={copy}>
              {t(copied === "not yet" ? "copy" : copied === "copied" ? "copied" : "copyFailed")}
            </Button>
            <Button
              onClick={() =>
                saveFile(
                  new Blob([`${text}\n`], { type: "text/plain;charset=utf-8" }),
                  fileNameOf(t("fileName"), "txt"),
                )
              }
            >
              {t("save")}
            </Button>
            {canEdit ? (
              <Button look="primary" onClick={putIn}>
                {t("putIn")}
              </Button>
            ) : null}
          </>
        ) : null}
        <Button look="quiet" onClick={editor.refusedWork.forget}>
          {t("done")}
        </Button>
      </div>
    </section>
  );
}
