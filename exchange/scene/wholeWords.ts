import { type FittedText, type Typesetter, wrapText } from "../../model/noteText.ts";

/** Programs in which a text goes on being edited divide no words themselves: they would break them between any letters. */
export function undivided({ widthOf }: Typesetter): Typesetter {
  return { widthOf, syllablesOf: (word) => [word] };
}

/** Below, nobody reads a note in the middle of others; map units. */
const SMALLEST = 10;
const STEP = 0.5;
/** As programs for slides and drawings set lines that nobody asked otherwise of. */
const LINE_HEIGHT = 1.2;

/**
 * The size at which a text keeps its words whole on `width` and stays within `height`: that of the note on the screen, or
 * the next smaller. Where a word is too long for that, the size at which all of it stays within. Map units.
 */
export function wholeWordSize(
  text: string,
  { fontSize }: Pick<FittedText, "fontSize">,
  { width, height }: { readonly width: number; readonly height: number },
  typesetter: Typesetter,
  lineHeight = LINE_HEIGHT,
): number {
  const plain = undivided(typesetter);
  const widest = Math.max(0, ...text.split(/\s+/u).map((word) => plain.widthOf(word)));
  const fits = (size: number): boolean =>
    wrapText(text, width / size, plain).length * size * lineHeight <= height;
  const sizes = Array.from(
    { length: Math.max(1, (fontSize - SMALLEST) / STEP + 1) },
    (_, step) => fontSize - step * STEP,
  );
  return sizes.find((size) => widest * size <= width && fits(size)) ?? sizes.find(fits) ?? SMALLEST;
}
