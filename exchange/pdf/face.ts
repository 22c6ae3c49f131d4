import { avatarLook, type FacePen, paintAvatar } from "../../model/avatar.ts";
import type { PdfDocument } from "./pdfDocument.ts";
import type { Pen } from "./pen.ts";

/** The radius that faces are painted with. */
const PAINTED_RADIUS = 50;

/** The drawn face that a name has on the screen, too. Whoever calls has set the circle that it is seen through. */
export function drawFace(name: string, x: number, y: number, radius: number, { document }: Pen): void {
  document
    .save()
    .translate(x, y)
    .scale(radius / PAINTED_RADIUS);
  paintAvatar(paperPen(document), avatarLook(name), false);
  document.restore();
}

/** As much of a canvas as a face needs. A path is gone once it is filled, so that `clip` is left to others. */
function paperPen(document: PdfDocument): FacePen {
  const pen: FacePen = {
    fillStyle: "#000000",
    strokeStyle: "#000000",
    lineWidth: 1,
    lineCap: "butt",
    save: () => void document.save(),
    restore: () => void document.restore(),
    clip: () => undefined,
    beginPath: () => undefined,
    moveTo: (x, y) => void document.moveTo(x, y),
    lineTo: (x, y) => void document.lineTo(x, y),
    bezierCurveTo: (ax, ay, bx, by, x, y) => void document.bezierCurveTo(ax, ay, bx, by, x, y),
    quadraticCurveTo: (ax, ay, x, y) => void document.quadraticCurveTo(ax, ay, x, y),
    arc: (x, y, radius) => void document.circle(x, y, radius),
    ellipse: (x, y, width, height, _, from, to) => {
      if (to - from > Math.PI) document.ellipse(x, y, width, height);
      else lowerHalf(document, x, y, width, height);
    },
    roundRect: (x, y, width, height, radius) =>
      void document.roundedRect(x, y, width, height, typeof radius === "number" ? radius : 0),
    fill: () => {
      const { colour, opacity } = paintOf(pen.fillStyle);
      document.fillOpacity(opacity).fill(colour).fillOpacity(1);
    },
    stroke: () => {
      document.lineWidth(pen.lineWidth).lineCap(pen.lineCap).stroke(paintOf(pen.strokeStyle).colour);
    },
  };
  return pen;
}

/** How far the handles of a quarter of a circle reach. */
const KAPPA = 0.5523;

function lowerHalf(document: PdfDocument, x: number, y: number, width: number, height: number): void {
  const [across, down] = [width * KAPPA, height * KAPPA];
  document
    .moveTo(x + width, y)
    .bezierCurveTo(x + width, y + down, x + across, y + height, x, y + height)
    .bezierCurveTo(x - across, y + height, x - width, y + down, x - width, y);
}

const SEE_THROUGH = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/;

function paintOf(style: FacePen["fillStyle"]): { readonly colour: string; readonly opacity: number } {
  if (typeof style !== "string") return { colour: "#000000", opacity: 1 };
  const [, red, green, blue, alpha] = SEE_THROUGH.exec(style) ?? [];
  if (alpha === undefined) return { colour: style, opacity: 1 };
  const hex = [red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return { colour: `#${hex}`, opacity: Number(alpha) };
}
