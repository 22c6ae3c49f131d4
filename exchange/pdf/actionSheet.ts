import {
  ACTION_STATES,
  type Action,
  type ActionState,
  type ActionText,
  headingOf,
} from "../../model/action.ts";
import type { Answer } from "../../model/answer.ts";
import { EVIDENCE_NAMES } from "../../model/fieldNames.ts";
import { wordsOf } from "../../model/journey.ts";
import { PALETTES } from "../../model/palette.ts";
import { ACTION_WORDS, type ActionWords } from "../actionWords.ts";
import { ownerName, type ProtocolContent } from "../protocol.ts";
import { journeyName, laneName } from "./journeyWords.ts";
import { EVIDENCE_SHAPES, type MarkShape, STATE_SHAPES } from "./markShapes.ts";
import { type NoteLookup, noteLookup } from "./noteLookup.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import { writtenDay } from "./paperWords.ts";
import { PERSONA_WORDS, personaName } from "./personaWords.ts";
import type { Paper } from "./print.ts";
import { type SheetBlock, space } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { barBlock, labelRows, markRows, partHead, reminded, smallHead } from "./sheetRows.ts";
import { titleBlocks } from "./titleBlocks.ts";

const { fields, noteMark } = PALETTES.light;
const LABEL_WIDTH = 112;
const INDENT = 21;
/** A bar's tint tells nothing that its words do not. */
const BARS: Readonly<Record<ActionState, keyof typeof fields>> = {
  idea: "situation",
  running: "seesHears",
  reviewed: "saysDoes",
};
const TEXTS = [
  "hindrance",
  "practice",
  "problem",
  "alternative",
  "experiment",
  "who",
  "expected",
  "learned",
] as const satisfies readonly ActionText[];

/** All actions by state, each with what it works on, who sees to it, until when, and what it answers. */
export function actionsPart(content: ProtocolContent, format: ListFormat, paper: Paper): PaperPart {
  const words = ACTION_WORDS[paper.language];
  const width = sheetColumnWidth(format, format.columns);
  const lookup = noteLookup(content.maps);
  const blocks = ACTION_STATES.flatMap((state, index): SheetBlock[] => {
    const mine = content.actions.filter(({ place }) => place.state === state);
    if (mine.length === 0) return [];
    const facts = words.count(mine.length);
    const name = words.states[state];
    const bar = barBlock(name, facts, fields[BARS[state]], index === 0 ? 0 : 18, name);
    return [bar].concat(
      mine.flatMap((action, index) =>
        actionBlocks(action, index === 0, content, lookup, width, format.textSize, paper),
      ),
    );
  });
  const facts = words.count(content.actions.length);
  const lead = [partHead({ title: words.actions, facts, bookmark: null }, format, paper)];
  return sheetPart({ name: words.actions, lead, blocks, columns: format.columns }, format, paper);
}

function actionBlocks(
  action: Action,
  isFirst: boolean,
  content: ProtocolContent,
  lookup: NoteLookup,
  width: number,
  size: number,
  paper: Paper,
): SheetBlock[] {
  const words = ACTION_WORDS[paper.language];
  const look = { size, labelWidth: LABEL_WIDTH, indent: INDENT };
  const list = { size, indent: INDENT, before: 3 };
  const answers = action.answers.flatMap((answer) => answerRow(answer, content, words, paper));
  const notes = action.sources.flatMap((source) => {
    const text = lookup.textOf(source);
    const level = lookup.levelOf(source);
    const remark = EVIDENCE_NAMES[paper.language][level];
    return text ? [{ shape: EVIDENCE_SHAPES[level], text, remark }] : [];
  });
  const rows = (entries: readonly { shape: MarkShape; text: string; remark: string }[], head: string) =>
    entries.length === 0
      ? []
      : [
          smallHead(head, width - INDENT, paper),
          ...entries.flatMap((entry) => markRows(entry, width, list, paper)),
        ].map((block, index) => (index === 0 ? indented(block) : block));
  const name = headingOf(action) || words.untitled;
  const blocks = [
    ...titleBlocks(
      {
        shape: STATE_SHAPES[action.place.state],
        colour: noteMark,
        text: name,
        isFirst,
      },
      width,
      paper,
    ),
    ...factRows(action, content, words, paper).flatMap(([label, text]) =>
      labelRows(label, text, width, look, paper),
    ),
    ...TEXTS.flatMap((key) => labelRows(words.texts[key], action[key], width, look, paper)),
    ...rows(answers, words.answers),
    ...rows(notes, words.restsOn),
    space(4),
  ];
  return reminded(blocks, name, width, paper);
}

/** Who, until when, and what was decided. */
function factRows(
  action: Action,
  { people }: ProtocolContent,
  words: ActionWords,
  { language }: Paper,
): [string, string][] {
  const { until, review, verdict, factor } = action;
  return [
    [words.owner, ownerName(action.owner, people) || words.nobody],
    [words.until, until ? writtenDay(until, language) : ""],
    [words.review, review ? writtenDay(review, language) : ""],
    [words.verdict, verdict ? words.verdicts[verdict] : ""],
    [words.factor, factor ? words.factors[factor] : ""],
  ];
}

/** What it answers, in the words of today where these still stand, and where that is. */
function answerRow(
  { root, id, text }: Answer,
  { personas, journeys }: ProtocolContent,
  words: ActionWords,
  { language }: Paper,
): { shape: MarkShape; text: string; remark: string }[] {
  const shape = STATE_SHAPES.answer;
  const entry = (found: string, remark: string) => (found.trim() ? [{ shape, text: found, remark }] : []);
  switch (root) {
    case "personaLines": {
      for (const { persona, lines } of personas) {
        const line = lines.find((one) => one.id === id);
        const section = line && PERSONA_WORDS[language].sections[line.place.section];
        if (line) return entry(line.text, `${personaName(persona, language)}, ${section}`);
      }
      return entry(text, words.gone);
    }
    case "journeyCards": {
      for (const { journey, phases, lanes, cards } of journeys) {
        const card = cards.find((one) => one.id === id);
        if (!card) continue;
        const phase = phases.find((one) => one.id === card.place.phase);
        const lane = lanes.find((one) => one.id === card.place.lane);
        const cell = phase && lane ? [phase.title.trim(), laneName(lane, language)] : [words.inTray];
        return entry(wordsOf(card), [journeyName(journey, language), ...cell].filter(Boolean).join(", "));
      }
      return entry(text, words.gone);
    }
  }
}

function indented(block: SheetBlock): SheetBlock {
  return {
    ...block,
    draw: ({ x, y, width }, pen, tag) => block.draw({ x: x + INDENT, y, width: width - INDENT }, pen, tag),
  };
}
