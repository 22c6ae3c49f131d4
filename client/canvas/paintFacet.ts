import type { FacetKey } from "../../model/fields.ts";

type Paint = (context: CanvasRenderingContext2D) => void;

/** Side of the square in which the glyphs are drawn. */
const BOX = 24;

/** Draws a facet's glyph with its upper left corner at (x, y), in the context's stroke and fill colour. */
export function paintFacet(
  context: CanvasRenderingContext2D,
  facet: FacetKey,
  x: number,
  y: number,
  size: number,
): void {
  context.save();
  context.translate(x, y);
  context.scale(size / BOX, size / BOX);
  context.lineWidth = 2.1;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.beginPath();
  GLYPHS[facet](context);
  context.stroke();
  context.restore();
}

const GLYPHS: Readonly<Record<FacetKey, Paint>> = {
  sees(context) {
    context.moveTo(2, 12);
    context.bezierCurveTo(6, 4, 18, 4, 22, 12);
    context.bezierCurveTo(18, 20, 6, 20, 2, 12);
    context.moveTo(15, 12);
    context.arc(12, 12, 3, 0, 2 * Math.PI);
  },
  hears(context) {
    context.moveTo(6, 9);
    context.arc(12.5, 8.5, 6.5, Math.PI, 0);
    context.bezierCurveTo(19, 14.5, 13, 14.5, 13, 18.5);
    context.arc(9.5, 18.5, 3.5, 0, Math.PI);
    context.moveTo(15, 8.5);
    context.arc(12.5, 8.5, 2.5, 0, Math.PI, true);
    context.lineTo(10, 9.5);
    context.arc(10, 11.5, 2, -Math.PI / 2, Math.PI / 2);
  },
  thinks(context) {
    context.moveTo(7, 16);
    context.bezierCurveTo(1, 16, 1, 8, 7, 8);
    context.bezierCurveTo(8, 2, 17, 2, 18, 7.5);
    context.bezierCurveTo(24, 8, 23.5, 16, 18, 16);
    context.closePath();
    context.moveTo(8.5, 19.5);
    context.arc(7.2, 19.5, 1.3, 0, 2 * Math.PI);
    context.moveTo(4.4, 22.6);
    context.arc(3.9, 22.6, 0.5, 0, 2 * Math.PI);
  },
  feels(context) {
    context.moveTo(12, 20.5);
    context.bezierCurveTo(-3, 11, 4.5, -0.5, 12, 6.5);
    context.bezierCurveTo(19.5, -0.5, 27, 11, 12, 20.5);
    context.closePath();
  },
  says(context) {
    context.moveTo(3, 21);
    context.lineTo(5, 15.8);
    context.bezierCurveTo(0, 8, 5.5, 3, 12, 3);
    context.bezierCurveTo(18, 3, 21.5, 7, 21.5, 11);
    context.bezierCurveTo(21.5, 17, 15, 20.5, 9, 18.6);
    context.closePath();
  },
  does(context) {
    context.moveTo(18, 11);
    context.lineTo(18, 6);
    context.arc(16, 6, 2, 0, Math.PI, true);
    context.moveTo(14, 10);
    context.lineTo(14, 4);
    context.arc(12, 4, 2, 0, Math.PI, true);
    context.lineTo(10, 10.5);
    context.moveTo(10, 6);
    context.arc(8, 6, 2, 0, Math.PI, true);
    context.lineTo(6, 14);
    context.moveTo(18, 8);
    context.arc(20, 8, 2, Math.PI, 0);
    context.lineTo(22, 14);
    context.bezierCurveTo(22, 19, 18.5, 22, 14, 22);
    context.lineTo(12, 22);
    context.bezierCurveTo(9, 22, 7.5, 21.2, 6, 19.7);
    context.lineTo(2.4, 16);
    context.bezierCurveTo(0.7, 14, 3.2, 11.4, 5.2, 13.2);
    context.lineTo(7, 15);
  },
};
