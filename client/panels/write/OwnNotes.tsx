import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Writer } from "../../state/createWriter.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { useSignal } from "../../state/useSignal.ts";
import { removeOwn } from "../../tools/writingNotes.ts";
import { Button } from "../controls/Button.tsx";
import { OwnNoteRow } from "./OwnNoteRow.tsx";
import styles from "./OwnNotes.module.css";

/** What was just taken away, while nothing else was done since that "undo" would mean. */
type Removal =
  | { readonly kind: "none" }
  | { readonly kind: "removed"; readonly depth: number }
  | { readonly kind: "stuck" };

/** What I wrote on this map, newest first: to be reread, put right or taken away. */
export function OwnNotes({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("write.own");
  const words = useTranslations("words");
  const { undo } = writer.session;
  const notes = useSignal(writer.own);
  const depth = useSignal(undo.undoDepth);
  useEditRights(writer);
  const [edited, setEdited] = useState<string | null>(null);
  const [removal, setRemoval] = useState<Removal>({ kind: "none" });
  const section = useRef<HTMLElement>(null);
  const newest = notes[0]?.note.id;
  useEffect(() => {
    // What was just written is to be seen, wherever one was reading.
    if (newest !== undefined) section.current?.scrollIntoView({ block: "nearest" });
  }, [newest]);
  const remove = (id: string): void => {
    removeOwn(writer, id);
    setEdited(null);
    setRemoval({ kind: "removed", depth: undo.undoDepth.get() });
    // The button that was pressed has gone with its note.
    section.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  };
  const takeBack = (): void => {
    const outcome = undo.undo();
    setRemoval({ kind: outcome === "done" || outcome === "keptOthers" ? "none" : "stuck" });
    section.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  };
  const isFresh = removal.kind === "removed" && removal.depth === depth;
  return (
    <section ref={section} className={styles.own} aria-labelledby="own-notes">
      <h2 id="own-notes" className={styles.title} tabIndex={-1}>
        {t("title")} <span className={styles.count}>{notes.length > 0 ? notes.length : null}</span>
      </h2>
      <div className={styles.removed} data-shown={isFresh || removal.kind === "stuck" ? "" : undefined}>
        <output>{isFresh ? t("removed") : removal.kind === "stuck" ? t("notBack") : null}</output>
        {isFresh ? (
          <Button look="quiet" onClick={takeBack}>
            {words("undo")}
          </Button>
        ) : null}
      </div>
      {notes.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((own) => (
            <OwnNoteRow
              key={own.note.id}
              writer={writer}
              own={own}
              isEdited={own.note.id === edited}
              onEdit={(isEdited) => setEdited(isEdited ? own.note.id : null)}
              onRemove={() => remove(own.note.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
