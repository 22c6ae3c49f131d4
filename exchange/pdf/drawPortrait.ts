import { PALETTES } from "../../model/palette.ts";
import { type Line, linesOf } from "./lines.ts";
import type { MapPage } from "./mapPage.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import type { Tag } from "./tags.ts";

const { portrait: paint, hint } = PALETTES.light;
/** The widest text in the circle, as a share of its diameter; three lines then stay inside. */
const TEXT_SHARE = 0.74;
const MOST_LINES = 3;

/** The soft circle where the upper fields meet. */
export function drawPortraitGround({ x, y, radius }: NonNullable<MapPage["portrait"]>, pen: Pen): void {
  pen.disc(x, y, radius, paint.fill, paint.edge);
}

/** The customer's name and role in the circle, as large as they fit; the page's heading has both in full. */
export function drawPortrait(
  { x, y, radius }: NonNullable<MapPage["portrait"]>,
  print: Print,
  pen: Pen,
  tag: Tag,
): void {
  const { about, typesetters } = print;
  if (!about.customerName.trim()) return drawNameLine({ x, y, radius }, print, pen, tag);
  const width = 2 * radius * TEXT_SHARE;
  const largest = radius * 0.38;
  const name = fitName(about.customerName.trim(), width, largest, (text, size) =>
    linesOf(text, width, size, typesetters.semibold),
  );
  const roleSize = Math.max(MIN_TEXT_SIZE, Math.min(name.size * 0.62, radius * 0.22));
  const role = about.customerRole.trim();
  const roleLines = role ? linesOf(role, width, roleSize, typesetters.regular) : [];
  const shownRole = name.lines.length + roleLines.length <= MOST_LINES ? roleLines : [];
  const height = name.lines.length * name.size * 1.2 + shownRole.length * roleSize * 1.35;
  let top = y - height / 2;
  const centred = (line: Line, size: number, weight: "regular" | "semibold", colour: string): void => {
    const left = x - pen.widthOf(line.text, { size, weight }) / 2;
    pen.line(line, left, top + size * 0.95, { size, weight, colour });
    top += size * (weight === "semibold" ? 1.2 : 1.35);
  };
  tag.add("P", () => {
    for (const line of name.lines) centred(line, name.size, "semibold", paint.text);
    for (const line of shownRole) centred(line, roleSize, "regular", hint);
  });
}

/** A line to write the name on, for a canvas that is filled in by hand. */
function drawNameLine(
  { x, y, radius }: NonNullable<MapPage["portrait"]>,
  print: Print,
  pen: Pen,
  tag: Tag,
): void {
  const style = { size: Math.max(MIN_TEXT_SIZE, radius * 0.2), colour: hint };
  const { customer } = print.words;
  const width = radius * 1.3;
  pen.decorate(() => pen.rule(x - width / 2, y + radius * 0.12, width, paint.edge));
  tag.add("P", () =>
    pen.text(customer, x - pen.widthOf(customer, style) / 2, y + radius * 0.12 + style.size * 1.5, style),
  );
}

/**
 * The name at the largest size at which it takes no more lines than the circle holds; where the whole name does
 * not fit, its first word, and at last its initial.
 */
export function fitName(
  name: string,
  width: number,
  largest: number,
  wrap: (text: string, size: number) => Line[],
): { lines: Line[]; size: number } {
  for (const text of [name, name.split(/\s/u)[0] ?? "", name.split(/[\s-]/u)[0] ?? ""]) {
    for (let size = largest; size >= MIN_TEXT_SIZE; size -= 0.5) {
      const lines = wrap(text, size);
      const most = size * 1.2 * MOST_LINES <= width ? MOST_LINES - 1 : 1;
      if (lines.every((line) => !line.isDivided) && lines.length <= most) return { lines, size };
    }
  }
  const [initial] = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  return { lines: [{ text: initial ?? "?", isDivided: false }], size: largest * 1.4 };
}
