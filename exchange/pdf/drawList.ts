import { EVIDENCE_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import { PALETTES } from "../../model/palette.ts";
import { columnWidth, LIST, type ListRow, type PlacedBlock, rowLeading } from "./listLayout.ts";
import { EVIDENCE_SHAPES, FACET_SHAPES } from "./markShapes.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import type { Tag } from "./tags.ts";

const { fields, hint, noteText, noteMark, notes } = PALETTES.light;
const BAR_RADIUS = 5;
const FIELD_TITLE_SIZE = 11;
const FACET_SIZE = 9;
const MARK_SIZE = 8;
const HAIRLINE = "#e3ded7";
/** A dot in the note's colour beside its number. */
const DOT_RADIUS = 2.6;

/** Where the list stands while pages are drawn: the field's section and the rows' list stay open across pages. */
export interface ListTags {
  readonly root: Tag;
  section: Tag | null;
  rows: Tag | null;
}

export function drawListBlocks(
  blocks: readonly PlacedBlock[],
  format: ListFormat,
  print: Print,
  pen: Pen,
  tags: ListTags,
): void {
  for (const placed of blocks) {
    if (placed.block.kind === "row") drawRow(placed.block, placed, format, print, pen, tags);
    else drawHead(placed, format, print, pen, tags);
  }
}

export function closeListTags(tags: ListTags): void {
  tags.rows?.end();
  tags.section?.end();
}

function drawHead(
  { block, x, y }: PlacedBlock,
  format: ListFormat,
  print: Print,
  pen: Pen,
  tags: ListTags,
): void {
  if (block.kind === "field") {
    const { fill, title } = fields[block.field];
    const width = columnWidth(format);
    const baseline = y + block.height / 2 + FIELD_TITLE_SIZE * 0.36;
    const style = { size: FIELD_TITLE_SIZE, weight: "semibold" as const, colour: title };
    const note = block.isContinued ? print.words.continued : print.words.notes(block.count);
    const small = { size: 8.5, colour: title };
    const drawTitle = (): void => pen.text(FIELD_TITLES[print.language][block.field], x + 9, baseline, style);
    const drawNote = (): void => pen.text(note, x + width - 9 - pen.widthOf(note, small), baseline, small);
    pen.decorate(() => pen.box({ x, y, width, height: block.height }, BAR_RADIUS, fill));
    if (block.isContinued) {
      pen.decorate(drawTitle);
      pen.decorate(drawNote);
      return;
    }
    tags.rows?.end();
    tags.rows = null;
    tags.section?.end();
    tags.section = tags.root.open("Sect");
    tags.section.add("H2", drawTitle);
    tags.section.add("P", drawNote);
  } else if (block.kind === "facet") {
    const colour = fields[block.field].title;
    const baseline = y + block.height - 5;
    const { facet, name } = block;
    const indent = facet ? FACET_SIZE * 1.4 : 0;
    if (facet)
      pen.decorate(() =>
        pen.mark(FACET_SHAPES[facet], x + 9, baseline - FACET_SIZE * 0.84, FACET_SIZE * 0.95, colour),
      );
    const style = { size: FACET_SIZE, weight: "semibold", colour } as const;
    const drawName = (): void => pen.text(name, x + 9 + indent, baseline, style);
    if (block.isContinued) {
      pen.decorate(drawName);
      return;
    }
    tags.rows?.end();
    tags.rows = null;
    (tags.section ?? tags.root).add("H3", drawName);
  }
}

function drawRow(
  row: ListRow,
  { x, y }: PlacedBlock,
  format: ListFormat,
  print: Print,
  pen: Pen,
  tags: ListTags,
): void {
  const { note, number, lines, source } = row;
  const size = format.textSize;
  const leading = rowLeading(format);
  const first = y + LIST.rowPadding + size * 0.98;
  const width = columnWidth(format);
  const evidenceX = x + width - LIST.evidenceWidth + 16;
  tags.rows ??= (tags.section ?? tags.root).open("L");
  pen.decorate(() => {
    pen.rule(x, y + row.height, width, HAIRLINE);
    if (row.isContinued) return;
    const { fill, edge } = notes[note.colour];
    pen.disc(x + 7, first - size * 0.36, DOT_RADIUS, fill, edge);
    pen.mark(EVIDENCE_SHAPES[note.evidence], evidenceX, first - MARK_SIZE + 0.6, MARK_SIZE, noteMark);
  });
  const item = tags.rows.open("LI");
  if (!row.isContinued) {
    const label = String(number);
    const style = { size: 8.5, colour: hint };
    const right = x + LIST.numberWidth - 2;
    item.add("Lbl", () => pen.text(label, right - pen.widthOf(label, style) - 2, first, style));
  }
  item.add("LBody", () => {
    const left = x + LIST.numberWidth + 4;
    const room = width - LIST.numberWidth - LIST.evidenceWidth;
    lines.forEach((line, index) => {
      if (line.text !== "") pen.line(line, left, first + index * leading, { size, colour: noteText }, room);
    });
    const below = y + LIST.rowPadding + lines.length * leading + LIST.sourceSize;
    source.forEach((line, index) =>
      pen.line(
        line,
        left,
        below + index * LIST.sourceSize * 1.4,
        { size: LIST.sourceSize, colour: hint },
        room,
      ),
    );
    if (!row.isContinued) {
      const name = EVIDENCE_NAMES[print.language][note.evidence];
      pen.text(name, evidenceX + MARK_SIZE + 5, first, { size: 8.5, colour: hint });
    }
  });
  item.end();
}
