import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { OpenObservation } from "../../session/openObservation.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import styles from "./ObservedList.module.css";
import { ObservedNote } from "./ObservedNote.tsx";

/** What was kept, newest first: to be reread, put right or taken back while the customer is still there. */
export function ObservedList({ opened }: { readonly opened: OpenObservation }) {
  const t = useTranslations("observe");
  const words = useTranslations("words");
  const notes = useSignal(opened.notes);
  const session = useSignal(opened.session);
  const { startedAt } = useSignal(opened.observation);
  const [edited, setEdited] = useState<string | null>(null);
  // How many notes there were then: whatever comes after makes "undo" mean something else.
  const [removedAt, setRemovedAt] = useState<number | null>(null);
  const list = useRef<HTMLElement>(null);
  const newest = notes[0]?.id;
  useEffect(() => {
    // What was just kept is to be seen, wherever one was reading.
    if (newest !== undefined) list.current?.scrollTo({ top: 0 });
  }, [newest]);
  const remove = (id: string): void => {
    opened.remove(id);
    setEdited(null);
    setRemovedAt(notes.length - 1);
  };
  const undo = (): void => {
    session.undo.undo();
    setRemovedAt(null);
  };
  return (
    <section ref={list} className={styles.list} aria-label={t("kept")}>
      {removedAt === notes.length ? (
        <output className={styles.removed}>
          {t("removed")}
          <Button look="quiet" onClick={undo}>
            {words("undo")}
          </Button>
        </output>
      ) : null}
      {notes.length === 0 ? (
        <div className={styles.nothing}>
          <h2 className={styles.title}>{t("nothing.title")}</h2>
          <p>{t("nothing.text")}</p>
        </div>
      ) : (
        <ol className={styles.notes}>
          {notes.map((note) => (
            <ObservedNote
              key={note.id}
              note={note}
              opened={opened}
              session={session}
              startedAt={startedAt}
              isEdited={note.id === edited}
              onEdit={(isEdited) => setEdited(isEdited ? note.id : null)}
              onRemove={() => remove(note.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
