import { EVIDENCE_NAMES, FACET_NAMES } from "../../model/fieldNames.ts";
import { NOTE_FOOT, NOTE_PADDING } from "../../model/noteText.ts";
import { PALETTES } from "../../model/palette.ts";
import { isFromCustomer } from "../../model/validity.ts";
import { isRightToLeft } from "../../model/writingDirection.ts";
import { EVIDENCE_SHAPES, FACET_SHAPES, MARK_BOX, MARK_STROKE, type MarkShape } from "../pdf/markShapes.ts";
import { pictureWords } from "../pictureWords.ts";
import { reactionLine } from "../reactionWords.ts";
import type { SceneLink, SceneNote } from "../scene/mapScene.ts";
import { element, rounded, textOf } from "./markup.ts";
import { box } from "./paintFrame.ts";
import { paintImage } from "./paintImage.ts";
import { paintReactions } from "./paintReactions.ts";
import { baseline, ellipsized, type Picture } from "./picture.ts";

const { notes: NOTE_PAINTS, noteText, noteMark, witnessMark, portrait } = PALETTES.light;
const NOTE_RADIUS = 6;
/** Flat instead of blurred: a filter is a picture of its own for many programs. */
const SHADOW = { fill: "#46341a", "fill-opacity": 0.13 } as const;
/** How far the sheet behind a stack's front can be seen. */
const BEHIND = 3.5;
const FOOT_SIZE = 11.5;
const MARK_SIZE = 12;
const FAINT_OPACITY = 0.25;
const STROKE_OPACITY = 0.6;
const STAR_POINTS = 5;
const LABEL_SIZE = 13;
const LABEL_PADDING = 10;
const SIGN_WIDTH = 20;

/** A note of coloured paper: its text in the lines of the screen, at the foot facet, stack and evidence. */
export function paintNote(one: SceneNote, picture: Picture): string {
  const { note, rect, fitted, stacked, reactions } = one;
  const { language, lettering, map } = picture;
  const { x, y, width, height } = rect;
  const { fill, edge } = NOTE_PAINTS[note.colour];
  const { fontSize, lineHeight } = fitted;
  const middle = y + height - NOTE_FOOT / 2 - 1;
  const facet = note.facet ? FACET_NAMES[language][note.facet] : "";
  const evidence = EVIDENCE_NAMES[language][note.evidence];
  const words = { size: FOOT_SIZE, colour: noteMark };
  const left = x + NOTE_PADDING;
  const stack = stacked > 1 ? stackWord(note.id, stacked, map) : "";
  const label = [facet, stack].filter(Boolean).join(" · ");
  const said = [
    note.text,
    pictureWords(note, language),
    facet,
    evidence,
    stack,
    reactionLine(reactions, language),
  ];
  const behind = { x: x + BEHIND, y: y + BEHIND, width: width - 0.5, height: height - 0.5 };
  return element(
    "g",
    { role: "img", "data-note": "" },
    element("title", {}, textOf(said.filter(Boolean).join(" · "))),
    stacked > 1 ? element("rect", { ...behind, rx: NOTE_RADIUS, fill, stroke: edge }) : "",
    element("rect", { ...box(rect), y: y + 2.5, rx: NOTE_RADIUS, ...SHADOW }),
    element("rect", { ...box(rect), rx: NOTE_RADIUS, fill }),
    element("rect", {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      rx: NOTE_RADIUS - 0.5,
      fill: "none",
      stroke: edge,
      "stroke-opacity": STROKE_OPACITY,
    }),
    paintImage(one),
    ...fitted.lines.map((line, index) => {
      if (line.trim() === "") return "";
      const at = baseline(y + fitted.textTop + (index + 0.5) * lineHeight, fontSize);
      const look = { size: fontSize, colour: noteText };
      return isRightToLeft(note.text)
        ? lettering.line(line, x + width - NOTE_PADDING, at, { ...look, isMirrored: true })
        : lettering.line(line, left, at, look);
    }),
    note.facet ? paintMark(FACET_SHAPES[note.facet], left, middle - MARK_SIZE / 2, MARK_SIZE, noteMark) : "",
    label === ""
      ? ""
      : lettering.line(label, left + (note.facet ? MARK_SIZE + 4 : 0), baseline(middle, FOOT_SIZE), words),
    paintMark(
      EVIDENCE_SHAPES[note.evidence],
      x + width - NOTE_PADDING - MARK_SIZE,
      middle - MARK_SIZE / 2,
      MARK_SIZE,
      isFromCustomer(note.evidence) ? witnessMark : noteMark,
    ),
    paintReactions(rect, reactions, picture),
  );
}

