import { useEffect, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { PlaceKey } from "../../model/fields.ts";
import { readingOrder } from "../actions/walking.ts";
import type { InterfaceLanguage } from "../i18n/languages.ts";
import type { Editor } from "../state/editor.ts";
import styles from "./BoardStop.module.css";
import { useNoteWords } from "./useNoteWords.ts";

interface NoteStopProps {
  readonly editor: Editor;
  readonly id: string;
  readonly language: InterfaceLanguage;
  /** it lies elsewhere now, as the `at`-th of its field's notes */
  readonly onMoved: (field: PlaceKey, at: number, count: number) => void;
}

/** The note that the keyboard is at, over its picture: read out, and ringed. */
export function NoteStop({ editor, id, language, onMoved }: NoteStopProps) {
  const wordsOf = useNoteWords(editor, language);
  const record = useSyncExternalStore(
    (listener) => editor.map.onNote(id, listener),
    () => editor.map.get(id),
  );
  useSyncExternalStore(editor.map.onStructure, editor.map.structureVersion);
  // What its words tell beside the note itself.
  useSyncExternalStore(editor.clusters.onChange, editor.clusters.version);
  useSyncExternalStore(
    (listener) => editor.voting.onNote(id, listener),
    () => JSON.stringify(editor.voting.markOf(id)),
  );
  useStore(editor.view, ({ filter }) => filter);
  const isSelected = useStore(editor.view, ({ selection }) => selection.has(id));
  const element = useRef<HTMLDivElement>(null);
  const place = record?.note.place;
  const lastPlace = useRef(place);

  useEffect(() => {
    const before = lastPlace.current;
    lastPlace.current = place;
    if (!place || !before || document.activeElement !== element.current) return;
    if (before.field === place.field && before.x === place.x && before.y === place.y) return;
    const ids = editor.map.idsIn(place.field);
    onMoved(place.field, ids.indexOf(id) + 1, ids.length);
  }, [editor, id, place, onMoved]);

  if (!record) return null;
  const order = readingOrder(editor);
  const { x, y, width, height } = record.rect;
  const choice = {
    role: "option",
    tabIndex: 0,
    "aria-selected": isSelected,
    "aria-label": wordsOf(record),
    "aria-posinset": order.indexOf(id) + 1,
    "aria-setsize": order.length,
  } as const;
  return <div ref={element} className={styles.note} {...choice} style={{ left: x, top: y, width, height }} />;
}
