import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { watchLaserKey } from "../attention/laserKey.ts";
import { toMap } from "../geometry/camera.ts";
import type { Editor } from "../state/editor.ts";
import styles from "./LaserLayer.module.css";
import { type LaserPainter, openLaserPainter } from "./laserPainter.ts";

interface LaserLayerProps {
  readonly editor: Editor;
  readonly label: string;
}

/**
 * The laser pointers of all, and mine while it is on: then the board is pointed at and not touched, with mouse, pen
 * and finger. Wheel and keys go on moving the map.
 */
export function LaserLayer({ editor, label }: LaserLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const painter = useRef<LaserPainter | null>(null);
  const isOn = useStore(editor.view, (state) => state.laser !== "off");

  useEffect(() => {
    if (!canvas.current) return;
    const opened = openLaserPainter(canvas.current, editor);
    painter.current = opened;
    return () => {
      opened.close();
      painter.current = null;
    };
  }, [editor]);

  useEffect(() => {
    const element = surface.current;
    if (!isOn || !element) return;
    const point = (event: PointerEvent): void => {
      const { left, top } = element.getBoundingClientRect();
      const at = toMap(editor.camera.camera.get(), { x: event.clientX - left, y: event.clientY - top });
      const laser = { x: Math.round(at.x), y: Math.round(at.y) };
      editor.session.show({ laser });
      painter.current?.point(laser);
    };
    const down = (event: PointerEvent): void => {
      // The mouse events that browsers make up after a touch would press what lies below.
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      point(event);
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerType === "mouse") return;
      rest();
    };
    const rest = (): void => {
      editor.session.show({ laser: null });
      painter.current?.point(null);
    };
    const unwatch = watchLaserKey(editor);
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", point);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", rest);
    element.addEventListener("pointerleave", rest);
    return () => {
      rest();
      unwatch();
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", point);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", rest);
      element.removeEventListener("pointerleave", rest);
    };
  }, [editor, isOn]);

  return (
    <>
      <canvas ref={canvas} className={styles.light} aria-hidden="true" data-lasers="0" />
      {isOn ? <div ref={surface} className={styles.surface} role="application" aria-label={label} /> : null}
    </>
  );
}
