import { type RefObject, useLayoutEffect, useState } from "react";
import type { Camera, Insets, Size } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";
import { homeCamera } from "./useFirstView.ts";

/**
 * The canvas's size in CSS pixels, kept in the camera store too. Who has not moved the map yet still sees all of it
 * afterwards, for example beside a drawer; for everybody else what was in the middle stays there.
 */
export function useCanvasSize(
  container: RefObject<HTMLElement | null>,
  editor: Editor,
  hand: Hand,
  insets: Insets,
): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = (): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      hand.setOrigin({ x: left, y: top });
      const before = editor.camera.view.get();
      if (before.width === width && before.height === height) return setSize(before);
      const next = { width, height };
      editor.camera.view.set(next);
      setSize(next);
      if (before.width === 0) return;
      const camera = editor.camera.camera.get();
      editor.camera.camera.set(
        isSame(camera, homeCamera(editor, before, insets))
          ? homeCamera(editor, next, insets)
          : {
              x: camera.x + (width - before.width) / 2,
              y: camera.y + (height - before.height) / 2,
              zoom: camera.zoom,
            },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, editor, hand, insets]);
  return size;
}

function isSame(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
