import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { StackSuggestion } from "../../../model/stackSuggestions.ts";
import { stack, stackAll } from "../../actions/stackActions.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useCanEdit } from "../../state/useEditRights.ts";
import { canChange } from "../../tools/changing.ts";
import { reveal } from "../../tools/revealing.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { askForSuggestions, comparableNotes } from "../sorting/askForSuggestions.ts";
import styles from "../sorting/SortSection.module.css";
import { type Search, useSearch } from "../sorting/useSearch.ts";

/** What says the same in several maps: compared on this device, confirmed by hand, one by one or all that are sure. */
export function StacksGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("merging");
  const canEdit = useCanEdit(editor);
  const [search, compare] = useStackSearch(editor);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const group = useRef<HTMLElement>(null);
  // The button that was pressed goes with what it was about; the next one is to be reached from here.
  const keepFocus = (): void => group.current?.focus();
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  if (!canEdit) return null;
  const open =
    search.kind === "found"
      ? search.found.flatMap((one) => {
          const noteIds = dismissed.has(keyOf(one)) ? [] : openNotes(editor, one);
          return noteIds.length > 1 ? [{ ...one, noteIds, key: keyOf(one) }] : [];
        })
      : [];
  const equal = open.filter(({ kind }) => kind === "equal");
  return (
    <section
      ref={group}
      tabIndex={-1}
      className={styles.group}
      aria-label={t("stacks")}
      aria-busy={search.kind === "searching"}
    >
      <h3 className={styles.title}>{t("stacks")}</h3>
      <p className={styles.hint}>{t("stacksHint")}</p>
      <div className={styles.buttons}>
        {equal.length > 0 ? (
          <Button
            onClick={() => {
              stackAll(
                editor,
                equal.map(({ noteIds }) => noteIds),
              );
              keepFocus();
            }}
          >
            {t("stackAll", { count: equal.length })}
          </Button>
        ) : null}
        <Button look="quiet" busy={search.kind === "searching"} onClick={compare}>
          {t("find")}
        </Button>
      </div>
      {search.kind === "failed" ? <TroubleText trouble="unreachable" /> : null}
      <div aria-live="polite">
        {search.kind === "found" && open.length === 0 ? <p className={styles.hint}>{t("nothing")}</p> : null}
      </div>
      <ul className={styles.list}>
        {open.map(({ key, ...suggestion }) => (
          <StackItem
            key={key}
            editor={editor}
            suggestion={suggestion}
            onDone={keepFocus}
            onDismiss={() => {
              setDismissed(new Set([...dismissed, key]));
              keepFocus();
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** Compares at once, and again when asked or when further maps or notes have come by merging. */
function useStackSearch(editor: Editor): readonly [Search<readonly StackSuggestion[]>, () => void] {
  const ask = useCallback(async () => {
    const { language } = editor.map.about();
    return (await askForSuggestions({ about: "stacks", notes: comparableNotes(editor), language })).stacks;
  }, [editor]);
  const [search, compare] = useSearch(ask);
  useEffect(() => {
    compare();
    return editor.map.onMerged(compare);
  }, [editor, compare]);
  return [search, compare];
}

/** Those that are still there, in the field, mine to change, and not in one stack already. */
function openNotes(editor: Editor, { field, noteIds }: StackSuggestion): string[] {
  const fronts = new Set(noteIds.map(editor.map.frontOf));
  return [...fronts].filter((id) => editor.map.get(id)?.note.place.field === field && canChange(editor, id));
}

function keyOf({ kind, noteIds }: StackSuggestion): string {
  return `${kind} ${noteIds.join(" ")}`;
}

interface StackItemProps {
  readonly editor: Editor;
  readonly suggestion: StackSuggestion;
  readonly onDone: () => void;
  readonly onDismiss: () => void;
}

function StackItem({ editor, suggestion: { kind, field, noteIds }, onDone, onDismiss }: StackItemProps) {
  const t = useTranslations("merging");
  const [{ language }] = usePreferences();
  const accept = (): void => {
    stack(editor, noteIds);
    const rect = editor.map.get(editor.map.frontOf(noteIds[0] ?? ""))?.rect;
    if (rect) reveal(editor, rect);
    onDone();
  };
  return (
    <li className={styles.item} data-stack-suggestion={kind}>
      <p className={styles.name}>{t(kind, { field: fieldTitles(language)[field] })}</p>
      <ul className={styles.notes}>
        {noteIds.map((id) => (
          <li key={id}>
            {editor.map.get(id)?.note.text} <OriginName editor={editor} noteId={id} />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={accept}>{t("stack")}</Button>
        <Button look="quiet" onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </div>
    </li>
  );
}

/** From which map it is, or in how many its stack is already. */
function OriginName({ editor, noteId }: { readonly editor: Editor; readonly noteId: string }) {
  const t = useTranslations("merging");
  const clusters = useTranslations("clusters");
  const product = useTranslations("product");
  const stacked = editor.map.get(noteId)?.stack;
  if (stacked) return <em>({clusters("inMaps", { maps: stacked.maps, of: stacked.of })})</em>;
  const origin = editor.map.merged.originOf(noteId);
  if (!origin) return <em>({t("writtenHere")})</em>;
  const map = editor.map.merged.maps().find(({ mapId }) => mapId === origin.mapId);
  return <em>({t("fromMap", { map: map?.title || product("untitled") })})</em>;
}
