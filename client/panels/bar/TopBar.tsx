import { ArrowLeft, Download, Eye, Search, Upload, UserPlus } from "lucide-react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { actionOf } from "../../actions/actions.ts";
import { openSearch } from "../../actions/openSearch.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { PressButton } from "../controls/PressButton.tsx";
import { SessionButton } from "../facilitation/SessionButton.tsx";
import { HandButton } from "../groups/HandButton.tsx";
import { useDialog } from "../map/useDialog.ts";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { ConnectionPill } from "./ConnectionPill.tsx";
import { MapTitle } from "./MapTitle.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { PeopleButton } from "./PeopleButton.tsx";
import styles from "./TopBar.module.css";
import { UndoButtons } from "./UndoButtons.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

interface TopBarProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** The slim bar above the map. On a phone it keeps the title, the connection, the people and one menu. */
export function TopBar({ editor, workshop, onWorkshop }: TopBarProps) {
  const t = useTranslations("bar");
  const words = useTranslations("words");
  const isNarrow = useIsNarrow();
  const [, setDialog] = useDialog(editor);
  const canEdit = useCanEdit(editor);
  return (
    <header className={styles.bar} aria-label={t("label")}>
      <Link href="/" className={buttonClass("quiet", "icon")} aria-label={words("toStart")}>
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <MapTitle editor={editor} workshop={workshop} onWorkshop={onWorkshop} />
      {canEdit && !isNarrow ? <UndoButtons editor={editor} /> : null}
      {isNarrow ? null : (
        <IconButton
          icon={Search}
          label={t("find")}
          shortcut={actionOf("find").shortcuts[0]}
          onPress={() => openSearch(editor)}
        />
      )}
      <span className={styles.gap} />
      <span className={styles.view}>
        <ViewSwitch editor={editor} />
      </span>
      {workshop.me.role !== "viewer" ? null : (
        <span className={styles.badge} title={t("viewOnlyHint")}>
          <Eye size={16} aria-hidden="true" />
          <span className={styles.badgeWords}>{t("viewOnly")}</span>
        </span>
      )}
      <ConnectionPill session={editor.session} workshop={workshop} />
      <HandButton editor={editor} />
      <SessionButton />
      <PeopleButton editor={editor} workshop={workshop} />
      {isNarrow ? null : (
        <>
          {canEdit ? (
            <PressButton className={buttonClass("quiet", "bar")} onPress={() => setDialog("import")}>
              <Upload size={16} aria-hidden="true" />
              <span className={styles.words}>{t("import")}</span>
            </PressButton>
          ) : null}
          <PressButton className={buttonClass("quiet", "bar")} onPress={() => setDialog("export")}>
            <Download size={16} aria-hidden="true" />
            <span className={styles.words}>{t("export")}</span>
          </PressButton>
          <PressButton className={buttonClass("primary", "bar")} onPress={() => setDialog("share")}>
            <UserPlus size={16} aria-hidden="true" />
            {t("share")}
          </PressButton>
        </>
      )}
      <MoreMenu editor={editor} />
    </header>
  );
}
