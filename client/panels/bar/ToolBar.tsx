import { Maximize, Minus, PictureInPicture2, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { useIsNarrow } from "../map/useIsNarrow.ts";
import { FieldChips } from "./FieldChips.tsx";
import styles from "./ToolBar.module.css";
import { UndoButtons } from "./UndoButtons.tsx";
import { ZoomLevel } from "./ZoomLevel.tsx";

interface ToolBarProps {
  readonly editor: Editor;
  /** the tray from which notes are taken; nothing for those who only look on */
  readonly tray: ReactNode;
}

/** Its place, until it is there. */
export function ToolBarToCome({ editor }: Pick<ToolBarProps, "editor">) {
  const isNarrow = useIsNarrow();
  const canEdit = useCanEdit(editor);
  return (
    <div className={styles.bar}>
      {isNarrow ? <div className={styles.chipsToCome} /> : null}
      {canEdit || !isNarrow ? <div className={styles.row} /> : null}
    </div>
  );
}

/** The bar below the map, within the thumb's reach. */
export function ToolBar({ editor, tray }: ToolBarProps) {
  const t = useTranslations("tools");
  const isNarrow = useIsNarrow();
  const canEdit = useCanEdit(editor);
  if (isNarrow) {
    return (
      <footer className={styles.bar} aria-label={t("label")}>
        <FieldChips editor={editor} />
        {canEdit ? (
          <div className={styles.row}>
            <div className={styles.start}>
              <UndoButtons editor={editor} />
            </div>
            <div className={styles.tray}>{tray}</div>
          </div>
        ) : null}
      </footer>
    );
  }
  return (
    <footer className={styles.bar} aria-label={t("label")}>
      <div className={styles.row}>
        <div className={styles.tray}>{tray}</div>
        <div className={styles.end}>
          <ActionButton editor={editor} action="zoomOut" icon={Minus} />
          <ZoomLevel editor={editor} />
          <ActionButton editor={editor} action="zoomIn" icon={Plus} />
          <ActionButton editor={editor} action="zoomToFit" icon={Maximize} />
          <ActionButton editor={editor} action="overview" icon={PictureInPicture2} />
        </div>
      </div>
    </footer>
  );
}
