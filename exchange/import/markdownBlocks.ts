/** A heading, an item of a list (nested ones for themselves), or a paragraph; `row` counts lines from 1. */
export type Block = {
  readonly row: number;
  /** as written, without marks of list, heading and quotation; one for each line that is shown as one */
  readonly lines: readonly string[];
} & (
  | { readonly kind: "heading"; readonly depth: number }
  | { readonly kind: "paragraph" }
  /** `hasItems`: the next block is an item under it */
  | { readonly kind: "item"; readonly depth: number; readonly hasItems: boolean }
);

const ITEM = /^([ \t]*)(?:[-*+•–]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
/** A line of nothing but marks is not longer; the pattern itself would fill the stack with one of megabytes. */
const RULE_LENGTH = 200;
const UNDERLINE = /^ {0,3}(=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^[ \t]*(?:```|~~~)/;
const TAB = 4;

type Open = {
  readonly row: number;
  readonly indent: number | null;
  readonly paragraphs: string[][];
};

/** The blocks of a Markdown text, in order. A total reader of what lists need; what else there is becomes paragraphs. */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let isApart = false;
  const close = (): void => {
    if (!open) return;
    const { row, indent, paragraphs } = open;
    // An empty line parts paragraphs.
    const lines = paragraphs.flatMap((paragraph, index) => {
      const shown = shownLines(paragraph);
      return index > 0 ? [""].concat(shown) : shown;
    });
    open = null;
    if (lines.every((line) => line.trim() === "")) return;
    if (indent === null) blocks.push({ kind: "paragraph", row, lines });
    else blocks.push({ kind: "item", row, lines, depth: indent, hasItems: false });
  };
  for (const [index, raw] of withoutComments(text)
    .split(/\r\n?|\n/)
    .entries()) {
    const row = index + 1;
    const line = raw.replace(/^(?:[ \t]{0,3}>[ \t]?)+/, "");
    if (line.trim() === "" || FENCE.test(line)) {
      isApart ||= line.trim() === "";
      continue;
    }
    const heading = HEADING.exec(line);
    const item = isRule(line) ? null : ITEM.exec(line);
    if (heading) {
      close();
      const title = (heading[2] ?? "").replace(/[ \t]+#+[ \t]*$/, "").trim();
      blocks.push({ kind: "heading", row, depth: heading[1]?.length ?? 1, lines: [title] });
    } else if (isUnder(open, line, isApart)) {
      const [title = ""] = open?.paragraphs[0] ?? [];
      blocks.push({
        kind: "heading",
        row: row - 1,
        depth: line.includes("=") ? 1 : 2,
        lines: [title.trim()],
      });
      open = null;
    } else if (isRule(line)) close();
    else if (item) {
      close();
      open = { row, indent: widthOf(item[1] ?? ""), paragraphs: [[item[2] ?? ""]] };
    } else if (open && (!isApart || isInside(open, line))) {
      if (isApart) open.paragraphs.push([line.trimStart()]);
      else open.paragraphs.at(-1)?.push(line.trimStart());
    } else {
      close();
      open = { row, indent: null, paragraphs: [[line.trimStart()]] };
    }
    isApart = false;
  }
  close();
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== "item") return block;
    return Object.assign(block, { hasItems: next?.kind === "item" && next.depth > block.depth });
  });
}

function isRule(line: string): boolean {
  return line.length <= RULE_LENGTH && RULE.test(line);
}

/** A line of "=" or "-" under a single line makes a heading of it. */
function isUnder(open: Open | null, line: string, isApart: boolean): boolean {
  if (!open || isApart || open.indent !== null) return false;
  return open.paragraphs.length === 1 && open.paragraphs[0]?.length === 1 && UNDERLINE.test(line);
}

/** After an empty line, only what is indented belongs to the item before. */
function isInside({ indent }: Open, line: string): boolean {
  return indent !== null && widthOf(/^[ \t]*/.exec(line)?.[0] ?? "") > indent;
}

/** Lines end where "\" or two spaces say so; elsewhere they flow on. */
function shownLines(paragraph: readonly string[]): string[] {
  const shown: string[] = [];
  let continues = false;
  for (const line of paragraph) {
    const ends = /(?:(?<!\\)(?:\\\\)*\\| {2,})$/.test(line);
    const text = ends ? line.replace(/\\$| +$/, "") : line.trimEnd();
    if (continues) shown.push(`${shown.pop() ?? ""} ${text}`);
    else shown.push(text);
    continues = !ends;
  }
  return shown;
}

function widthOf(space: string): number {
  return space.replaceAll("\t", " ".repeat(TAB)).length;
}

/** What stands between `<!--` and `-->`, line ends aside, so that rows keep their numbers. */
function withoutComments(text: string): string {
  let rest = text;
  let kept = "";
  for (;;) {
    const start = rest.indexOf("<!--");
    const end = start < 0 ? -1 : rest.indexOf("-->", start + 4);
    if (end < 0) return kept + rest;
    kept += rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, "");
    rest = rest.slice(end + 3);
  }
}