/** "4/6": in so many maps; "×3": so many notes. */
function stackWord(id: string, stacked: number, { occurrences }: Picture["map"]): string {
  const found = occurrences?.notes.get(id);
  return occurrences && found && found.maps > 0 ? `${found.maps}/${occurrences.maps.length}` : `×${stacked}`;
}

/** A small shape with its upper left corner at (x, y). */
export function paintMark(shape: MarkShape, x: number, y: number, size: number, colour: string): string {
  const transform = `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(size / MARK_BOX)})`;
  const round = { "stroke-linecap": "round", "stroke-linejoin": "round" } as const;
  return element(
    "g",
    { transform },
    shape.stroke === ""
      ? ""
      : element("path", {
          d: shape.stroke,
          fill: "none",
          stroke: colour,
          "stroke-width": MARK_STROKE,
          ...round,
        }),
    shape.fill === "" ? "" : element("path", { d: shape.fill, fill: colour }),
    shape.faint === ""
      ? ""
      : element("path", { d: shape.faint, fill: colour, "fill-opacity": FAINT_OPACITY }),
  );
}

/** A contradiction: a calm line, and a label that names the gap. */
export function paintLink({ link, isStrong, line }: SceneLink, { lettering }: Picture): string {
  const { from, to, label } = line;
  const [fill, ink] = isStrong ? [portrait.text, portrait.fill] : [portrait.fill, portrait.text];
  const middle = label.y + label.height / 2;
  const signAt = link.title === "" ? label.x + label.width / 2 : label.x + LABEL_PADDING + 5;
  const look = { size: LABEL_SIZE, colour: ink, weight: "semibold" } as const;
  const title = ellipsized(link.title, label.width - 2 * LABEL_PADDING - SIGN_WIDTH + 4, look, lettering);
  const sign = isStrong
    ? element("path", { d: starPath(signAt, middle, 6.5), fill: ink })
    : lettering.line("≠", signAt, baseline(middle, LABEL_SIZE + 1), {
        ...look,
        size: LABEL_SIZE + 1,
        anchor: "middle",
      });
  return element(
    "g",
    { "data-link": "", role: "img" },
    element("title", {}, textOf(link.title || "≠")),
    element("path", {
      d: `M${rounded(from.x)} ${rounded(from.y)}L${rounded(to.x)} ${rounded(to.y)}`,
      stroke: noteMark,
      "stroke-width": 2,
    }),
    ...[from, to].map(({ x, y }) => element("circle", { cx: x, cy: y, r: 4, fill: noteMark })),
    element("rect", { ...box(label), rx: label.height / 2, fill, stroke: noteMark, "stroke-width": 1.5 }),
    sign,
    title === ""
      ? ""
      : lettering.line(title, label.x + LABEL_PADDING + SIGN_WIDTH - 4, baseline(middle, LABEL_SIZE), look),
  );
}

function starPath(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 2 * STAR_POINTS }, (_, point) => {
    const angle = (Math.PI * point) / STAR_POINTS - Math.PI / 2;
    const reach = point % 2 === 0 ? radius : radius * 0.45;
    return `${rounded(x + reach * Math.cos(angle))} ${rounded(y + reach * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}
