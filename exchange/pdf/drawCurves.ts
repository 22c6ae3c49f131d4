import { FEELING } from "../../model/journeyFeelings.ts";
import { VARIANTS } from "../../model/journeyVariants.ts";
import { PALETTES } from "../../model/palette.ts";
import { feelingWords, type PaperCurve } from "./journeyCurves.ts";
import { JOURNEY_WORDS } from "./journeyWords.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";
import type { Tag } from "./tags.ts";

const { hint, noteText } = PALETTES.light;
const GRID = "#d8d0da";
const PADDING = 13;
/** Below the curves: which line is what. */
const LEGEND = 15;
const POINT = 2.7;
/** Told apart by their names and points, too: the first is the journey's own. */
const COLOURS = ["#583b5f", "#0e5445", "#144e66", "#683834", "#5b4315", "#3b4f25"] as const;
const LINE: Readonly<
  Record<PaperCurve["variant"], { readonly dash: number | null; readonly width: number }>
> = {
  asIs: { dash: null, width: 1.5 },
  toBe: { dash: 3.2, width: 1.2 },
};

export interface CurveBand {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** where the middle of each phase is */
  readonly centres: readonly number[];
  /** index of the first phase of this page */
  readonly from: number;
}

/** The curves over the phases of one page; a line goes on to the page's edge where the next page takes it up. */
export function drawCurves(curves: readonly PaperCurve[], band: CurveBand, paper: Paper, pen: Pen): void {
  const { document } = pen;
  const heightAt = (value: number): number => yOf(value, band);
  pen.decorate(() => {
    for (const value of [FEELING.max, 0, FEELING.min]) {
      pen.rule(band.x, heightAt(value), band.width, GRID);
      const label = feelingWords(value, paper);
      const style = { size: MIN_TEXT_SIZE, colour: hint };
      pen.text(label, band.x - 5 - pen.widthOf(label, style), heightAt(value) + 2.5, style);
    }
    // The journey's own curves lie on top.
    for (const curve of [...curves].reverse()) {
      const { dash, width } = LINE[curve.variant];
      const colour = colourOf(curve);
      document.save().lineWidth(width).lineJoin("round").lineCap("round");
      if (dash !== null) document.dash(dash, { space: dash });
      for (const stretch of stretches(curve.values, band)) {
        const [start, ...rest] = stretch;
        if (!start || rest.length === 0) continue;
        document.moveTo(start.x, heightAt(start.value));
        for (const { x, value } of rest) document.lineTo(x, heightAt(value));
        document.stroke(colour);
      }
      document.undash().restore();
      for (const [index, x] of band.centres.entries()) {
        const value = curve.values[band.from + index] ?? null;
        if (value === null) continue;
        const fill = curve.variant === "asIs" ? colour : "#ffffff";
        drawPoint(curve.look, x, heightAt(value), fill, colour, pen);
      }
    }
  });
  drawLegend(curves, band, paper, pen);
}

/** The values of one phase beside their points: of the first curves, where there is room for numbers. */
export function drawFeelings(
  curves: readonly PaperCurve[],
  index: number,
  band: CurveBand,
  paper: Paper,
  pen: Pen,
  cell: Tag,
): void {
  const words = JOURNEY_WORDS[paper.language];
  const isSingle = curves.every(({ look }) => look === 0);
  const x = band.centres[index] ?? band.x;
  const own = curves
    .filter(({ look }) => look === 0)
    .flatMap((curve) => {
      const value = curve.values[band.from + index] ?? null;
      return value === null ? [] : [{ curve, value }];
    });
  // Numbers of many curves would hide each other: the heights of the others are read from their lines.
  for (const { curve, value } of own) {
    const text = feelingWords(value, paper);
    const other = own.find((one) => one.curve !== curve);
    const isSame = other?.value === value;
    // Both in one point: one number does, and is read out for both.
    if (isSame && curve.variant === "toBe") continue;
    const variants = isSame ? VARIANTS : [curve.variant];
    const named = variants.map((variant) => `${words.variants[variant]} ${text}`).join(", ");
    const name = [isSingle ? "" : curve.name, named].filter(Boolean).join(" ");
    const style = { size: MIN_TEXT_SIZE, colour: colourOf(curve) };
    const isBelow = other
      ? value < other.value || (value === other.value && curve.variant === "asIs")
      : value < 0;
    const baseline = yOf(value, band) + (isBelow ? 10 : -5);
    const left = x - pen.widthOf(text, style) / 2;
    cell.add("P", () => pen.text(text, left, baseline, style), { spoken: name });
  }
}

