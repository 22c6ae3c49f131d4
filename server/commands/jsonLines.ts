/** The line of each entry of the list `notes` at the top of a JSON file that is known to be well-formed. */
export function noteLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = "";
  let isInNotes = false;
  let expectsEntry = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === "\n") line += 1;
    if (/[\s:]/.test(letter)) continue;
    const closes = letter === "]" || letter === "}";
    if (isInNotes && depth === 2 && expectsEntry && !closes) {
      lines.push(line);
      expectsEntry = false;
    }
    if (letter === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (letter === "{" || letter === "[") {
      depth += 1;
      if (depth === 2) isInNotes = key === "notes" && letter === "[";
      if (depth === 2) expectsEntry = true;
    } else if (closes) {
      depth -= 1;
      if (depth < 2) isInNotes = false;
    } else if (letter === "," && depth === 2) {
      expectsEntry = true;
    }
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** Where a text stops being JSON; null when it is JSON. */
export function syntaxFault(text: string): { readonly line: number | null; readonly message: string } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const position = /position (\d+)/.exec(said)?.[1];
    // At the end of the file Node names no position.
    const upTo = position === undefined ? text.length : Number(position);
    const line = text.slice(0, upTo).trimEnd().split("\n").length;
    return { line, message: "not JSON from here on" };
  }
}
