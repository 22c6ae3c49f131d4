import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import type { Rect } from "../../model/fieldLayout.ts";
import { LIMITS } from "../../model/wire.ts";
import { toScreen } from "../geometry/camera.ts";
import { bindField } from "../state/boundText.ts";
import type { Editor } from "../state/editor.ts";
import { sayUndo } from "../state/sayUndo.ts";
import styles from "./TitleField.module.css";

interface TitleFieldProps {
  readonly editor: Editor;
  readonly label: string;
  readonly placeholder: string;
  readonly paint: { readonly fill: string; readonly ink: string };
  /** read once; null when it is gone already */
  readonly text: Y.Text | null;
  readonly write: (doc: Y.Doc, after: string, caret: number, origin: unknown) => string;
  /** where the title is painted, in map units */
  readonly rectNow: () => Rect | null;
  readonly onClose: () => void;
  /** beside the field */
  readonly children?: ReactNode;
}

/** CSS pixels: a title is written at a size that can be read, however far away the map is. */
const LEAST_WIDTH = 220;
const MARGIN = 8;

/** An open title of the board as a real text field where it is painted. The browser owns its value. */
export function TitleField(props: TitleFieldProps) {
  const { editor, label, placeholder, paint, onClose, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const given = useRef(props);
  useLayoutEffect(() => {
    given.current = props;
  });

  // In the same moment as the tap: only then phones open their keyboard.
  useLayoutEffect(() => {
    const element = input.current;
    const { text } = given.current;
    if (!element || !text) return;
    const bound = bindField(element, {
      text,
      write(after, caret) {
        let stands = after;
        editor.session.write((doc, origin) => {
          stands = given.current.write(doc, after, caret, origin);
        }, "typing");
        return stands;
      },
    });
    element.focus({ preventScroll: true });
    element.select();
    return () => bound.close();
  }, [editor]);

  useEffect(() => {
    const place = (): void => {
      const rect = given.current.rectNow();
      const element = box.current;
      if (!rect || !element) return;
      const camera = editor.camera.camera.get();
      const view = editor.camera.view.get();
      const corner = toScreen(camera, rect);
      const width = Math.min(view.width - 2 * MARGIN, Math.max(LEAST_WIDTH, rect.width * camera.zoom));
      const keep = (at: number, length: number, room: number): number =>
        Math.round(Math.max(MARGIN, Math.min(room - length - MARGIN, at)));
      const middle = corner.y + (rect.height * camera.zoom) / 2 - element.offsetHeight / 2;
      element.style.width = `${width}px`;
      element.style.transform = `translate(${keep(corner.x, width, view.width)}px, ${keep(middle, element.offsetHeight, view.height)}px)`;
    };
    place();
    const stops = [
      editor.camera.camera.subscribe(place),
      editor.camera.view.subscribe(place),
      editor.clusters.onChange(place),
      editor.links.onChange(place),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  return (
    <div
      ref={box}
      role="presentation"
      className={styles.box}
      style={{ backgroundColor: paint.fill, color: paint.ink }}
      data-note-tools=""
      onBlur={({ relatedTarget, currentTarget }) => {
        // Another window, or a button beside the field: the title stays open.
        if (document.hasFocus() && !currentTarget.contains(relatedTarget)) onClose();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const key = event.key.toLowerCase();
        const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
        if (key === "escape" || (key === "enter" && event.target === input.current)) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        } else if (isMod && (key === "z" || key === "y")) {
          event.preventDefault();
          // The map's, not the field's own: that would bring back what others have changed since.
          const direction = key === "z" && !event.shiftKey ? "undo" : "redo";
          sayUndo(editor.view, editor.session.undo[direction]());
        }
      }}
    >
      <input
        ref={input}
        className={styles.title}
        aria-label={label}
        placeholder={placeholder}
        lang={editor.map.about().language}
        maxLength={LIMITS.clusterTitleLength}
        autoComplete="off"
        enterKeyHint="done"
      />
      {children}
    </div>
  );
}
