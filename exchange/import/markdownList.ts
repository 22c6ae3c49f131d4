import { LANGUAGES } from "../../model/fields.ts";
import { PAPER_WORDS } from "../pdf/paperWords.ts";
import { readAboutLine } from "./aboutLine.ts";
import type { GroupsRead } from "./groupedNotes.ts";
import { createGroups, type LeftOut, NOTHING_LEFT_OUT } from "./groupedNotes.ts";
import { faultyRow, type ImportLimits } from "./importedNote.ts";
import { type Block, markdownBlocks } from "./markdownBlocks.ts";
import { plainOfMarkdown } from "./markdownText.ts";
import { fieldOfHeading } from "./words.ts";

/** Headings of our own Markdown that no notes stand under. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(["Widersprüche", "Contradictions"]);
const NO_NOTES: ReadonlySet<string> = new Set(LANGUAGES.map((language) => PAPER_WORDS[language].noNotes));
const WITHOUT_FACET: ReadonlySet<string> = new Set(
  LANGUAGES.map((language) => PAPER_WORDS[language].withoutFacet),
);
const CLUSTERS = LANGUAGES.map((language) => PAPER_WORDS[language].cluster);

/** As much of a block as can still become a note: an escape takes two signs, an entity eight. */
const LONGEST_MARKUP = 8;

interface Heading {
  readonly depth: number;
  readonly title: string | null;
  readonly named: ReturnType<typeof fieldOfHeading>;
  readonly cluster: string;
}

/** Below the deepest heading, which is 6; items are the deeper the further they are indented. */
const BOLD_LINE = 7;
const ITEM_HEADING = 8;

const NO_HEADING: Heading = { depth: 0, title: null, named: null, cluster: "" };

/**
 * Notes from Markdown: each item of a list is one, also a nested one, and each paragraph under a heading that names a
 * field. Headings, bold lines and items with items under them name fields, facets and bundles. What our own export says of
 * a note (evidence, source, tags) is read back. Never throws.
 */
export function readMarkdown(text: string, limits: ImportLimits): GroupsRead {
  const groups = createGroups(limits);
  let open: readonly Heading[] = [];
  let isSkipping = false;
  const left = { people: false, lines: 0, contradictions: 0 };
  for (const block of markdownBlocks(text)) {
    if (block.lines.join("\n").length > LONGEST_MARKUP * limits.textLength) {
      groups.faulty.push(faultyRow(block.row, "textTooLong", block.lines[0] ?? ""));
      continue;
    }
    const lines = block.lines.map(plainOfMarkdown);
    const heading = headingIn(block, lines, open);
    if (heading) {
      isSkipping = CONTRADICTIONS.has(lines[0] ?? "");
      open = [...open.filter(({ depth }) => depth < heading.depth), heading];
      continue;
    }
    if (isSkipping) {
      left.contradictions += block.kind === "item" ? 1 : 0;
      continue;
    }
    if (block.kind === "item") open = open.filter(({ depth }) => depth < ITEM_HEADING + block.depth);
    const { title, named, cluster } = open.at(-1) ?? NO_HEADING;
    if (block.kind !== "item" && (named === null || NO_NOTES.has(lines.join(" ")))) {
      left.lines += named === null ? 1 : 0;
      continue;
    }
    const last = block.lines.length > 1 ? /^\*((?:[^*\\]|\\.)+)\*$/.exec(block.lines.at(-1) ?? "") : null;
    const about = last ? readAboutLine(plainOfMarkdown(last[1] ?? "")) : null;
    left.people ||= about?.hasAuthor ?? false;
    const { hasAuthor: _, ...said } = about ?? { hasAuthor: false };
    groups.add(title, named, {
      row: block.row,
      text: (about ? lines.slice(0, -1) : lines).join("\n"),
      cluster,
      ...said,
    });
  }
  const leftOut: LeftOut = {
    ...NOTHING_LEFT_OUT,
    people: left.people ? [""] : [],
    lines: left.lines,
    contradictions: left.contradictions,
  };
  return { ok: true, kind: "list", groups: groups.all(), faulty: groups.faulty, leftOut };
}

/** What a block opens, if it is a heading or stands for one. */
function headingIn(block: Block, lines: readonly string[], open: readonly Heading[]): Heading | null {
  const title = (lines[0] ?? "").trim();
  const named = lines.length === 1 ? fieldOfHeading(title) : null;
  switch (block.kind) {
    case "heading":
      return headingOf(title, block.depth, open);
    case "paragraph":
      // A bold line, or one that ends in a colon, that names a field.
      return named && /^\*\*.*\*\*:?$|^__.*__:?$|:\s*$/.test(block.lines[0] ?? "")
        ? headingOf(title, BOLD_LINE, open)
        : null;
    case "item":
      return named && block.hasItems ? headingOf(title, ITEM_HEADING + block.depth, open) : null;
  }
}

function headingOf(title: string, depth: number, open: readonly Heading[]): Heading {
  const above = open.findLast((heading) => heading.depth < depth) ?? NO_HEADING;
  const named = fieldOfHeading(title);
  if (named) return { depth, title, named, cluster: "" };
  if (above.named === null) return { depth, title, named: null, cluster: "" };
  if (WITHOUT_FACET.has(title)) return { ...above, depth, named: { ...above.named, facet: null } };
  if (CONTRADICTIONS.has(title)) return { ...NO_HEADING, depth };
  // Under a field, any other heading parts its notes into bundles.
  const word = CLUSTERS.find((one) => title === one || title.startsWith(`${one}: `));
  const cluster = word === undefined ? title : title.slice(word.length + 2).trim();
  return { ...above, depth, cluster: cluster || title };
}
