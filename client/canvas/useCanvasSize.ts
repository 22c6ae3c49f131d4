import { type RefObject, useEffect, useState } from "react";
import type { Size } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import type { Hand } from "../tools/hand.ts";

/** The canvas's size in CSS pixels, kept in the camera store too; what was in the middle stays there. */
export function useCanvasSize(container: RefObject<HTMLElement | null>, editor: Editor, hand: Hand): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
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
      const { x, y, zoom } = editor.camera.camera.get();
      editor.camera.camera.set({
        x: x + (width - before.width) / 2,
        y: y + (height - before.height) / 2,
        zoom,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, editor, hand]);
  return size;
}
