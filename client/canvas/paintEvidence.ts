import type { EvidenceLevel } from "../../model/fields.ts";

/** Draws an evidence level as a small shape around (x, y): the firmer the ground, the more it is filled. */
export function paintEvidence(
  context: CanvasRenderingContext2D,
  level: EvidenceLevel,
  x: number,
  y: number,
  radius: number,
): void {
  context.save();
  context.translate(x, y);
  context.lineWidth = radius * 0.28;
  context.beginPath();
  switch (level) {
    case "assumption":
      // Ten dots of a circle.
      context.setLineDash([radius * 0.32, radius * 0.31]);
      context.arc(0, 0, radius * 0.88, 0, 2 * Math.PI);
      context.stroke();
      break;
    case "experienced":
      context.arc(0, 0, radius * 0.88, 0, 2 * Math.PI);
      context.stroke();
      break;
    case "observed":
      context.arc(0, 0, radius * 0.88, 0, 2 * Math.PI);
      context.stroke();
      context.beginPath();
      context.arc(0, 0, radius * 0.48, 0, 2 * Math.PI);
      context.fill();
      break;
    case "quoted":
      quoteMark(context, -radius * 0.5, radius);
      quoteMark(context, radius * 0.5, radius);
      context.fill();
      break;
    case "data":
      context.moveTo(0, -radius);
      context.lineTo(radius, 0);
      context.lineTo(0, radius);
      context.lineTo(-radius, 0);
      context.closePath();
      context.fill();
      break;
  }
  context.restore();
}

function quoteMark(context: CanvasRenderingContext2D, x: number, radius: number): void {
  context.moveTo(x + radius * 0.4, radius * 0.3);
  context.arc(x, radius * 0.3, radius * 0.4, 0, Math.PI);
  context.quadraticCurveTo(x - radius * 0.4, -radius * 0.55, x + radius * 0.35, -radius * 0.8);
  context.quadraticCurveTo(x - radius * 0.05, -radius * 0.4, x, -radius * 0.1);
  context.quadraticCurveTo(x + radius * 0.4, -radius * 0.1, x + radius * 0.4, radius * 0.3);
  context.closePath();
}
