import type { EvidenceLevel, PlaceKey } from "../../model/fields.ts";
import { PALETTES } from "../../model/palette.ts";
import { type PersonaLine, SECTIONS, type Section } from "../../model/persona.ts";
import { lineEvidence, type PersonaGrounds, personaGrounds } from "../../model/personaEvidence.ts";
import type { ProtocolContent, ProtocolPersona } from "../protocol.ts";
import { evidenceBar } from "./evidenceBar.ts";
import { EVIDENCE_SHAPES } from "./markShapes.ts";
import { groundWords, type NoteLookup, noteLookup } from "./noteLookup.ts";
import type { ListFormat } from "./pageFormat.ts";
import type { PaperPart } from "./paperPart.ts";
import { PERSONA_WORDS, type PersonaWords, personaName } from "./personaWords.ts";
import { personHead } from "./personHead.ts";
import type { Paper } from "./print.ts";
import { drawLines, leadingOf, pieces, type SheetBlock, type TextLook, textLines } from "./sheetBlock.ts";
import { sheetColumnWidth, sheetPart } from "./sheetPart.ts";
import { barBlock, markRows, reminded } from "./sheetRows.ts";

const { fields, portrait } = PALETTES.light;

/** Of the page's height, for the head and what the person would say. */
const MOST_LEAD = 0.42;

/** Sections are tinted like the fields whose notes go there. */
const TINTS: Readonly<Record<Section, PlaceKey>> = {
  quote: "saysDoes",
  context: "situation",
  goals: "gains",
  frustrations: "pains",
  thoughts: "thinksFeels",
  behaviour: "saysDoes",
  surroundings: "seesHears",
  channels: "situation",
  questions: "parking",
};

/** One persona on a sheet: who it is and how firmly it stands, then section by section what is known. */
export function personaPart(
  { persona, lines }: ProtocolPersona,
  { maps }: Pick<ProtocolContent, "maps">,
  format: ListFormat,
  paper: Paper,
): PaperPart {
  const words = PERSONA_WORDS[paper.language];
  const lookup = noteLookup(maps);
  const said = lines.filter(({ text }) => text.trim() !== "");
  const grounds = personaGrounds(said, lookup.levelOf);
  const columns = format.columns + 1;
  const inner = format.width - 2 * format.margin;
  const width = sheetColumnWidth(format, columns);
  const quotes = said.filter(({ place }) => place.section === "quote");
  const head = [
    {
      ...personHead(persona, groundFacts(grounds, words), inner, paper),
      bookmark: personaName(persona, paper.language),
    },
    ...(grounds.lines > 0 ? [evidenceBar(grounds.counts, inner, paper)] : []),
  ];
  // Large as long as they leave the page to what else is known; the others stand in a section like all that is said.
  const lead = [...head];
  const small: PersonaLine[] = [];
  for (const quote of quotes) {
    const large = quoteBlocks(quote, inner, lookup, paper);
    if (small.length === 0 && heightOf([...lead, ...large]) <= format.height * MOST_LEAD) lead.push(...large);
    else small.push(quote);
  }
  const blocks = SECTIONS.flatMap((section, index): SheetBlock[] => {
    const mine = section === "quote" ? small : said.filter(({ place }) => place.section === section);
    if (mine.length === 0) return [];
    const tint = fields[TINTS[section]];
    const rows = mine.flatMap((line) => lineRows(line, width, format.textSize, lookup, paper));
    const name = words.sections[section];
    return reminded([barBlock(name, "", tint, index === 0 ? 0 : 14), ...rows], name, width, paper);
  });
  return sheetPart({ name: personaName(persona, paper.language), lead, blocks, columns }, format, paper);
}

function heightOf(blocks: readonly SheetBlock[]): number {
  return blocks.reduce((sum, { height, before }) => sum + before + height, 0);
}

function groundFacts(
  { lines, notes, maps, fromCustomers, isProto }: PersonaGrounds,
  words: PersonaWords,
): string {
  if (lines === 0) return words.empty;
  const facts = [
    words.statements(lines),
    notes > 0 ? words.fromNotes(notes) : "",
    maps > 1 ? words.fromMaps(maps) : "",
  ];
  const sentence = `${facts.filter(Boolean).join(" ")}; ${words.fromCustomers(fromCustomers, lines)}`;
  return isProto ? `${words.proto}: ${words.protoHint} ${sentence}` : sentence;
}

function lineRows(
  line: PersonaLine,
  width: number,
  size: number,
  lookup: NoteLookup,
  paper: Paper,
): SheetBlock[] {
  const level = lineEvidence(line, lookup.levelOf);
  // What is still asked rests on nothing, and need not.
  const isAsked = line.place.section === "questions" && line.sources.length === 0;
  const remark = isAsked ? "" : remarkOf(level, line, paper);
  return markRows(
    { shape: EVIDENCE_SHAPES[level], text: line.text, remark },
    width,
    { size, indent: 2, before: 6 },
    paper,
  );
}

function remarkOf(level: EvidenceLevel, { sources }: PersonaLine, { language, words }: Paper): string {
  return groundWords(level, sources.length, language, words);
}

/** What the person would say, large, beside a line at its left. */
function quoteBlocks(line: PersonaLine, width: number, lookup: NoteLookup, paper: Paper): SheetBlock[] {
  const look: TextLook = { size: 13.5, colour: portrait.text, leading: 1.32 };
  const small: TextLook = { size: 8, colour: PALETTES.light.hint };
  const left = 16;
  const remark = remarkOf(lineEvidence(line, lookup.levelOf), line, paper);
  const parts = pieces(textLines(line.text, width - left, look, paper));
  return parts.map((part, index): SheetBlock => {
    const isLast = index === parts.length - 1;
    const below = part.length * leadingOf(look);
    const height = below + (isLast ? leadingOf(small) : 0);
    return {
      height,
      before: index === 0 ? 14 : 0,
      draw: ({ x, y }, pen, tag) => {
        pen.decorate(() => pen.box({ x, y, width: 3, height }, 1.5, fields.saysDoes.title));
        tag.add("BlockQuote", () => drawLines(part, x + left, y, look, pen));
        if (isLast) tag.add("P", () => pen.text(remark, x + left, y + below + 8.5, small));
      },
    };
  });
}
