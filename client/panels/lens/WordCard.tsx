import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { LensEntry } from "../../../model/wordLens/wordLens.ts";
import { useList } from "../../i18n/useList.ts";
import type { Editor } from "../../state/editor.ts";
import { GOT_IT_MS, type Quiet } from "../../state/quietWords.ts";
import { notify } from "../../state/viewStore.ts";
import { Button } from "../controls/Button.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./WordHint.module.css";

interface WordCardProps {
  readonly editor: Editor;
  readonly entry: LensEntry;
  /** further words of the same note */
  readonly others: readonly LensEntry[];
  /** what has the keyboard while the card lies open */
  readonly focus: "card" | "text";
  readonly onReturn: () => void;
}

/** Reason and question to one word. It changes nothing: the text stays the writer's. */
export function WordCard({ editor, entry, others, focus, onReturn }: WordCardProps) {
  const t = useTranslations("lens");
  const words = useTranslations("words");
  const list = useList();
  const [, preferences] = usePreferences();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus === "card") card.current?.focus();
  }, [focus]);

  const fold = (): void => {
    const hadFocus = card.current?.contains(document.activeElement) ?? false;
    editor.view.setState({ wordHint: "sign" });
    if (hadFocus) onReturn();
  };
  const rest = (quiet: Quiet): void => {
    const hadFocus = card.current?.contains(document.activeElement) ?? false;
    preferences.quietWord(entry.id, quiet);
    if (others.length === 0 && hadFocus) onReturn();
    else if (hadFocus) editor.view.setState({ wordHint: "cardInFocus" });
  };
  const switchOff = (): void => {
    preferences.chooseLens("off");
    onReturn();
    notify(editor.view, "lensOff", 0, { undo: () => preferences.chooseLens("on") });
  };
  const latestFold = useRef(fold);
  useEffect(() => {
    latestFold.current = fold;
  });
  useEffect(() => {
    const place = card.current;
    if (!place) return;
    // Keys in the card are not the map's: Delete would take the note.
    const onKey = (event: KeyboardEvent): void => {
      event.stopPropagation();
      if (event.key !== "Escape") return;
      event.preventDefault();
      latestFold.current();
    };
    // By mouse and finger the text keeps the keyboard.
    const keepFocus = (event: MouseEvent): void => event.preventDefault();
    place.addEventListener("keydown", onKey);
    place.addEventListener("mousedown", keepFocus);
    return () => {
      place.removeEventListener("keydown", onKey);
      place.removeEventListener("mousedown", keepFocus);
    };
  }, []);

  const language = entry.id.slice(0, 2);
  return (
    <section
      ref={card}
      className={styles.card}
      aria-label={t("card", { word: entry.headword })}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <p className={styles.category}>{t(`categories.${entry.category}`)}</p>
        <button type="button" className={styles.close} aria-label={words("close")} onClick={fold}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      <p className={styles.headword} lang={language}>
        {entry.headword}
      </p>
      <p lang={language}>{entry.reason}</p>
      <p className={styles.question} lang={language}>
        {entry.question}
      </p>
      <div className={styles.ways}>
        <Button onClick={() => rest(Date.now() + GOT_IT_MS)}>{t("gotIt")}</Button>
        <Button look="quiet" onClick={() => rest("forever")}>
          {t("never")}
        </Button>
      </div>
      {others.length > 0 ? (
        <p className={styles.small}>{t("further", { words: list(others.map((one) => one.headword)) })}</p>
      ) : null}
      <p className={styles.foot}>
        <span>{t("onlyYou")}</span>
        <button type="button" className={styles.off} onClick={switchOff}>
          {t("off")}
        </button>
      </p>
    </section>
  );
}
