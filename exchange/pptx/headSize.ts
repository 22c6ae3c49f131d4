import { type Typesetter, wrapText } from "../../model/noteText.ts";
import { undivided } from "../scene/wholeWords.ts";
import { POINTS_PER_INCH } from "./deck.ts";

/** As programs for slides set lines that nobody asked otherwise of. */
const LINE_HEIGHT = 1.2;

/** The largest of `sizes` (points, largest first) at which a text stays within its area, given in inches, else the last. */
export function headSize(
  text: string,
  { w, h }: { readonly w: number; readonly h: number },
  sizes: readonly [number, ...number[]],
  typesetter: Typesetter,
): number {
  const plain = undivided(typesetter);
  const fits = (size: number): boolean =>
    wrapText(text, (w * POINTS_PER_INCH) / size, plain).length * size * LINE_HEIGHT <= h * POINTS_PER_INCH;
  return sizes.find(fits) ?? sizes.at(-1) ?? sizes[0];
}
