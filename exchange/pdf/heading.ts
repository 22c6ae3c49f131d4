import type { Rect } from "../../model/fieldLayout.ts";
import { PALETTES } from "../../model/palette.ts";
import { type Line, linesOf } from "./lines.ts";
import type { Pen } from "./pen.ts";
import { type Print, titleOf } from "./print.ts";
import type { Tag } from "./tags.ts";

/** The lines at the head of a page: title and date, below them the customer and the situation. */
export interface Heading {
  readonly height: number;
  readonly title: readonly Line[];
  readonly titleSize: number;
  readonly customer: readonly Line[];
  readonly customerSize: number;
}

const { portrait, hint } = PALETTES.light;
const DATE_SIZE = 8.5;
/** Room between title and date. */
const DATE_GAP = 24;
const LEADING = 1.3;
/** Between heading and map. */
const SPACE_BELOW = 8;
/** Titles shrink to this share before they take a second line. */
const SMALLEST_TITLE = 0.7;

/** `text` is the title or, on later pages, the title and what is continued. */
export function layoutHeading(
  print: Print,
  width: number,
  wantedSize: number,
  withCustomer: boolean,
): Heading {
  const { about, typesetters } = print;
  const text = titleOf(print);
  const room = width - typesetters.regular.widthOf(print.date) * DATE_SIZE - DATE_GAP;
  const titleSize = Math.max(
    wantedSize * SMALLEST_TITLE,
    Math.min(wantedSize, room / typesetters.semibold.widthOf(text)),
  );
  const title = linesOf(text, room, titleSize, typesetters.semibold);
  const customerSize = Math.max(9, wantedSize * 0.55);
  const who = [about.customerName.trim(), about.customerRole.trim()].filter(Boolean).join(", ");
  const sentence = [who, about.situation.trim()].filter(Boolean).join(" – ");
  const customer =
    withCustomer && sentence ? linesOf(sentence, width, customerSize, typesetters.regular) : [];
  const height = (title.length * titleSize + customer.length * customerSize) * LEADING + SPACE_BELOW;
  return { height, title, titleSize, customer, customerSize };
}

/** Draws the heading from the upper left corner of `area`; the title becomes the page's heading for readers. */
export function drawHeading(heading: Heading, area: Rect, print: Print, pen: Pen, tag: Tag): void {
  const { title, titleSize, customer, customerSize } = heading;
  const first = area.y + titleSize * 0.95;
  tag.add("H1", () => {
    title.forEach((line, index) =>
      pen.line(line, area.x, first + index * titleSize * LEADING, {
        size: titleSize,
        weight: "semibold",
        colour: portrait.text,
      }),
    );
  });
  const dateStyle = { size: DATE_SIZE, colour: hint };
  tag.add("P", () =>
    pen.text(print.date, area.x + area.width - pen.widthOf(print.date, dateStyle), first, dateStyle),
  );
  if (customer.length === 0) return;
  const below = area.y + title.length * titleSize * LEADING + customerSize;
  tag.add("P", () => {
    customer.forEach((line, index) =>
      pen.line(line, area.x, below + index * customerSize * LEADING, { size: customerSize, colour: hint }),
    );
  });
}
