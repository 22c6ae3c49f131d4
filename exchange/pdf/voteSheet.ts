import { FIELD_TITLES } from "../../model/fieldNames.ts";
import { noteWords } from "../../model/noteImage.ts";
import { PALETTES } from "../../model/palette.ts";
import type { PollResult } from "../../model/resultsDocument.ts";
import { notesByField } from "../notesByField.ts";
import { pictureWords } from "../pictureWords.ts";
import { closedVotes, type ProtocolContent } from "../protocol.ts";
import { type BarRow, barRows } from "./barRows.ts";
import { STATE_SHAPES } from "./markShapes.ts";
import { type NoteLookup, noteLookup } from "./noteLookup.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import type { Paper } from "./print.ts";
import { type SheetBlock, space, textBlock } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { barBlock, markRows, partHead, reminded } from "./sheetRows.ts";
import { VOTE_WORDS } from "./voteWords.ts";

const { fields, hint } = PALETTES.light;

/** The results of all rounds that are closed. Those that still run are nobody's to see. */
export function votesPart(content: ProtocolContent, format: ListFormat, paper: Paper): PaperPart {
  const words = VOTE_WORDS[paper.language];
  const width = sheetColumnWidth(format, format.columns);
  const lookup = noteLookup(content.maps);
  const blocks = closedVotes(content.polls).flatMap((poll, index) => {
    const kind = poll.kind === "kano" ? "" : words.kinds[poll.kind];
    const title = poll.title.trim() || kind;
    const round = poll.round > 1 ? words.round(poll.round) : "";
    const facts = [round, words.people(poll.voters)].filter(Boolean).join(" · ");
    const blocks = [
      ...pollHead(title, facts, width, index === 0 ? 0 : 20, paper),
      ...(title === kind
        ? []
        : [textBlock(kind, width, { size: 8.5, colour: hint, before: 3, keepsNext: 2 }, paper)]),
      space(4),
      ...resultBlocks(poll, content, lookup, width, format.textSize, paper),
    ];
    return reminded(blocks, title, width, paper);
  });
  const lead = [partHead({ title: words.votes, facts: words.anonymous, bookmark: null }, format, paper)];
  return sheetPart({ name: words.votes, lead, blocks, columns: format.columns }, format, paper);
}

/** A bar with the question as far as it fits on one line, else the whole question below a bar with its kind. */
function pollHead(title: string, facts: string, width: number, before: number, paper: Paper): SheetBlock[] {
  const room = width - 30 - paper.fonts.widthOf(facts, "regular") * 8.5;
  const tint = fields.seesHears;
  const fits = paper.fonts.widthOf(title, "semibold") * 11 <= room;
  if (fits) return [{ ...barBlock(title, facts, tint, before), bookmark: title }];
  const look = { size: 11, weight: "semibold", colour: tint.title } as const;
  return [
    { ...textBlock(title, width, { type: "H2", before, keepsNext: 2, ...look }, paper), bookmark: title },
    textBlock(facts, width, { size: 8.5, colour: tint.title, before: 2, keepsNext: 2 }, paper),
  ];
}

function resultBlocks(
  poll: PollResult,
  content: ProtocolContent,
  lookup: NoteLookup,
  width: number,
  size: number,
  paper: Paper,
): SheetBlock[] {
  const words = VOTE_WORDS[paper.language];
  const nothing = (text: string): SheetBlock[] => [textBlock(text, width, { size, colour: hint }, paper)];
  switch (poll.kind) {
    case "dots": {
      const rows = dotRows(poll, content, lookup, paper);
      return rows.length === 0 ? nothing(words.noPoints) : barRows(rows, width, size, paper);
    }
    case "thumb":
    case "fist": {
      const { counts } = poll;
      if (!counts || counts.every((count) => count === 0)) return nothing(words.noAnswers);
      const name = (index: number): string =>
        poll.kind === "thumb" ? (words.thumbs[index] ?? "") : words.fingers(index);
      const rows = counts.map((count, index): BarRow => {
        const before = poll.before?.counts?.[index];
        const remark = before === undefined ? "" : words.before(before);
        return { number: "", text: name(index), remark, count, countText: String(count) };
      });
      // Five fingers agree most: they stand first, like the raised thumb.
      const shown = poll.kind === "fist" ? rows.toReversed() : rows;
      const mean =
        poll.kind === "fist"
          ? [textBlock(meanWords(counts, paper), width, { size: 9, colour: hint, before: 2 }, paper)]
          : [];
      return [...together(barRows(shown, width, size, paper)), ...mean];
    }
    case "question": {
      const answers = (poll.answers ?? []).filter((answer) => answer.trim() !== "");
      if (answers.length === 0) return nothing(words.noAnswers);
      const shape = STATE_SHAPES.idea;
      return answers.flatMap((text) =>
        markRows({ shape, text, remark: "" }, width, { size, indent: 2, before: 4 }, paper),
      );
    }
    case "kano":
      return [];
  }
}

/** A handful of bars that are compared with each other stands in one column. */
function together(blocks: readonly SheetBlock[]): SheetBlock[] {
  return blocks.map((block, index) => ({ ...block, keepsNext: blocks.length - 1 - index }));
}

/** Notes by their points, equal ones on the same rank. */
function dotRows(
  poll: PollResult,
  content: ProtocolContent,
  lookup: NoteLookup,
  { language }: Paper,
): BarRow[] {
  const words = VOTE_WORDS[language];
  const mapIds = poll.dots?.mapIds ?? [];
  // Equal ones in the order in which the list has them.
  const places = new Map(
    content.maps
      .flatMap(({ notes }) => notesByField(notes))
      .map(({ id }, index): [string, number] => [id, index]),
  );
  const orderOf = (noteId: string): number => places.get(noteId) ?? places.size;
  const ranked = Object.entries(poll.totals ?? {})
    .filter(([, points]) => points > 0)
    .sort(([a, mine], [b, theirs]) => theirs - mine || orderOf(a) - orderOf(b) || (a < b ? -1 : 1));
  return ranked.map(([noteId, points]): BarRow => {
    const rank = 1 + ranked.filter(([, more]) => more > points).length;
    const found = mapIds.flatMap((mapId) => {
      const note = lookup.noteOf(mapId, noteId);
      return note && !note.hidden ? [{ note, mapId }] : [];
    })[0];
    const map = content.maps.length > 1 && content.maps.find(({ id }) => id === found?.mapId);
    const before = poll.before?.totals?.[noteId];
    const remark = [
      found ? FIELD_TITLES[language][found.note.place.field] : "",
      map ? map.about.title.trim() : "",
      before === undefined ? "" : words.before(before),
    ];
    return {
      number: `${rank}.`,
      text: found
        ? noteWords(found.note) || pictureWords(found.note, language) || words.noteGone
        : words.noteGone,
      remark: remark.filter(Boolean).join(" · "),
      count: points,
      countText: words.points(points),
    };
  });
}

function meanWords(counts: readonly number[], { language }: Paper): string {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const mean = (counts.reduce((sum, count, fingers) => sum + count * fingers, 0) / people).toFixed(1);
  return VOTE_WORDS[language].mean(language === "de" ? mean.replace(".", ",") : mean);
}
