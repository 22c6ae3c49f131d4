import { Footprints } from "lucide-react";
import { useTranslations } from "use-intl";
import { useCanEdit } from "../../state/useEditRights.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { Shortcut } from "../controls/Shortcut.tsx";
import { SingleKeysSwitch } from "../controls/SingleKeysSwitch.tsx";
import { useActionWords } from "../controls/useActionWords.ts";
import { HELP_PAGES, type HelpKey } from "../help/helpPages.ts";
import { type KeySection, keySheet } from "../help/keySheet.ts";
import { usePreferences } from "../preferencesContext.ts";
import { useTourStart } from "../tour/useTourStart.ts";
import styles from "./HelpDialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";

const GESTURES = ["doubleClick", "menu", "dragEmpty", "restFinger", "wheel", "pasteLines"] as const;
const WRITING_GESTURES: ReadonlySet<string> = new Set(["doubleClick", "restFinger", "pasteLines"]);
/** What is read beside a map; privacy and records have their place in the menu. */
const GUIDES: ReadonlySet<HelpKey> = new Set(["participants", "trainers", "accessibility"]);

/** All keys, read from the records of the actions and of the pages themselves. */
export default function HelpDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("help");
  const pages = useTranslations("helpPages");
  const canEdit = useCanEdit(editor);
  const { canSteer } = editor.workshop;
  const [{ singleKeys }] = usePreferences();
  const tour = useTourStart(editor);
  const gestures = GESTURES.filter((gesture) => canEdit || !WRITING_GESTURES.has(gesture));
  return (
    <Sheet title={t("title")} onClose={onClose} wide>
      <div className={styles.start}>
        <SingleKeysSwitch />
        <Button
          onClick={() => {
            onClose();
            tour.begin();
          }}
        >
          <Footprints size={16} aria-hidden="true" />
          {tour.words}
        </Button>
      </div>
      <div className={styles.groups}>
        {keySheet({ canEdit, canSteer, singleKeys }).map((section) => (
          <Section
            key={section.kind === "actions" ? section.group : `in-${section.place}`}
            section={section}
          />
        ))}
        <section className={styles.group}>
          <h3 className={styles.title}>{t("mouse")}</h3>
          <dl className={styles.list}>
            {gestures.map((gesture) => (
              <div key={gesture} className={styles.gesture}>
                <dt>{t(gesture)}</dt>
                <dd>{t(`${gesture}Text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <nav className={styles.guides} aria-label={pages("others")}>
        {HELP_PAGES.filter((page) => GUIDES.has(page)).map((page) => (
          <a key={page} href={`/help/${page}`} target="_blank" rel="noreferrer">
            {pages(page)}
          </a>
        ))}
      </nav>
    </Sheet>
  );
}

function Section({ section }: { readonly section: KeySection }) {
  const t = useTranslations("help");
  const actions = useActionWords();
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {section.kind === "actions" ? t(section.group) : t(`places.${section.place}`)}
      </h3>
      <dl className={styles.list}>
        {section.kind === "actions"
          ? section.lines.map(({ does, shortcuts }) => (
              <KeyLine key={does} label={actions(does)} shortcuts={shortcuts} />
            ))
          : section.lines.map(({ does, shortcuts }) => (
              <KeyLine key={does} label={t(`place.${does}`)} shortcuts={shortcuts} />
            ))}
      </dl>
    </section>
  );
}

function KeyLine({ label, shortcuts }: { readonly label: string; readonly shortcuts: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{label}</dt>
      <dd className={styles.keys}>
        {shortcuts.map((keys) => (
          <Shortcut key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  );
}
