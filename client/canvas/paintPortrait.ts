import type { MapLayout } from "../../model/fieldLayout.ts";
import type { About } from "../../model/mapDocument.ts";
import { avatarLook, paintAvatar } from "./avatar.ts";
import { type BoardLook, baseline, ellipsize, font } from "./boardLook.ts";

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
  const name = about.customerName || look.nameHint;
  context.fillStyle = about.customerName ? palette.portrait.text : palette.hint;
  context.font = about.customerName ? font(600, 17) : font(400, 14.5);
  context.fillText(ellipsize(context, name, 2 * radius - 44), x, baseline(y + 36, 17));
  if (about.customerRole) {
    context.fillStyle = palette.hint;
    context.font = font(400, 12);
    context.fillText(ellipsize(context, about.customerRole, 2 * radius - 62), x, baseline(y + 55, 12));
  }
  context.textAlign = "left";
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
