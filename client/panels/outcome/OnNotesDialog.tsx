import { type ComponentType, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { Editor } from "../../state/editor.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ActionsOnNotes } from "../actionsBoard/ActionsOnNotes.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { JourneysOnNotes } from "../journey/JourneysOnNotes.tsx";
import { KanoOnNotes } from "../kano/KanoOnNotes.tsx";
import { PersonasOnNotes } from "../persona/PersonasOnNotes.tsx";
import styles from "./OnNotesDialog.module.css";
import { type OnNotesProps, selectedSources } from "./onNotes.ts";
import type { OutcomePageKey } from "./outcomePages.ts";
import { useOutcome } from "./useOutcome.ts";

/** What may come of notes, in the order of the pages on it. */
const PARTS: readonly { readonly page: OutcomePageKey; readonly Part: ComponentType<OnNotesProps> }[] = [
  { page: "personas", Part: PersonasOnNotes },
  { page: "journeys", Part: JourneysOnNotes },
  { page: "kano", Part: KanoOnNotes },
  { page: "actions", Part: ActionsOnNotes },
];

/** What came of the selected notes, and the way to make something of them. */
export default function OnNotesDialog({ editor, workshop, onClose }: MapDialogProps) {
  const outcome = useOutcome(editor.workshop);
  if (!outcome) return null;
  return <OnNotes editor={editor} workshop={workshop} outcome={outcome} onClose={onClose} />;
}

interface DialogProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** Notes shown before the rest is a number. */
const QUOTES = 3;

function OnNotes({ editor, workshop, outcome, onClose }: DialogProps) {
  const t = useTranslations("outcome");
  const { session } = outcome;
  const isLoaded = useSignal(session.loaded);
  const connection = useSignal(session.connection);
  const canEdit = useSignal(session.rights) === "all";
  const picture = useTranslations("pictures")("picture");
  const [sources] = useState(() => selectedSources(editor, picture));
  const [sheet, setSheet] = useState<ReactNode>(null);
  if (sheet !== null) return sheet;
  const props: OnNotesProps = { outcome, workshop, sources, canEdit, onShow: setSheet, onClose };
  return (
    <Sheet title={t("onNotes")} onClose={onClose}>
      <div className={styles.quotes}>
        {sources.slice(0, QUOTES).map(({ noteId, text }) => (
          <blockquote key={noteId} className={styles.quote}>
            {text || t("emptyNote")}
          </blockquote>
        ))}
        {sources.length > QUOTES ? <p className={styles.more}>{`+ ${sources.length - QUOTES}`}</p> : null}
      </div>
      {!isLoaded ? (
        connection.kind === "offline" ? (
          <p>{t("notLoaded")}</p>
        ) : (
          <Loading label={t("loading")} />
        )
      ) : (
        PARTS.map(({ page, Part }) => (
          <section key={page} className={styles.part} aria-labelledby={`on-notes-${page}`}>
            <h3 className={styles.heading} id={`on-notes-${page}`}>
              {t(page)}
              <Link
                href={`/w/${workshop.id}/${page}`}
                className={buttonClass("quiet", "bar")}
                aria-label={t("openPage", { page: t(page) })}
              >
                {t("openAll")}
              </Link>
            </h3>
            <Part {...props} />
          </section>
        ))
      )}
    </Sheet>
  );
}
