import { ArrowLeft, Download, Redo2, Undo2 } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { UndoOutcome } from "../../session/undoHistory.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ConnectionPill } from "../bar/ConnectionPill.tsx";
import styles from "../bar/TopBar.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { IconButton } from "../controls/IconButton.tsx";
import title from "./BoardBar.module.css";

interface BoardBarProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly canEdit: boolean;
  readonly onSave: () => void;
  readonly onStepped: (result: UndoOutcome) => void;
}

/** The slim bar above the board. */
export function BoardBar({ outcome, workshop, canEdit, onSave, onStepped }: BoardBarProps) {
  const t = useTranslations("board");
  const { undo, connection } = outcome.session;
  const canUndo = useSignal(undo.canUndo);
  const canRedo = useSignal(undo.canRedo);
  return (
    <header className={styles.bar} aria-label={t("label")}>
      <Link href={`/w/${workshop.id}`} className={buttonClass("quiet", "icon")} aria-label={t("back")}>
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={title.title}>
        {t("title")}
        <span className={title.workshop}>{workshop.title}</span>
      </h1>
      {canEdit ? (
        <span className={title.pair}>
          <IconButton
            icon={Undo2}
            label={t("undo")}
            shortcut="mod+z"
            isDisabled={!canUndo}
            onPress={() => onStepped(undo.undo())}
          />
          <IconButton
            icon={Redo2}
            label={t("redo")}
            shortcut="mod+shift+z"
            isDisabled={!canRedo}
            onPress={() => onStepped(undo.redo())}
          />
        </span>
      ) : null}
      <span className={styles.gap} />
      <ConnectionPill connection={connection} />
      <Button className={buttonClass("quiet", "bar")} onPress={onSave} aria-label={t("export")}>
        <Download size={16} aria-hidden="true" />
        <span className={styles.words}>{t("export")}</span>
      </Button>
    </header>
  );
}
