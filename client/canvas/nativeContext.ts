import type { Shape } from "konva/lib/Shape";

/** The browser's own context of the layer that a shape is drawn on: painting is plain canvas, not Konva's. */
export function nativeContext(shape: Shape): CanvasRenderingContext2D {
  const context = shape.getLayer()?.getNativeCanvasElement().getContext("2d");
  if (!context) throw new Error("A shape is drawn on a layer.");
  return context;
}
