import { useEffect, useRef } from "react";
import type { Editor } from "../../state/editor.ts";
import styles from "./TourOutline.module.css";
import type { TourTarget } from "./tourStops.ts";
import { type Seen, targetInWindow } from "./tourTarget.ts";

/** CSS pixels between what is pointed at and the line around it. */
const AIR = 4;

interface TourOutlineProps {
  readonly editor: Editor;
  readonly target: TourTarget;
  readonly seen: Seen;
  /** names of the buttons that lead out of the map here */
  readonly ways: readonly string[];
}

/** A line around what the tour points at, which goes along with it. Only seen: the words of the panel name it. */
export function TourOutline({ editor, target, seen, ways }: TourOutlineProps) {
  const outline = useRef<HTMLDivElement>(null);
  const names = ways.join("\n");
  useEffect(() => {
    const follow = (): void => {
      const element = outline.current;
      if (!element) return;
      const rect = targetInWindow(editor, target, seen, names.split("\n"));
      element.hidden = rect === null;
      if (!rect) return;
      element.style.translate = `${rect.x - AIR}px ${rect.y - AIR}px`;
      element.style.width = `${rect.width + 2 * AIR}px`;
      element.style.height = `${rect.height + 2 * AIR}px`;
    };
    follow();
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener("resize", follow, { signal });
    // The list scrolls, not the page.
    document.addEventListener("scroll", follow, { signal, capture: true, passive: true });
    const stops = [
      editor.camera.camera.subscribe(follow),
      editor.camera.view.subscribe(follow),
      editor.map.onChange(follow),
    ];
    // Rows of the list, and the bar's buttons, come and go with what React shows next.
    const frame = requestAnimationFrame(follow);
    return () => {
      cancelAnimationFrame(frame);
      leaving.abort();
      for (const stop of stops) stop();
    };
  }, [editor, target, seen, names]);
  return <div ref={outline} className={styles.outline} data-tour-outline="" aria-hidden="true" />;
}
