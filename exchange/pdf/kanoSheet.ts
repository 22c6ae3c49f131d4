import { type JudgedLine, judgedLines, type KanoReport, kanoReport } from "../../model/kanoReport.ts";
import { PALETTES } from "../../model/palette.ts";
import type { PollResult } from "../../model/resultsDocument.ts";
import { kanoPlot } from "./kanoPlot.ts";
import { drawKanoSign } from "./kanoSigns.ts";
import { kanoTable } from "./kanoTable.ts";
import { KANO_WORDS, type KanoWords } from "./kanoWords.ts";
import { STATE_SHAPES } from "./markShapes.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, type SheetBlock, type TextLook, textBlock, textLines } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { barBlock, markRows, partHead } from "./sheetRows.ts";

const { fields, hint, noteText } = PALETTES.light;
const SIGN = 15;

/** What came out of one Kano survey: the order of work, the chart, and the numbers that both are made of. */
export function kanoPart(poll: PollResult, format: ListFormat, paper: Paper): PaperPart {
  const words = KANO_WORDS[paper.language];
  const width = sheetColumnWidth(format, format.columns);
  const title = poll.title.trim() || words.untitled;
  const report = kanoReport(poll);
  const facts = `${words.facts(poll.voters)} · ${paper.date}`;
  const lead = [partHead({ title, facts, bookmark: title }, format, paper)];
  const blocks = report ? reportBlocks(report, width, format.textSize, words, paper) : [];
  return sheetPart({ name: title, lead, blocks, columns: format.columns }, format, paper);
}

function reportBlocks(
  report: KanoReport,
  width: number,
  size: number,
  words: KanoWords,
  paper: Paper,
): SheetBlock[] {
  const judged = judgedLines(report);
  const group = (name: string, hintText: string, tint: keyof typeof fields, rows: readonly SheetBlock[]) =>
    rows.length === 0
      ? []
      : [
          barBlock(name, "", fields[tint]),
          ...(hintText
            ? [textBlock(hintText, width, { size: 8.5, colour: hint, before: 5, keepsNext: 1 }, paper)]
            : []),
          ...rows,
        ];
  const rows = (lines: readonly JudgedLine[]) =>
    lines.flatMap((line) => classRow(line, width, size, words, paper));
  const secret = report.tooFew.flatMap(({ item, answers }) =>
    markRows(
      { shape: STATE_SHAPES.idea, text: item.title, remark: words.tooFewOf(answers) },
      width,
      { size, indent: 2, before: 6 },
      paper,
    ),
  );
  return [
    ...group(words.order, words.orderHint, "seesHears", rows(report.work)),
    ...group(words.leave, "", "parking", rows(report.leave)),
    ...group(words.askAgain, "", "thinksFeels", rows(report.askAgain)),
    ...group(words.tooFew, words.tooFewWhy, "parking", secret),
    ...(judged.length === 0
      ? []
      : [
          barBlock(words.chart, "", fields.saysDoes),
          kanoPlot(judged, words, paper),
          barBlock(words.table, "", fields.saysDoes),
          ...kanoTable(judged, width, words, paper),
          textBlock(words.explain, width, { size: 8, colour: hint, before: 10 }, paper),
        ]),
  ];
}

/** An item behind the sign of its class, and in words what class that is and how sure it is. */
function classRow(
  { number, item, verdict, before }: JudgedLine,
  width: number,
  size: number,
  words: KanoWords,
  paper: Paper,
): SheetBlock {
  const left = SIGN + 10;
  const look: TextLook = { size, colour: noteText };
  const small: TextLook = { size: 8, colour: hint };
  const title = textLines(`${number}. ${item.title.trim()}`, width - left, look, paper);
  const facts = [
    words.classes[verdict.class],
    verdict.tied.length > 0 ? words.close(verdict.tied.map((one) => words.classes[one]).join(", ")) : "",
    before ? words.before(words.classes[before]) : "",
    verdict.doubtful > 0 ? words.doubtful(verdict.doubtful) : "",
  ];
  const remark = textLines(facts.filter(Boolean).join(" · "), width - left, small, paper);
  return {
    height: title.length * leadingOf(look) + remark.length * leadingOf(small),
    before: 6,
    inside: "L",
    draw: ({ x, y }, pen, list) => {
      pen.decorate(() => drawKanoSign(verdict.class, x + 2, y + 1, SIGN, pen));
      const item = list.open("LI");
      item.add("LBody", () => drawLines(title, x + left, y, look, pen));
      item.add("LBody", () => drawLines(remark, x + left, y + title.length * leadingOf(look), small, pen));
      item.end();
    },
  };
}
