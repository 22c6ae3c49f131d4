import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { PALETTES } from "../../model/palette.ts";
import { closeListTags, drawListBlocks, type ListTags } from "./drawList.ts";
import { drawEvidenceSummary, evidenceSummary } from "./evidenceSummary.ts";
import { drawFooter } from "./footer.ts";
import { listBlocks, type PlacedBlock, paginateList } from "./listLayout.ts";
import type { NumberedNote } from "./mapPage.ts";
import { FOOTER_HEIGHT, type ListFormat } from "./pageFormat.ts";
import { type Desk, lateBookmark, openPage, type PaperPart } from "./paperPart.ts";
import type { Pen } from "./pen.ts";
import { type Print, titleOf } from "./print.ts";
import type { Tag } from "./tags.ts";

const { portrait, hint } = PALETTES.light;
const LATER_TITLE_SIZE = 9;
const SPACE_BELOW_TITLE = 14;

/** The list of all notes of a map. Alone in its document it is called so in the bookmarks, among others by its map. */
export function listPart(
  notes: readonly NumberedNote[],
  format: ListFormat,
  print: Print,
  isAlone: boolean,
): PaperPart {
  const laterTop = format.margin + LATER_TITLE_SIZE + SPACE_BELOW_TITLE;
  const top =
    format.margin + format.titleSize + SPACE_BELOW_TITLE + evidenceSummary(notes, format, print).height;
  const bottom = format.height - format.margin - FOOTER_HEIGHT - 6;
  const listPages = paginateList(listBlocks(notes, format, print), top, laterTop, bottom, format);
  return {
    pages: listPages.length,
    draw: (desk) => drawListPages(listPages, notes, format, print, isAlone, desk),
  };
}

function* drawListPages(
  listPages: readonly (readonly PlacedBlock[])[],
  notes: readonly NumberedNote[],
  format: ListFormat,
  print: Print,
  isAlone: boolean,
  { pen, root, outline, pagesBefore, pages }: Desk,
): Generator<void> {
  const { margin, width, height } = format;
  const area = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const section = root.open("Sect");
  const tags: ListTags = { root: section, section: null, rows: null };
  const bookmark = lateBookmark(outline, isAlone ? print.words.list : titleOf(print));
  for (const [index, blocks] of listPages.entries()) {
    openPage(pen, format);
    drawListTitle(index, format, print, pen, section);
    if (index === 0) {
      bookmark();
      const y = margin + format.titleSize + SPACE_BELOW_TITLE - 4;
      drawEvidenceSummary(evidenceSummary(notes, format, print), margin, y, print, pen, section);
    }
    for (const { block } of blocks) {
      if (block.kind === "field" && !block.isContinued)
        bookmark().addItem(FIELD_TITLES[print.language][block.field]);
    }
    drawListBlocks(blocks, format, print, pen, tags);
    drawFooter(area, pagesBefore + index + 1, pages, print, pen);
    yield;
  }
  closeListTags(tags);
  section.end();
}

/** On the first page the list's name; on later ones, smaller and as decoration, whose list it is. */
function drawListTitle(page: number, format: ListFormat, print: Print, pen: Pen, section: Tag): void {
  const { margin, titleSize } = format;
  const style = { size: titleSize, weight: "semibold" as const, colour: portrait.text };
  const small = { size: LATER_TITLE_SIZE, colour: hint };
  const title = shortTitle(titleOf(print));
  if (page > 0) {
    pen.decorate(() => pen.text(`${title} · ${print.words.list}`, margin, margin + LATER_TITLE_SIZE, small));
    return;
  }
  const baseline = margin + titleSize * 0.9;
  section.add("H1", () => pen.text(print.words.list, margin, baseline, style));
  const right = format.width - margin;
  const room = right - margin - pen.widthOf(print.words.list, style) - 20;
  if (pen.widthOf(title, small) <= room) {
    pen.decorate(() => pen.text(title, right - pen.widthOf(title, small), baseline, small));
  }
}

/** The title stands in full on the map; a running title is only a reminder. */
function shortTitle(title: string): string {
  const longest = 70;
  return title.length <= longest
    ? title
    : `${title
        .slice(0, longest)
        .replace(/\p{Surrogate}$/u, "")
        .trimEnd()}…`;
}
