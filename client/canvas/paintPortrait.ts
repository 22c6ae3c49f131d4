import { avatarLook, paintAvatar } from "../../model/avatar.ts";
import type { MapLayout } from "../../model/fieldLayout.ts";
import type { About } from "../../model/mapDocument.ts";
import { wrapText } from "../../model/noteText.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";
import { plainTypesetter } from "./paintField.ts";

/** The table shows around the circle like around the fields. */
const RIM = 6;
const AVATAR_RADIUS = 46;

/** Paints the customer: a soft circle where the upper fields meet, with face, name and role. */
export function paintPortrait(
  context: CanvasRenderingContext2D,
  portrait: MapLayout["portrait"],
  about: About,
  look: BoardLook,
): void {
  const { palette } = look;
  const { x, y, radius } = portrait;
  disc(context, x, y, radius + RIM, palette.table);
  disc(context, x, y, radius, palette.portrait.fill);
  context.strokeStyle = palette.portrait.edge;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x, y, radius - 0.75, 0, 2 * Math.PI);
  context.stroke();

  context.save();
  context.translate(x, y - 24);
  context.scale(AVATAR_RADIUS / 50, AVATAR_RADIUS / 50);
  if (about.customerName) paintAvatar(context, avatarLook(about.customerName), look.scheme === "dark");
  else paintNobody(context, look);
  context.restore();

  context.textAlign = "center";
  context.fillStyle = about.customerName ? palette.portrait.text : palette.hint;
  const weight = about.customerName ? 600 : 400;
  const name = fitName(context, about.customerName || look.nameHint, weight, 2 * radius - 44);
  const lineHeight = name.size * 1.1;
  let middle = y + (name.lines.length > 1 ? 32 : 36);
  for (const line of name.lines) {
    context.fillText(line, x, baseline(middle, name.size));
    middle += lineHeight;
  }
  if (about.customerRole) {
    context.fillStyle = palette.hint;
    context.font = font(400, 12);
    const bottom = name.lines.length > 1 ? y + 62 : y + 55;
    context.fillText(ellipsize(context, about.customerRole, 2 * radius - 62), x, baseline(bottom, 12));
  }
  context.textAlign = "left";
}

const NAME_SIZES = [17, 16, 15, 14, 13] as const;

/** The largest size at which the name fits one line; a name too long for that takes two small ones. */
function fitName(
  context: CanvasRenderingContext2D,
  name: string,
  weight: 400 | 600,
  width: number,
): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of NAME_SIZES) {
    context.font = font(weight, size);
    if (context.measureText(name).width <= width) return { size, lines: [name] };
  }
  const size = 12;
  context.font = font(weight, size);
  const [first = "", ...rest] = wrapText(name, width / size, plainTypesetter(context, size));
  return { size, lines: [first, ellipsize(context, rest.join(""), width)] };
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string): void {
  context.fillStyle = fill;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

/** Nobody yet: an outline to be filled. */
function paintNobody(context: CanvasRenderingContext2D, look: BoardLook): void {
  context.strokeStyle = look.palette.hint;
  context.lineWidth = 2.4;
  context.setLineDash([5, 5]);
  context.beginPath();
  context.arc(0, -8, 16, 0, 2 * Math.PI);
  context.stroke();
  context.beginPath();
  context.moveTo(-28, 36);
  context.bezierCurveTo(-26, 16, -14, 14, 0, 14);
  context.bezierCurveTo(14, 14, 26, 16, 28, 36);
  context.stroke();
  context.setLineDash([]);
}
