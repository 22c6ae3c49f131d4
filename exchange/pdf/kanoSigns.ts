import type { KanoClass } from "../../model/kano.ts";
import type { Pen } from "./pen.ts";

/** A shape of its own for each class, in a box of 24: an octagon, square, circle, star, diamond, and a broken square. */
export const KANO_SHAPES: Readonly<Record<KanoClass, string>> = {
  R: "M8 1h8l7 7v8l-7 7H8l-7-7V8z",
  M: "M4 2h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z",
  O: "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z",
  A: "M12 0L15.6 3.3L20.5 3.5L20.7 8.4L24 12L20.7 15.6L20.5 20.5L15.6 20.7L12 24L8.4 20.7L3.5 20.5L3.3 15.6L0 12L3.3 8.4L3.5 3.5L8.4 3.3z",
  I: "M12 0l12 12-12 12L0 12z",
  Q: "M6 1h12l6 11-6 11H6L0 12z",
};
const SHAPE_BOX = 24;

/** Dark enough on white for the letter inside in white. */
export const KANO_COLOURS: Readonly<Record<KanoClass, string>> = {
  R: "#a8261b",
  M: "#1f4fa3",
  O: "#11604f",
  A: "#7d4e00",
  I: "#5f594f",
  Q: "#75308f",
};

/** The class as shape, colour and letter; its name stands beside it. Decoration: whoever calls says so. */
export function drawKanoSign(of: KanoClass, x: number, y: number, size: number, pen: Pen): void {
  pen.document
    .save()
    .translate(x, y)
    .scale(size / SHAPE_BOX)
    .path(KANO_SHAPES[of])
    .fill(KANO_COLOURS[of])
    .restore();
  const style = { size: size * 0.56, weight: "semibold", colour: "#ffffff" } as const;
  pen.text(of, x + (size - pen.widthOf(of, style)) / 2, y + size / 2 + style.size * 0.36, style);
}
