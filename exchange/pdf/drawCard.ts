import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import { PALETTES } from "../../model/palette.ts";
import { pictureWords } from "../pictureWords.ts";
import { reactionLine } from "../reactionWords.ts";
import { drawNoteImage } from "./drawNoteImage.ts";
import { drawReactions } from "./drawReactions.ts";
import { CARD_FOOT, CARD_RADIUS, type Card } from "./mapPage.ts";
import { EVIDENCE_SHAPES, FACET_SHAPES } from "./markShapes.ts";
import { MIN_TEXT_SIZE } from "./pageFormat.ts";
import type { Pen } from "./pen.ts";
import type { Print } from "./print.ts";
import type { Tag } from "./tags.ts";

const { notes, noteMark, noteText } = PALETTES.light;
const MARK_SIZE = 7.5;
const SHADOW = "#5b5147";
const SHADOW_OPACITY = 0.13;
const SHADOW_OFFSET = 0.9;

/** A note as a card of coloured paper: its text, and at the foot its number, facet mark and evidence mark. */
export function drawCard(card: Card, print: Print, pen: Pen, list: Tag): void {
  const { note, x, y, width, height, padding, fontSize } = card;
  const foot = y + height - Math.max(3.2, (CARD_FOOT - MARK_SIZE) / 2);
  pen.decorate(() => {
    pen.document.save().fillOpacity(SHADOW_OPACITY);
    pen.box({ x: x + SHADOW_OFFSET / 2, y: y + SHADOW_OFFSET, width, height }, CARD_RADIUS, SHADOW);
    pen.document.restore();
    pen.box(card, CARD_RADIUS, notes[note.colour].fill, notes[note.colour].edge);
    drawNoteImage(card, pen);
    let right = x + width - padding - MARK_SIZE;
    pen.mark(EVIDENCE_SHAPES[note.evidence], right, foot - MARK_SIZE, MARK_SIZE, noteMark);
    right -= MARK_SIZE + 4;
    if (note.facet) pen.mark(FACET_SHAPES[note.facet], right, foot - MARK_SIZE, MARK_SIZE, noteMark);
    if (!card.isContinued) drawReactions(card, print.reactions?.notes.get(note.id), pen);
  });
  const marks = note.facet ? 2 * MARK_SIZE + 4 : MARK_SIZE;
  const label = footLabel(
    card,
    print,
    (text) => pen.widthOf(text, { size: MIN_TEXT_SIZE }) + marks + 4 <= width - 2 * padding,
  );
  const item = list.open("LI");
  const drawLabel = (): void =>
    pen.text(label, x + padding, foot - 1, { size: MIN_TEXT_SIZE, colour: noteMark });
  item.add("Lbl", drawLabel, { spoken: [label, ...marksInWords(card, print)].join(", ") });
  item.add("LBody", () => {
    // The first baseline leaves as much above capitals as the padding leaves beside letters.
    const first = y + card.textTop + fontSize * 0.86;
    card.lines.forEach((line, index) => {
      if (line.text === "") return;
      pen.line(
        line,
        x + padding,
        first + index * card.lineHeight,
        { size: fontSize, colour: noteText },
        width - 2 * padding,
      );
    });
  });
  item.end();
}

/** What its marks say to eyes. */
function marksInWords({ note, image }: Card, { language, reactions }: Print): string[] {
  const picture = image ? [pictureWords(note, language)] : [];
  const facet = note.facet ? [FACET_NAMES[language][note.facet]] : [];
  const reacted = reactionLine(reactions?.notes.get(note.id), language);
  return [...picture, ...facet, EVIDENCE_NAMES[language][note.evidence], ...(reacted ? [reacted] : [])];
}

/** Its number and, in front of a stack of a merged map, in how many maps it is; that in as many words as there is room for. */
function footLabel(
  { note, number, isContinued }: Card,
  { words, occurrences }: Print,
  fits: (text: string) => boolean,
): string {
  if (isContinued) return `${number} ${words.continued}`;
  const found = occurrences?.notes.get(note.id);
  if (!occurrences || found?.lies !== "front") return String(number);
  const { maps } = found;
  const of = occurrences.maps.length;
  const long = [words.inMaps(maps, of), words.inMapsShort(maps, of)].map((text) => `${number} · ${text}`);
  return long.find(fits) ?? `${number} · ${maps}/${of}`;
}
