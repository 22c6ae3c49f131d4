import { Ellipsis, Minus, Plus } from "lucide-react";
import {
  memo,
  type RefObject,
  useCallback,
  useContext,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { PALETTES } from "../../../model/palette.ts";
import { NoteTextArea } from "../../canvas/NoteTextArea.tsx";
import { WordHint } from "../../panels/lens/WordHint.tsx";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { ReactionButtons } from "../../panels/reactions/ReactionButtons.tsx";
import type { NoteRecord } from "../../state/mapProjection.ts";
import { passes } from "../../state/noteFilter.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { canChange } from "../../tools/changing.ts";
import { finishEditing, openNote } from "../../tools/editing.ts";
import { changePoints } from "../../tools/pointingDot.ts";
import { select } from "../../tools/selecting.ts";
import { usePoints } from "../usePoints.ts";
import { ListLightContext, useListDesk } from "./listDesk.ts";
import styles from "./NoteRow.module.css";
import { RowMarks } from "./RowMarks.tsx";
import { RowPicture } from "./RowPicture.tsx";

interface NoteRowProps {
  readonly id: string;
  /** the notes under the same heading; read when something is done, so that a neighbour's coming renders nothing */
  readonly among: RefObject<readonly string[]>;
  /** the Tab key leads to it */
  readonly isStop: boolean;
}

/** One note of the list: its text, which a press opens, what stands on it, and what can be done with it. */
export const NoteRow = memo(function NoteRow({ id, among, isStop }: NoteRowProps) {
  const { editor } = useListDesk();
  const { map } = editor;
  const subscribe = useCallback((listener: () => void) => map.onNote(id, listener), [map, id]);
  const record = useSyncExternalStore(subscribe, () => map.get(id));
  return record ? <Row record={record} among={among} isStop={isStop} /> : null;
});

interface RowProps extends Omit<NoteRowProps, "id"> {
  readonly record: NoteRecord;
}

function Row({ record, among, isStop }: RowProps) {
  const t = useTranslations("list");
  const pictures = useTranslations("pictures");
  const { editor, focus, menu } = useListDesk();
  const { filter, focusedNote } = useContext(ListLightContext);
  const [{ scheme }] = usePreferences();
  useEditRights(editor);
  const { id, place, colour, text } = record.note;
  const isOpen = useStore(
    editor.view,
    (state) => state.editing === id && state.writesIn === "list" && canChange(editor, id),
  );
  const hasMenu = useSyncExternalStore(menu.subscribe, () => menu.get()?.noteId === id);
  const marks = useId();
  const more = useRef<HTMLButtonElement>(null);
  const openMenu = (trigger: HTMLElement | null): void => {
    if (!trigger) return;
    select(editor, [id]);
    menu.set({ noteId: id, trigger, among: among.current });
  };
  useLayoutEffect(() => {
    // Where a text was open, its row has the focus next.
    if (!isOpen) focus.get()?.settle();
  }, [focus, isOpen]);
  const { image } = record.note;
  const emptyWords = image ? image.alt || pictures("untold") : t("emptyNote");
  const isDimmed = !passes(filter, record);
  const isInFocus = focusedNote === id;
  const tab = isStop ? 0 : -1;
  const mayWrite = canChange(editor, id);
  const press = (): void => {
    select(editor, [id]);
    if (mayWrite) openNote(editor, id);
    else editor.view.setState({ dialog: "comments" });
  };
  return (
    <li
      className={styles.row}
      data-note={id}
      data-x={place.x}
      data-y={place.y}
      data-dimmed={isDimmed || undefined}
      data-in-focus={isInFocus || undefined}
      style={{ borderInlineStartColor: PALETTES[scheme].notes[colour].fill }}
    >
      {image ? (
        <RowPicture
          image={image}
          tab={tab}
          onShow={() => {
            select(editor, [id]);
            editor.view.setState({ dialog: "picture" });
          }}
        />
      ) : null}
      <div className={styles.what}>
        {isOpen ? (
          <OpenText record={record} />
        ) : (
          <button
            type="button"
            className={styles.text}
            data-row={id}
            tabIndex={tab}
            aria-describedby={marks}
            aria-haspopup={mayWrite ? undefined : "dialog"}
            onClick={press}
            onContextMenu={(event) => {
              event.preventDefault();
              openMenu(more.current);
            }}
          >
            {text === "" ? <span className={styles.empty}>{emptyWords}</span> : null}
            <span data-note-text="" dir="auto" lang={editor.map.about().language}>
              {text}
            </span>
          </button>
        )}
        <RowMarks editor={editor} record={record} id={marks} isDimmed={isDimmed} isInFocus={isInFocus} />
      </div>
      <PointButtons record={record} tab={tab} />
      <ReactionButtons editor={editor} record={record} which="given" tab={tab} />
      <button
        type="button"
        className={styles.icon}
        tabIndex={tab}
        aria-label={t("more", { note: text.trim() || emptyWords })}
        aria-haspopup="menu"
        aria-expanded={hasMenu}
        ref={more}
        onClick={({ currentTarget }) => openMenu(currentTarget)}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </button>
    </li>
  );
}

/** My points on it, while a vote is on. */
function PointButtons({ record, tab }: { readonly record: NoteRecord; readonly tab: number }) {
  const t = useTranslations("voting");
  const { editor } = useListDesk();
  const { id, text } = record.note;
  const { kind, count } = usePoints(editor, id);
  if (kind !== "own") return null;
  const note = text.trim() || t("noteless");
  return (
    <span className={styles.points}>
      <button
        type="button"
        className={styles.icon}
        tabIndex={tab}
        aria-label={t("take", { note })}
        aria-disabled={count === 0}
        onClick={() => changePoints(editor, id, "take")}
      >
        <Minus size={16} aria-hidden="true" />
      </button>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <button
        type="button"
        className={styles.icon}
        tabIndex={tab}
        aria-label={t("give", { note })}
        onClick={() => changePoints(editor, id, "give")}
      >
        <Plus size={16} aria-hidden="true" />
      </button>
    </span>
  );
}

/** The open text in its row, bound as it is on the picture. */
function OpenText({ record }: { readonly record: NoteRecord }) {
  const t = useTranslations("canvas");
  const { editor, carets } = useListDesk();
  const { id } = record.note;
  const box = useRef<HTMLDivElement>(null);
  // After the field itself has put the caret at the end.
  useLayoutEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    const caret = carets.get(id);
    carets.clear();
    if (caret !== undefined) area.setSelectionRange(caret, caret);
    area.scrollIntoView({ block: "nearest" });
    return () => {
      // Put elsewhere by somebody, it goes on where the hand was.
      if (editor.view.getState().editing === id) carets.set(id, area.selectionEnd);
    };
  }, [carets, editor, id]);
  return (
    <div ref={box} className={styles.open} data-note-tools="">
      <NoteTextArea editor={editor} noteId={id} label={t("noteText")} />
      <div className={styles.below}>
        <WordHint
          editor={editor}
          note={record.note}
          onReturn={() => box.current?.querySelector("textarea")?.focus()}
        />
        <button type="button" className={styles.done} onClick={() => finishEditing(editor)}>
          {t("done")}
        </button>
      </div>
    </div>
  );
}
