import { PALETTES } from "../../model/palette.ts";
import type { ProtocolContent } from "../protocol.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import type { Pen } from "./pen.ts";
import { readPng } from "./pngPicture.ts";
import type { Paper } from "./print.ts";
import { type SheetBlock, space, textBlock } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { smallHead } from "./sheetRows.ts";

/** A line of the contents; its page is known once everything is laid out. */
export interface ContentsEntry {
  readonly title: string;
  page: number;
}

const { portrait, hint, noteText, fields } = PALETTES.light;
const LOGO = { width: 170, height: 64 } as const;
const TITLE_SIZE = 28;
const ENTRY_SIZE = 11;
const ENTRY_HEIGHT = 21;
const HAIRLINE = "#e3ded7";
const NAME_COLUMNS = 3;

/** The first page: what this is, of when, what is in it, and those who took part and agreed to be named. */
export function coverPart(
  { title, logo, participants = [] }: Pick<ProtocolContent, "title" | "logo" | "participants">,
  contents: readonly ContentsEntry[],
  format: ListFormat,
  paper: Paper,
): PaperPart {
  const { words } = paper;
  const width = format.width - 2 * format.margin;
  const names = participants.map((name) => name.trim()).filter(Boolean);
  const columns = NAME_COLUMNS * format.columns;
  const nameWidth = sheetColumnWidth(format, columns);
  const lead: SheetBlock[] = [
    logo ? logoBlock(logo) : space(LOGO.height),
    space(format.height * 0.09),
    stripes(width),
    textBlock(words.protocol, width, { size: 12, colour: hint, before: 22 }, paper),
    {
      ...textBlock(
        title || words.product,
        width,
        { type: "H1", size: TITLE_SIZE, weight: "semibold", colour: portrait.text, leading: 1.2, before: 6 },
        paper,
      ),
      bookmark: title.trim() || words.product,
    },
    textBlock(paper.date, width, { size: 12, colour: noteText, before: 10 }, paper),
    ...(contents.length > 0 ? [{ ...smallHead(words.contents, width, paper), before: 44 }] : []),
    ...contents.map((entry, index) => entryBlock(entry, index === 0)),
    ...(names.length > 0 ? [{ ...smallHead(words.participants, width, paper), before: 34 }] : []),
  ];
  const blocks = names.map((name) =>
    textBlock(name, nameWidth, { size: 10, colour: noteText, before: 3 }, paper),
  );
  return sheetPart({ name: title.trim() || words.product, lead, blocks, columns }, format, paper);
}

/** The six tints of the map, as on every map that follows. */
function stripes(width: number): SheetBlock {
  const tints = [
    fields.situation,
    fields.seesHears,
    fields.thinksFeels,
    fields.saysDoes,
    fields.pains,
    fields.gains,
  ];
  const [height, gap] = [10, 5];
  return {
    height,
    before: 0,
    draw: ({ x, y }, pen) =>
      pen.decorate(() => {
        const one = (width - (tints.length - 1) * gap) / tints.length;
        for (const [index, { fill, edge }] of tints.entries()) {
          pen.box({ x: x + index * (one + gap), y, width: one, height }, 4, fill, edge);
        }
      }),
  };
}

function entryBlock(entry: ContentsEntry, isFirst: boolean): SheetBlock {
  return {
    height: ENTRY_HEIGHT,
    before: isFirst ? 6 : 0,
    draw: ({ x, y, width }, pen, tag) => {
      const style = { size: ENTRY_SIZE, colour: noteText };
      const page = String(entry.page);
      const baseline = y + ENTRY_HEIGHT - 7;
      pen.decorate(() => pen.rule(x, y + ENTRY_HEIGHT, width, HAIRLINE));
      tag.add("P", () => {
        pen.text(entry.title, x, baseline, style);
        pen.text(page, x + width - pen.widthOf(page, style), baseline, style);
      });
    },
  };
}

/** Whoever made the logo is named in the title: to readers it is decoration. What is no picture is left out. */
function logoBlock(logo: Uint8Array): SheetBlock {
  return {
    height: LOGO.height,
    before: 0,
    draw: ({ x, y }, pen) => pen.decorate(() => drawLogo(logo, x, y, pen)),
  };
}

function drawLogo(logo: Uint8Array, x: number, y: number, { document }: Pen): void {
  const isJpeg = logo[0] === 0xff && logo[1] === 0xd8;
  const picture = isJpeg ? logo : readPng(logo);
  if (!picture) return;
  try {
    document.image(picture as never, x, y, { fit: [LOGO.width, LOGO.height] });
  } catch {
    // It says that it is a JPEG, and is none.
  }
}
