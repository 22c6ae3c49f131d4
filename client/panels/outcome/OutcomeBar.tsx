import { ArrowLeft, Download, Redo2, ScrollText, Undo2 } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import type { UndoOutcome } from "../../session/undoHistory.ts";
import { shortcutFor } from "../../state/keyRecords.ts";
import type { Outcome } from "../../state/outcome.ts";
import { UNDO_KEYS } from "../../state/undoKeys.ts";
import { useSignal } from "../../state/useSignal.ts";
import outOfSight from "../../theme/outOfSight.module.css";
import { ConnectionPill } from "../bar/ConnectionPill.tsx";
import menu from "../bar/Menu.module.css";
import bar from "../bar/TopBar.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { IconButton } from "../controls/IconButton.tsx";
import styles from "./OutcomeBar.module.css";
import type { OutcomeFile } from "./OutcomePage.tsx";
import { OUTCOME_PAGES, type OutcomePageKey, RESULT_PAGES } from "./outcomePages.ts";

interface OutcomeBarProps {
  readonly outcome: Outcome;
  readonly workshop: Workshop;
  readonly page: OutcomePageKey;
  readonly file: OutcomeFile | null;
  readonly canEdit: boolean;
  readonly onStepped: (result: UndoOutcome) => void;
}

/** The slim bar above each page on the outcome, with the way to the others. */
export function OutcomeBar({ outcome, workshop, page, file, canEdit, onStepped }: OutcomeBarProps) {
  const t = useTranslations("outcome");
  const protocol = useTranslations("protocol");
  const words = useTranslations("words");
  const { undo } = outcome.session;
  const canUndo = useSignal(undo.canUndo);
  const canRedo = useSignal(undo.canRedo);
  return (
    <header className={`${bar.bar} ${styles.bar}`}>
      <Link href={`/w/${workshop.id}`} className={buttonClass("quiet", "icon")} aria-label={t("back")}>
        <ArrowLeft size={18} aria-hidden="true" />
      </Link>
      <h1 className={outOfSight.outOfSight}>{words("within", { part: t(page), whole: workshop.title })}</h1>
      <span className={styles.workshop} aria-hidden="true">
        {workshop.title}
      </span>
      <nav className={styles.pages} aria-label={t("pages")}>
        {OUTCOME_PAGES.map((key) => (
          <Link
            key={key}
            href={`/w/${workshop.id}/${key}`}
            className={styles.link ?? ""}
            aria-current={key === page ? "page" : undefined}
          >
            {t(key)}
          </Link>
        ))}
      </nav>
      {canEdit && !RESULT_PAGES.has(page) ? (
        <span className={styles.pair}>
          <IconButton
            icon={Undo2}
            label={t("undo")}
            shortcut={shortcutFor(UNDO_KEYS, "undo")}
            isDisabled={!canUndo}
            onPress={() => onStepped(undo.undo())}
          />
          <IconButton
            icon={Redo2}
            label={t("redo")}
            shortcut={shortcutFor(UNDO_KEYS, "redo")}
            isDisabled={!canRedo}
            onPress={() => onStepped(undo.redo())}
          />
        </span>
      ) : null}
      <span className={bar.gap} />
      <ConnectionPill session={outcome.session} workshop={workshop} />
      <Link
        href={`/w/${workshop.id}/protocol`}
        className={buttonClass("quiet", "bar")}
        aria-label={protocol("open")}
      >
        <ScrollText size={16} aria-hidden="true" />
        <span className={bar.words}>{protocol("open")}</span>
      </Link>
      {file ? <SaveButton file={file} outcome={outcome} /> : null}
    </header>
  );
}

/** Saves at once where there is one kind of file, else asks which. */
function SaveButton({ file, outcome }: { readonly file: OutcomeFile; readonly outcome: Outcome }) {
  const isOnly = file.others.length === 0;
  const button = (
    <Button
      className={buttonClass("quiet", "bar")}
      aria-label={file.label}
      {...(isOnly && { onPress: () => file.save(outcome) })}
    >
      <Download size={16} aria-hidden="true" />
      <span className={bar.words}>{file.label}</span>
    </Button>
  );
  if (isOnly) return button;
  const kinds = [{ key: "table", words: file.label, save: file.save }, ...file.others];
  return (
    <MenuTrigger>
      {button}
      <Popover className={menu.popover ?? ""} offset={4}>
        <Menu
          className={menu.menu ?? ""}
          onAction={(key) => kinds.find((kind) => kind.key === key)?.save(outcome)}
        >
          {kinds.map(({ key, words }) => (
            <MenuItem key={key} id={key} className={menu.item ?? ""} textValue={words}>
              <span className={menu.text}>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
