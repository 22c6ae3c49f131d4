import { NOTE_WIDTH } from "../../model/fieldLayout.ts";
import { NOTE_FOOT, NOTE_PADDING } from "../../model/noteText.ts";
import { isFromCustomer } from "../../model/validity.ts";
import { facetNames } from "../i18n/names.ts";
import type { NoteRecord } from "../state/mapProjection.ts";
import type { DotMark } from "../state/voting.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import { totalWidth } from "./paintDots.ts";
import { paintEvidence } from "./paintEvidence.ts";
import { paintFacet } from "./paintFacet.ts";
import { paintTag, type Tag } from "./paintTag.ts";

const FOOT_SIZE = 11.5;

/**
 * Facet at the left, or its sign alone beside what must be said in words; the author's initials and the evidence at the
 * right. Points need the right end for themselves.
 */
export function paintFoot(
  context: CanvasRenderingContext2D,
  record: NoteRecord,
  look: BoardLook,
  dots: DotMark | null,
): void {
  const { rect, note } = record;
  const middle = rect.y + rect.height - NOTE_FOOT / 2 - 1;
  const right = rect.x + rect.width - NOTE_PADDING - (dots?.kind === "total" ? totalWidth(dots.points) : 0);
  const tag = tagOf(record, look);
  // A small note's foot has room for a sign at each end and one word.
  const isNarrow = rect.width < NOTE_WIDTH;
  context.fillStyle = look.palette.noteMark;
  context.strokeStyle = look.palette.noteMark;
  context.font = font(500, FOOT_SIZE);
  if (note.facet) {
    const left = rect.x + NOTE_PADDING;
    paintFacet(context, note.facet, left, middle - 6, 12);
    const name = facetNames(look.language)[note.facet];
    const hasRoom = !tag && !dots && !(isNarrow && record.comments > 0);
    const room = isNarrow ? 40 : 80;
    if (hasRoom) context.fillText(ellipsize(context, name, room), left + 16, baseline(middle, FOOT_SIZE));
  }
  if (dots?.kind === "ballot") return;
  if (tag) {
    paintTag(context, { x: rect.x + NOTE_PADDING - 3 + (note.facet ? 19 : 0), y: middle }, tag);
    context.fillStyle = look.palette.noteMark;
    context.strokeStyle = look.palette.noteMark;
    context.font = font(500, FOOT_SIZE);
  }
  const evidence = record.stack?.evidence ?? note.evidence;
  const mark = isFromCustomer(evidence) ? look.palette.witnessMark : look.palette.noteMark;
  context.fillStyle = mark;
  context.strokeStyle = mark;
  paintEvidence(context, evidence, right - 5.5, middle, 5.5);
  context.fillStyle = look.palette.noteMark;
  context.strokeStyle = look.palette.noteMark;
  const initials = initialsOf(record.authorName);
  if (initials && record.seenBy === "everyone" && !dots && !(isNarrow && tag)) {
    context.textAlign = "right";
    context.globalAlpha *= 0.75;
    context.fillText(initials, right - 17, baseline(middle, FOOT_SIZE));
    context.globalAlpha /= 0.75;
    context.textAlign = "left";
  }
  if (record.comments > 0) paintComments(context, record.comments, right - 62, middle);
}

/** A speech bubble with the number of open comments beside it. */
function paintComments(context: CanvasRenderingContext2D, count: number, x: number, middle: number): void {
  context.lineWidth = 1.4;
  context.beginPath();
  context.roundRect(x, middle - 6, 13, 10, 3);
  context.stroke();
  context.beginPath();
  context.moveTo(x + 3, middle + 3.5);
  context.lineTo(x + 3, middle + 7.5);
  context.lineTo(x + 7, middle + 3.5);
  context.fill();
  context.font = font(600, FOOT_SIZE);
  context.fillText(String(count), x + 16, baseline(middle, FOOT_SIZE));
}

function tagOf({ note, seenBy, stack }: NoteRecord, look: BoardLook): Tag | null {
  const ink = look.palette.noteText;
  if (stack) {
    const word = stack.of > 0 ? `${stack.maps}/${stack.of}` : `×${stack.notes.length}`;
    return { word, sign: "stack", ink, fill: null };
  }
  if (seenBy === "me") {
    const { fill } = look.palette.notes[note.colour];
    return { word: look.marks.onlyMe, sign: "lock", ink: fill, fill: ink };
  }
  return note.late ? { word: look.marks.late, sign: "none", ink, fill: null } : null;
}

/** "Kim de Vries" → "KV"; empty for the nameless. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return firstLetter(first) + firstLetter(last);
}

function firstLetter(word = ""): string {
  const code = word.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code).toLocaleUpperCase();
}
