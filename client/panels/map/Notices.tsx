import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { useStore } from "zustand";
import { LIMITS } from "../../../model/wire.ts";
import type { Editor } from "../../state/editor.ts";
import { fetchedPart } from "../controls/fetchedPart.tsx";
import passing from "../controls/PassingWords.module.css";
import styles from "./Notices.module.css";

const ClipboardWords = fetchedPart(async () => (await import("./ClipboardWords.tsx")).ClipboardWords);

/** Long enough to read two lines. */
const SHOWN_MS = 5000;
/** With a button: long enough to see what was done, and to find the button. */
const SHOWN_WITH_UNDO_MS = 15_000;

/** Short words to me alone, for a few seconds; read out when the reader has time. */
export function Notices({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("notices");
  const words = useTranslations("words");
  const notice = useStore(editor.view, (state) => state.notice);
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setOver(notice.id), notice.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const isShown = notice !== null && notice.id !== over;
  return (
    <section className={styles.notices} aria-live="polite" aria-label={t("label")}>
      {isShown ? (
        <p key={notice.id} className={`${passing.words} ${styles.notice}`}>
          {notice.key === "clipboard" ? (
            <ClipboardWords notice={notice} />
          ) : (
            t(notice.key, { count: notice.count, name: notice.name, limit: LIMITS.notesPerMap })
          )}
          {notice.key === "sessionEnded" ? (
            <Link
              href={`/w/${editor.workshop.workshopId}/protocol?from=${editor.session.mapId}`}
              className={styles.undo}
            >
              {t("toProtocol")}
            </Link>
          ) : null}
          {notice.undo ? (
            <button
              type="button"
              className={styles.undo}
              onClick={() => {
                setOver(notice.id);
                notice.undo?.();
              }}
            >
              {words("undo")}
            </button>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
