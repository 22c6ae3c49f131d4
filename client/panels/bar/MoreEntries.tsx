import {
  Command,
  Download,
  Eye,
  Footprints,
  Glasses,
  History,
  Keyboard,
  Layers,
  type LucideIcon,
  MessageSquare,
  PencilLine,
  Route,
  ScrollText,
  Search,
  ShieldCheck,
  Sprout,
  Upload,
  UserPlus,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { openSearch } from "../../actions/openSearch.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import type { DialogKey } from "../../state/viewStore.ts";
import { AddressSwitch } from "../controls/AddressSwitch.tsx";
import { PreferenceSwitches } from "../controls/PreferenceSwitches.tsx";
import { SingleKeysSwitch } from "../controls/SingleKeysSwitch.tsx";
import { useDrawer } from "../facilitation/drawerContext.ts";
import { LensSwitch } from "../lens/LensSwitch.tsx";
import { useDialog } from "../map/useDialog.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { OUTCOME_PAGES } from "../outcome/outcomePages.ts";
import { OverviewSwitch } from "../overview/OverviewSwitch.tsx";
import { useTourStart } from "../tour/useTourStart.ts";
import { writerPath } from "../write/writerPath.ts";
import styles from "./Menu.module.css";
import { ViewSwitch } from "./ViewSwitch.tsx";

interface Entry {
  readonly dialog: Extract<
    DialogKey,
    "share" | "import" | "export" | "versions" | "comments" | "privacy" | "mirror" | "palette" | "help"
  >;
  readonly icon: LucideIcon;
}

const ON_PHONES: readonly Entry[] = [
  { dialog: "share", icon: UserPlus },
  { dialog: "import", icon: Upload },
  { dialog: "export", icon: Download },
];
const ALWAYS: readonly Entry[] = [
  { dialog: "comments", icon: MessageSquare },
  { dialog: "versions", icon: History },
  { dialog: "mirror", icon: Glasses },
  { dialog: "privacy", icon: ShieldCheck },
  { dialog: "palette", icon: Command },
  { dialog: "help", icon: Keyboard },
];

interface MoreEntriesProps {
  readonly editor: Editor;
  readonly close: () => void;
}

/** What is needed seldom: what happens to my data, keys, language, light or dark; on phones also what the bar has no room for. */
export function MoreEntries({ editor, close }: MoreEntriesProps) {
  const t = useTranslations("bar");
  const observe = useTranslations("observe");
  const outcome = useTranslations("outcome");
  const journey = useTranslations("journey");
  const protocol = useTranslations("protocol");
  const write = useTranslations("write");
  const isNarrow = useIsNarrow();
  const canEdit = useCanEdit(editor);
  const { canSteer, workshopId } = editor.workshop;
  const [, setDialog] = useDialog(editor);
  const drawer = useDrawer();
  const tour = useTourStart(editor);
  const entries = [...(isNarrow ? ON_PHONES : []), ...ALWAYS].filter(
    ({ dialog }) => (dialog !== "import" || canEdit) && (dialog !== "mirror" || canSteer),
  );
  return (
    <>
      {isNarrow ? (
        <button
          type="button"
          className={styles.entry}
          onClick={() => {
            close();
            openSearch(editor);
          }}
        >
          <Search size={16} aria-hidden="true" className={styles.sign} />
          {t("find")}
        </button>
      ) : null}
      <Link href={`/w/${workshopId}/${OUTCOME_PAGES[0]}`} className={styles.entry}>
        <Sprout size={16} aria-hidden="true" className={styles.sign} />
        {outcome("pages")}
      </Link>
      <Link href={`/w/${workshopId}/protocol?from=${editor.session.mapId}`} className={styles.entry}>
        <ScrollText size={16} aria-hidden="true" className={styles.sign} />
        {protocol("open")}
      </Link>
      {editor.session.me.role === "viewer" ? null : (
        <Link href={writerPath(workshopId, editor.session.mapId)} className={styles.entry}>
          <PencilLine size={16} aria-hidden="true" className={styles.sign} />
          {write("title")}
        </Link>
      )}
      {editor.session.me.role === "viewer" ? null : (
        <Link href={`/w/${workshopId}/observe`} className={styles.entry}>
          <Eye size={16} aria-hidden="true" className={styles.sign} />
          {observe("toObserve")}
        </Link>
      )}
      {canEdit ? (
        <Link href={`/w/${workshopId}/journeys?from=${editor.session.mapId}`} className={styles.entry}>
          <Route size={16} aria-hidden="true" className={styles.sign} />
          {journey("fromThisMap")}
        </Link>
      ) : null}
      <button
        type="button"
        className={styles.entry}
        onClick={() => {
          close();
          drawer.open("evidence");
        }}
      >
        <Layers size={16} aria-hidden="true" className={styles.sign} />
        {t("evidence")}
      </button>
      {entries.map(({ dialog, icon: Icon }) => (
        <button
          key={dialog}
          type="button"
          className={styles.entry}
          onClick={() => {
            close();
            // From here all comments are meant, not those on a note that happens to be selected.
            if (dialog === "comments") editor.view.setState({ selection: new Set() });
            setDialog(dialog);
          }}
        >
          <Icon size={16} aria-hidden="true" className={styles.sign} />
          {t(dialog)}
        </button>
      ))}
      <button
        type="button"
        className={styles.entry}
        onClick={() => {
          close();
          tour.begin();
        }}
      >
        <Footprints size={16} aria-hidden="true" className={styles.sign} />
        {tour.words}
      </button>
      <div className={styles.separator} />
      {canEdit ? <LensSwitch /> : null}
      {/* A phone has no keys; with a keyboard the screen is rarely so narrow, and the sheet of keys has it, too. */}
      {isNarrow ? (
        <div className={styles.settings}>
          <OverviewSwitch editor={editor} />
        </div>
      ) : (
        <div className={styles.settings}>
          <SingleKeysSwitch />
        </div>
      )}
      {/* Where the bar has room for it, it is there alone. */}
      <div className={`${styles.settings} ${styles.inSmallWindows}`}>
        <ViewSwitch editor={editor} onChosen={close} />
      </div>
      <div className={styles.settings}>
        <PreferenceSwitches />
      </div>
      <div className={styles.settings}>
        <AddressSwitch />
      </div>
    </>
  );
}
