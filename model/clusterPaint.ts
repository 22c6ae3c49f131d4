import { mixColours } from "./mixColours.ts";
import type { FieldPaint } from "./palette.ts";

/** A shade of its field, a little nearer to the ink: seen, but quieter than any note. */
export function clusterPaint({ fill, edge, title }: FieldPaint): FieldPaint {
  return { fill: mixColours(fill, edge, 0.55), edge: mixColours(edge, title, 0.3), title };
}
