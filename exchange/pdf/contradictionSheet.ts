import { PALETTES } from "../../model/palette.ts";
import type { ReadableMap } from "../readableMap.ts";
import { readableContradictions } from "../readableMap.ts";
import { CONTRADICTION_SHAPE } from "./markShapes.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import type { Paper } from "./print.ts";
import { type SheetBlock, space } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { labelRows, partHead, reminded } from "./sheetRows.ts";
import { titleBlocks } from "./titleBlocks.ts";

const { noteMark } = PALETTES.light;
const LABEL_WIDTH = 84;
const INDENT = 21;

/** What people say and what they do or think against it; null where nothing was linked. */
export function contradictionsPart(map: ReadableMap, format: ListFormat, paper: Paper): PaperPart | null {
  const found = readableContradictions(map);
  if (found.length === 0) return null;
  const { contradiction: words } = paper.words;
  const width = sheetColumnWidth(format, format.columns);
  const look = { size: format.textSize, labelWidth: LABEL_WIDTH, indent: INDENT };
  const blocks = found.flatMap(({ title, said, against, strong }, index): SheetBlock[] => {
    const name = title.trim() || words.untitled;
    const heading = strong ? `${name} (${words.strong})` : name;
    const rows = [
      ...titleBlocks(
        { shape: CONTRADICTION_SHAPE, colour: noteMark, text: heading, isFirst: index === 0 },
        width,
        paper,
      ),
      ...labelRows(words.said, said, width, look, paper),
      ...labelRows(words.against, against, width, look, paper),
      space(4),
    ];
    return reminded(rows, name, width, paper);
  });
  const lead = [
    partHead({ title: words.all, facts: map.about.title.trim(), bookmark: words.all }, format, paper),
  ];
  return sheetPart({ name: words.all, lead, blocks, columns: format.columns }, format, paper);
}