function colourOf({ look }: PaperCurve): string {
  return COLOURS[look % COLOURS.length] ?? noteText;
}

function yOf(value: number, { y, height }: CurveBand): number {
  const room = height - 2 * PADDING - LEGEND;
  return y + PADDING + ((FEELING.max - value) / (FEELING.max - FEELING.min)) * room;
}

interface CurvePoint {
  readonly x: number;
  readonly value: number;
}

/** Runs of points without a gap, with half a step to the neighbours on other pages. */
function stretches(values: PaperCurve["values"], { centres, from, x, width }: CurveBand): CurvePoint[][] {
  const found: CurvePoint[][] = [[]];
  const add = (at: number, value: number | null): void => {
    if (value === null) found.push([]);
    else found.at(-1)?.push({ x: at, value });
  };
  const halfway = (a: number | null | undefined, b: number | null | undefined): number | null =>
    a === null || a === undefined || b === null || b === undefined ? null : (a + b) / 2;
  const to = from + centres.length;
  add(x, halfway(values[from - 1], values[from]));
  for (const [index, centre] of centres.entries()) add(centre, values[from + index] ?? null);
  add(x + width, halfway(values[to - 1], values[to]));
  return found;
}

/** A disc, a square, a diamond, in turn. */
function drawPoint(
  look: number,
  x: number,
  y: number,
  fill: string,
  colour: string,
  { document }: Pen,
): void {
  document.lineWidth(1.1);
  switch (look % 3) {
    case 0:
      document.circle(x, y, POINT);
      break;
    case 1:
      document.rect(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
      break;
    default:
      document.polygon(
        [x, y - 1.3 * POINT],
        [x + 1.3 * POINT, y],
        [x, y + 1.3 * POINT],
        [x - 1.3 * POINT, y],
      );
  }
  document.fillAndStroke(fill, colour);
}

function drawLegend(curves: readonly PaperCurve[], band: CurveBand, paper: Paper, pen: Pen): void {
  const words = JOURNEY_WORDS[paper.language];
  const isSingle = curves.every(({ look }) => look === 0);
  const baseline = band.y + band.height - 5;
  const style = { size: MIN_TEXT_SIZE, colour: hint };
  const sample = 18;
  pen.decorate(() => {
    let x = band.x + 4;
    for (const curve of curves) {
      const { dash, width } = LINE[curve.variant];
      const colour = colourOf(curve);
      const text = isSingle
        ? words.variantNames[curve.variant]
        : `${curve.name}: ${words.variants[curve.variant]}`;
      const right = x + sample + 5 + pen.widthOf(text, style);
      if (right > band.x + band.width) return;
      pen.document.save().lineWidth(width);
      if (dash !== null) pen.document.dash(dash, { space: dash });
      pen.document
        .moveTo(x, baseline - 2.5)
        .lineTo(x + sample, baseline - 2.5)
        .stroke(colour);
      pen.document.undash().restore();
      drawPoint(
        curve.look,
        x + sample / 2,
        baseline - 2.5,
        curve.variant === "asIs" ? colour : "#ffffff",
        colour,
        pen,
      );
      pen.text(text, x + sample + 5, baseline, style);
      x = right + 16;
    }
  });
}
