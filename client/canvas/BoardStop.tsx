import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import type { PlaceKey } from "../../model/fields.ts";
import { BOARD_KEYS } from "../actions/boardKeys.ts";
import { neighbourOf, noteAt, pick, readingOrder, type Walk, walk } from "../actions/walking.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import { fieldTitles } from "../i18n/names.ts";
import type { Editor } from "../state/editor.ts";
import { doneBy } from "../state/keyRecords.ts";
import hidden from "../theme/outOfSight.module.css";
import { select } from "../tools/selecting.ts";
import styles from "./BoardStop.module.css";
import { moveWithMap } from "./moveWithMap.ts";
import { NoteStop } from "./NoteStop.tsx";

interface BoardStopProps {
  readonly editor: Editor;
  readonly language: InterfaceLanguage;
}

/** Where the keys of `BOARD_KEYS` lead; the one that leads nowhere picks. */
const WALKS: Readonly<Partial<Record<string, Walk>>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/**
 * The map in the order of the Tab key: one stop, from which the arrows lead to every note. A list of choices whose one
 * note is really there and really has the focus: `application` would silence what readers know of lists, they follow
 * `aria-activedescendant` unreliably on phones, and a live region would be heard late and only once.
 */
export function BoardStop({ editor, language }: BoardStopProps) {
  const t = useTranslations("canvas.board");
  const board = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [moved, setMoved] = useState<Moved | null>(null);
  const current = useStore(editor.view, noteAt);
  useKeptFocus(editor, board, current);
  const isEmpty = current === null;

  useEffect(() => {
    const element = ground.current;
    // An empty ground that moves has the browser build anew what it lays on the screen, in every frame.
    if (!element || isEmpty) return;
    return moveWithMap(element, editor.camera, {
      onZoomed: (zoom) => element.style.setProperty("--inverse-zoom", String(1 / zoom)),
    });
  }, [editor, isEmpty]);

  const isPicking = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (doneBy(BOARD_KEYS, event) === null) return;
    event.preventDefault();
    const to = WALKS[event.key];
    isPicking.current = to === undefined;
    if (to !== undefined) walk(editor, to);
  };
  // When it is let go: held while a pointer drags, it moves the map, which keeps this from being heard.
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== " " || !isPicking.current) return;
    isPicking.current = false;
    pick(editor);
  };

  // No tag is one: a `select` would show itself and all its choices.
  const list = {
    role: "listbox",
    tabIndex: current === null ? 0 : -1,
    "aria-label": t("label"),
    "aria-multiselectable": true,
    "aria-describedby": hint,
    onKeyDown,
    onKeyUp,
  } as const;
  return (
    <>
      <div ref={board} className={styles.board} {...list} data-board="">
        <div ref={ground} className={styles.ground}>
          {current === null ? null : (
            <NoteStop
              key={current}
              editor={editor}
              id={current}
              language={language}
              onMoved={(field, at, count) =>
                setMoved((before) => ({ turn: (before?.turn ?? 0) + 1, field, at, count }))
              }
            />
          )}
        </div>
      </div>
      <p id={hint} hidden>
        {t("hint")}
      </p>
      <output className={hidden.outOfSight}>
        {moved ? (
          // Another element each time: the same words would not be heard twice.
          <span key={moved.turn}>
            {t("moved", { field: fieldTitles(language)[moved.field], at: moved.at, count: moved.count })}
          </span>
        ) : null}
      </output>
    </>
  );
}

interface Moved {
  readonly turn: number;
  readonly field: PlaceKey;
  readonly at: number;
  readonly count: number;
}

/**
 * Keeps the keyboard's focus on the board while notes come and go under it: it goes along with the selection, from a
 * deleted note to its neighbour, and from a bar that closes back to the map.
 */
function useKeptFocus(
  editor: Editor,
  board: { readonly current: HTMLDivElement | null },
  current: string | null,
): void {
  const asked = useStore(editor.view, ({ asksFor }) => asksFor === "board");
  const isHeld = useRef(false);
  const last = useRef<{ readonly id: string; readonly order: readonly string[] } | null>(null);

  useEffect(
    () =>
      editor.view.subscribe(({ selection, at }, before) => {
        if (selection !== before.selection || at !== before.at) isHeld.current ||= hasKeyboard();
      }),
    [editor],
  );

  useLayoutEffect(() => {
    if (asked) editor.view.setState({ asksFor: null });
    const wasHeld = isHeld.current;
    isHeld.current = false;
    const gone = current === null && last.current !== null && !editor.map.get(last.current.id);
    const neighbour =
      gone && wasHeld && last.current
        ? neighbourOf(last.current.id, last.current.order, (id) => editor.map.get(id) !== undefined)
        : null;
    last.current = current === null ? null : { id: current, order: readingOrder(editor) };
    if (neighbour !== null) {
      isHeld.current = true;
      select(editor, [neighbour]);
    } else if (asked || (wasHeld && isNowhere(board.current))) {
      const note = board.current?.querySelector<HTMLElement>("[role=option]");
      (note ?? board.current)?.focus({ preventScroll: true });
    }
  }, [editor, board, asked, current]);
}

/** The board has the focus, or the bar of a note that was reached by key. */
function hasKeyboard(): boolean {
  const focused = document.activeElement;
  return (
    focused?.closest("[data-board]") != null || focused?.matches("[data-note-tools] :focus-visible") === true
  );
}

function isNowhere(board: HTMLElement | null): boolean {
  return document.activeElement === document.body || document.activeElement === board;
}
