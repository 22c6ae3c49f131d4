import type { ReceiptLine } from "./useReceiptLines.ts";

/** Lines longer than this are hard to read in a plain text. */
const LINE_LENGTH = 78;

/** A receipt as a plain text: labels in one column, values in the next, broken between words. */
export function receiptText(heading: string, lines: readonly ReceiptLine[]): string {
  const column = Math.max(...lines.map(({ label }) => label.length)) + 3;
  const body = lines.map(({ label, value }) =>
    [label.padEnd(column), ...wrap(value, LINE_LENGTH - column)]
      .join("\n".padEnd(column + 1))
      .replace(/\n\s*/, ""),
  );
  return `${heading}\n${"=".repeat(heading.length)}\n\n${body.join("\n")}\n`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
