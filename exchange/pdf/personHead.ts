import { PALETTES } from "../../model/palette.ts";
import type { Persona } from "../../model/persona.ts";
import type { Portrait } from "../../model/portrait.ts";
import { drawFace } from "./face.ts";
import type { Pen } from "./pen.ts";
import { personaName } from "./personaWords.ts";
import type { Paper } from "./print.ts";
import { capped, drawLines, leadingOf, type SheetBlock, type TextLook, textLines } from "./sheetBlock.ts";

const { portrait: paint, hint, noteText } = PALETTES.light;
const RADIUS = 38;
const GAP = 18;
const EDGE_WIDTH = 1;
/** Of a name, and of a role. */
const MOST_LINES = 5;

/** Who it is: the face, the name, the role, and how firmly all of it stands. */
export function personHead(persona: Persona, facts: string, width: number, paper: Paper): SheetBlock {
  const room = width - 2 * RADIUS - GAP;
  const name: TextLook = { size: 22, weight: "semibold", colour: paint.text, leading: 1.2 };
  const role: TextLook = { size: 12, colour: noteText, leading: 1.35 };
  const small: TextLook = { size: 9, colour: hint };
  const nameLines = capped(textLines(personaName(persona, paper.language), room, name, paper), MOST_LINES);
  const roleLines = capped(textLines(persona.role, room, role, paper), MOST_LINES);
  const factLines = textLines(facts, room, small, paper);
  const text =
    nameLines.length * leadingOf(name) +
    roleLines.length * leadingOf(role) +
    factLines.length * leadingOf(small) +
    5;
  const height = Math.max(2 * RADIUS, text);
  return {
    height,
    before: 0,
    draw: ({ x, y }, pen, tag) => {
      const centre = y + Math.min(height / 2, RADIUS);
      pen.decorate(() => drawPortraitOrFace(persona, x + RADIUS, centre, pen));
      const left = x + 2 * RADIUS + GAP;
      let top = y + Math.max(0, (height - text) / 2);
      tag.add("H1", () => drawLines(nameLines, left, top, name, pen));
      top += nameLines.length * leadingOf(name);
      if (roleLines.length > 0) tag.add("P", () => drawLines(roleLines, left, top, role, pen));
      top += roleLines.length * leadingOf(role) + 5;
      tag.add("P", () => drawLines(factLines, left, top, small, pen));
    },
  };
}

function drawPortraitOrFace({ name, id, portrait }: Persona, x: number, y: number, pen: Pen): void {
  const { document } = pen;
  document.save();
  document.circle(x, y, RADIUS).clip();
  if (!(portrait && drawPicture(portrait, x, y, pen))) drawFace(name.trim() || id, x, y, RADIUS, pen);
  document.restore();
  document.circle(x, y, RADIUS).lineWidth(EDGE_WIDTH).stroke(paint.edge);
}

/** False for what says that it is a JPEG and is none. */
function drawPicture(portrait: Portrait, x: number, y: number, { document }: Pen): boolean {
  const edge = 2 * RADIUS;
  try {
    document.image(portrait as never, x - RADIUS, y - RADIUS, {
      cover: [edge, edge],
      align: "center",
      valign: "center",
    });
    return true;
  } catch {
    return false;
  }
}
