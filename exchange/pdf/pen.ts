import type { Rect } from "../../model/fieldLayout.ts";
import type { Line } from "./lines.ts";
import { MARK_BOX, MARK_STROKE, type MarkShape } from "./markShapes.ts";
import type { PdfDocument } from "./pdfDocument.ts";
import { FONT_NAMES, type PaperFonts, type Weight } from "./textRuns.ts";

export interface TextStyle {
  /** points */
  readonly size: number;
  readonly colour: string;
  readonly weight?: Weight;
}

/** Part of the look, or what every page repeats: its number, and whose page it is. */
export type Decoration = "Layout" | "Pagination";

/** Draws on pages: every text is tagged by whoever calls, every shape is decoration. Units are points, y runs down. */
export interface Pen {
  readonly document: PdfDocument;
  /** decoration, which readers skip */
  decorate(draw: () => void, kind?: Decoration): void;
  box(rect: Rect, radius: number, fill: string, edge?: string): void;
  disc(x: number, y: number, radius: number, fill: string, edge: string): void;
  rule(x: number, y: number, width: number, colour: string): void;
  /** a mark whose box has its upper left corner at x, y */
  mark(shape: MarkShape, x: number, y: number, size: number, colour: string): void;
  /** text on a baseline, from `x` on */
  text(text: string, x: number, baseline: number, style: TextStyle): void;
  /** what is written from right to left ends at the right of its `room` */
  line(line: Line, x: number, baseline: number, style: TextStyle, room?: number): void;
  widthOf(text: string, style: Pick<TextStyle, "size" | "weight">): number;
}

const EDGE_WIDTH = 0.6;
const FAINT_OPACITY = 0.22;

export function openPen(document: PdfDocument, fonts: PaperFonts): Pen {
  for (const name of FONT_NAMES) {
    const font = fonts.all[name];
    if (font) document.registerFont(name, font.source as never);
  }
  const drawLine = (line: Line, x: number, baseline: number, style: TextStyle, room?: number): void => {
    const { text, isDivided, isMirrored } = line;
    const weight = style.weight ?? "regular";
    const spare = isMirrored && room !== undefined ? room - fonts.widthOf(text, weight) * style.size : 0;
    let left = x + Math.max(0, spare);
    const runs = [
      ...fonts.runsOf(isDivided ? text.slice(0, -1) : text, weight, isMirrored ? "rtl" : undefined),
    ];
    if (isDivided) runs.push({ font: weight, text: fonts.all[weight]?.standIn("-", "\u00ad") ?? "-" });
    document.fillColor(style.colour);
    for (const [index, run] of runs.entries()) {
      document.font(run.font).fontSize(style.size);
      nameMissingGlyph(document);
      document.text(run.text, left, baseline, { lineBreak: false, baseline: "alphabetic" });
      if (index < runs.length - 1) left += (fonts.all[run.font]?.widthOf(run.text) ?? 0) * style.size;
    }
  };

  return {
    document,
    decorate(draw, type = "Layout") {
      document.markContent("Artifact", { type });
      draw();
      document.endMarkedContent();
    },
    box({ x, y, width, height }, radius, fill, edge) {
      document.roundedRect(x, y, width, height, radius);
      if (edge) document.lineWidth(EDGE_WIDTH).fillAndStroke(fill, edge);
      else document.fill(fill);
    },
    disc(x, y, radius, fill, edge) {
      document.circle(x, y, radius).lineWidth(1).fillAndStroke(fill, edge);
    },
    rule(x, y, width, colour) {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.5)
        .stroke(colour);
    },
    mark(shape, x, y, size, colour) {
      document
        .save()
        .translate(x, y)
        .scale(size / MARK_BOX);
      document.lineWidth(MARK_STROKE).lineCap("round").lineJoin("round");
      if (shape.stroke) document.path(shape.stroke).stroke(colour);
      if (shape.fill) document.path(shape.fill).fill(colour);
      if (shape.faint) document.fillOpacity(FAINT_OPACITY).path(shape.faint).fill(colour);
      document.restore();
    },
    text: (text, x, baseline, style) => drawLine({ text, isDivided: false }, x, baseline, style),
    line: drawLine,
    widthOf: (text, { size, weight }) => fonts.widthOf(text, weight ?? "regular") * size,
  };
}

/** What stands in a font for a letter that it lacks is never shown; PDF/UA asks that it does not mean NUL, as pdfkit says. */
function nameMissingGlyph(document: PdfDocument): void {
  const { unicode } = Reflect.get(document, "_font") as { readonly unicode: number[][] };
  unicode[0] = [REPLACEMENT];
}
const REPLACEMENT = 0xfffd;
