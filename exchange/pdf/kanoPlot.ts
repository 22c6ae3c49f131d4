import type { KanoClass } from "../../model/kano.ts";
import { type Box, LABEL_HEIGHT, POINT_RADIUS, placePoints } from "../../model/kanoChart.ts";
import type { JudgedLine } from "../../model/kanoReport.ts";
import { PALETTES } from "../../model/palette.ts";
import { drawKanoSign, KANO_COLOURS } from "./kanoSigns.ts";
import type { KanoWords } from "./kanoWords.ts";
import type { Pen } from "./pen.ts";
import type { Paper } from "./print.ts";
import type { SheetBlock, Spot } from "./sheetBlock.ts";

const { hint, noteText, fields } = PALETTES.light;
/** The chart is laid out in the screen's pixels. */
const POINTS_PER_PIXEL = 0.62;
const HEIGHT = 264;
const LEFT = 34;
const BELOW = 30;
const LABEL_SIZE = 7.5;
const SIGN = 13;
const LABEL_LENGTH = 26;
/** More names than this hide each other; then the numbers lead to the table. */
const MOST_NAMED = 9;
const TICKS = [0, 0.5, 1];
const AXIS = "#8d857a";
const GRID = "#d9d3ca";

/** Where the quadrants lie: to the right what is missed, upwards what delights. */
const QUADRANTS = [
  { class: "A", column: 0, row: 0, tint: fields.situation.fill },
  { class: "O", column: 1, row: 0, tint: fields.saysDoes.fill },
  { class: "I", column: 0, row: 1, tint: fields.parking.fill },
  { class: "M", column: 1, row: 1, tint: fields.seesHears.fill },
] as const satisfies readonly { class: KanoClass; column: 0 | 1; row: 0 | 1; tint: string }[];

/** The items by Timko's coefficients. It says nothing that the table does not: readers are told how to read it. */
export function kanoPlot(lines: readonly JudgedLine[], words: KanoWords, paper: Paper): SheetBlock {
  return {
    height: HEIGHT,
    before: 12,
    draw: (spot, pen, tag) => {
      const bounds = { ...spot, height: HEIGHT };
      const spoken = `${words.chart}. ${words.chartLabel}`;
      tag.add("Figure", () => drawPlot(lines, words, paper, spot, pen), { spoken, bounds });
    },
  };
}

function drawPlot(lines: readonly JudgedLine[], words: KanoWords, paper: Paper, spot: Spot, pen: Pen): void {
  const plot: Box = {
    x: spot.x + LEFT,
    y: spot.y + 4,
    width: spot.width - LEFT - 4,
    height: HEIGHT - BELOW - 4,
  };
  drawQuadrants(plot, words, pen);
  drawAxes(plot, words, paper, pen);
  const isCrowded = lines.length > MOST_NAMED;
  const labels = new Map(
    lines.map(({ item, number }) => [
      item.id,
      isCrowded ? String(number) : `${number} ${shortened(item.title)}`,
    ]),
  );
  const points = lines.flatMap(({ item, verdict: { better, worse } }) => {
    if (better === null || worse === null) return [];
    const text = pen.widthOf(labels.get(item.id) ?? "", { size: LABEL_SIZE });
    return [{ id: item.id, better, worse: -worse, labelWidth: (SIGN + 10 + text) / POINTS_PER_PIXEL }];
  });
  const names = QUADRANTS.map(({ class: name, column, row }): Box => {
    const width = pen.widthOf(words.classes[name], { size: 9, weight: "semibold" }) + 14;
    const x = column === 0 ? plot.x : plot.x + plot.width - width;
    return { x, y: row === 0 ? plot.y : plot.y + plot.height - 18, width, height: 18 };
  });
  const placed = placePoints(points, inPixels(plot), names.map(inPixels));
  for (const { id, x, y, label } of placed) {
    const line = lines.find(({ item }) => item.id === id);
    if (!line) continue;
    const box = scaled(label, POINTS_PER_PIXEL);
    const [atX, atY] = [x * POINTS_PER_PIXEL, y * POINTS_PER_PIXEL];
    const toX = Math.max(box.x, Math.min(atX, box.x + box.width));
    const toY = Math.max(box.y, Math.min(atY, box.y + box.height));
    pen.document.moveTo(atX, atY).lineTo(toX, toY).lineWidth(0.6).stroke(AXIS);
    const colour = KANO_COLOURS[line.verdict.class];
    pen.disc(atX, atY, POINT_RADIUS * POINTS_PER_PIXEL, colour, "#ffffff");
    const height = LABEL_HEIGHT * POINTS_PER_PIXEL;
    pen.box({ ...box, height }, 4, "#ffffff", GRID);
    drawKanoSign(line.verdict.class, box.x + 3, box.y + (height - SIGN) / 2, SIGN, pen);
    const style = { size: LABEL_SIZE, colour: noteText };
    pen.text(labels.get(id) ?? "", box.x + SIGN + 6, box.y + height / 2 + LABEL_SIZE * 0.36, style);
  }
}

function drawQuadrants(plot: Box, words: KanoWords, pen: Pen): void {
  const [width, height] = [plot.width / 2, plot.height / 2];
  for (const { class: name, column, row, tint } of QUADRANTS) {
    pen.box({ x: plot.x + column * width, y: plot.y + row * height, width, height }, 0, tint, "#ffffff");
    const style = { size: 9, weight: "semibold", colour: KANO_COLOURS[name] } as const;
    const text = words.classes[name];
    const x = column === 0 ? plot.x + 6 : plot.x + plot.width - 6 - pen.widthOf(text, style);
    pen.text(text, x, row === 0 ? plot.y + 13 : plot.y + plot.height - 7, style);
  }
}

function drawAxes(plot: Box, words: KanoWords, { language }: Paper, pen: Pen): void {
  const style = { size: LABEL_SIZE, colour: hint };
  const number = (tick: number): string =>
    language === "de" ? String(tick).replace(".", ",") : String(tick);
  const { document } = pen;
  document.moveTo(plot.x, plot.y).lineTo(plot.x, plot.y + plot.height);
  document
    .lineTo(plot.x + plot.width, plot.y + plot.height)
    .lineWidth(0.8)
    .stroke(AXIS);
  for (const tick of TICKS) {
    const text = number(tick);
    const width = pen.widthOf(text, style);
    pen.text(text, plot.x - 5 - width, plot.y + (1 - tick) * plot.height + (tick === 1 ? 6 : 2.5), style);
    const below = tick === 0 ? "0" : `−${text}`;
    const at =
      plot.x + tick * plot.width - (tick === 1 ? pen.widthOf(below, style) : tick === 0 ? 0 : width / 2);
    pen.text(below, at, plot.y + plot.height + 10, style);
  }
  const worse = `${words.axisWorse} →`;
  pen.text(worse, plot.x + (plot.width - pen.widthOf(worse, style)) / 2, plot.y + plot.height + 21, style);
  const better = `${words.axisBetter} →`;
  const [x, y] = [plot.x - 21, plot.y + (plot.height + pen.widthOf(better, style)) / 2];
  document.save().rotate(-90, { origin: [x, y] });
  pen.text(better, x, y, style);
  document.restore();
}

function inPixels(box: Box): Box {
  return scaled(box, 1 / POINTS_PER_PIXEL);
}

function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

function shortened(title: string): string {
  const clean = title.trim().replace(/\s+/gu, " ");
  const letters = Array.from(new Intl.Segmenter().segment(clean), ({ segment }) => segment);
  return letters.length <= LABEL_LENGTH ? clean : `${letters.slice(0, LABEL_LENGTH).join("").trimEnd()}…`;
}
