import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import type { Rect } from "../../model/fieldLayout.ts";
import { LIMITS } from "../../model/wire.ts";
import { toScreen } from "../geometry/camera.ts";
import { type OpenTitle, useBoundTitle } from "../state/useBoundTitle.ts";
import styles from "./TitleField.module.css";

interface TitleFieldProps extends OpenTitle {
  readonly label: string;
  readonly placeholder: string;
  readonly paint: { readonly fill: string; readonly ink: string };
  /** where the title is painted, in map units */
  readonly rectNow: () => Rect | null;
  /** beside the field */
  readonly children?: ReactNode;
}

/** CSS pixels: a title is written at a size that can be read, however far away the map is. */
const LEAST_WIDTH = 220;
const MARGIN = 8;

/** An open title of the board as a real text field where it is painted. */
export function TitleField(props: TitleFieldProps) {
  const { editor, label, placeholder, paint, rectNow, onClose, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const { input, onKeyDown } = useBoundTitle(props);
  const rect = useEffectEvent(rectNow);

  useEffect(() => {
    const place = (): void => {
      const painted = rect();
      const element = box.current;
      if (!painted || !element) return;
      const camera = editor.camera.camera.get();
      const view = editor.camera.view.get();
      const corner = toScreen(camera, painted);
      const width = Math.min(view.width - 2 * MARGIN, Math.max(LEAST_WIDTH, painted.width * camera.zoom));
      const keep = (at: number, length: number, room: number): number =>
        Math.round(Math.max(MARGIN, Math.min(room - length - MARGIN, at)));
      const middle = corner.y + (painted.height * camera.zoom) / 2 - element.offsetHeight / 2;
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
      onKeyDown={onKeyDown}
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
