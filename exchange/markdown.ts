import { toMarkdown } from "mdast-util-to-markdown";
import { clusterByNote } from "../model/cluster.ts";
import { EVIDENCE_NAMES, FACET_NAMES, FIELD_TITLES } from "../model/fieldNames.ts";
import { FACETS_OF, FIELDS, type Language, type PlaceKey } from "../model/fields.ts";
import type { Note } from "../model/note.ts";
import { notesByField } from "./notesByField.ts";
import { occurrenceWords } from "./occurrenceWords.ts";
import { PAPER_WORDS } from "./pdf/paperWords.ts";
import { pictureWords } from "./pictureWords.ts";
import { reactionLine } from "./reactionWords.ts";
import { type ReadableMap, readableContradictions } from "./readableMap.ts";

type Nodes = Parameters<typeof toMarkdown>[0];
type Block = Extract<Nodes, { type: "root" }>["children"][number];
type Paragraph = Extract<Nodes, { type: "paragraph" }>;
type Phrase = Paragraph["children"][number];
type Item = Extract<Nodes, { type: "listItem" }>;

const WORDS = {
  de: {
    contradictions: "Widersprüche",
    against: "aber:",
    strongest: "zu den stärksten gewählt",
  },
  en: {
    contradictions: "Contradictions",
    against: "but:",
    strongest: "chosen as one of the strongest",
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** Beyond CommonMark, many readers make links, tables and crossed-out text of what is none: as `mdast-util-gfm` does it. */
const UNSAFE: NonNullable<NonNullable<Parameters<typeof toMarkdown>[1]>["unsafe"]> = [
  { character: ":", before: "[ps]", after: "\\/", inConstruct: "phrasing" },
  { character: ".", before: "[Ww]", after: "[\\-.\\w]", inConstruct: "phrasing" },
  { character: "@", before: "[+\\-.\\w]", after: "[\\-.\\w]", inConstruct: "phrasing" },
  { character: "~", inConstruct: "phrasing" },
  { character: "|", inConstruct: "phrasing" },
];

/**
 * The map as Markdown, to be read as text or shown: who it is about, the fields in the order in which they are filled, with
 * facets and bundles as headings, contradictions, and at the end what is parked. Whatever people wrote is text in it, never
 * HTML, link or heading.
 */
export function mapMarkdown(map: ReadableMap): Uint8Array<ArrayBuffer> {
  const { about } = map;
  const notes = notesByField(map.notes.filter(({ hidden }) => !hidden));
  const who = [about.customerName, about.customerRole].map(oneLine).filter(Boolean).join(", ");
  const parked = notes.filter(({ place }) => place.field === "parking");
  const children: Block[] = [
    heading(1, about.title || "Empathy Map"),
    ...(who ? [{ type: "paragraph" as const, children: [strong(who)] }] : []),
    ...paragraphs(about.situation),
    ...FIELDS.flatMap((field) => fieldBlocks(field, notes, map)),
    ...contradictionBlocks(map),
    ...(parked.length > 0 ? fieldBlocks("parking", notes, map) : []),
  ];
  const text = toMarkdown(
    { type: "root", children },
    { bullet: "-", listItemIndent: "one", unsafe: [...UNSAFE] },
  );
  return new TextEncoder().encode(text);
}

/** Bundles stay whole, with the facet at each of their notes; the others stand under their facets. */
function fieldBlocks(field: PlaceKey, all: readonly Note[], map: ReadableMap): Block[] {
  const { language, clusters } = map;
  const words = PAPER_WORDS[language];
  const notes = all.filter(({ place }) => place.field === field);
  const title = heading(2, FIELD_TITLES[language][field]);
  if (notes.length === 0) return [title, ...paragraphs(words.noNotes)];
  const clusterOf = clusterByNote(notes, clusters);
  const alone = notes.filter(({ id }) => !clusterOf.has(id));
  const hasFacets = alone.some(({ facet }) => facet !== null);
  const blocks: Block[] = [title];
  for (const facet of [...FACETS_OF[field], null]) {
    const mine = alone.filter((note) => note.facet === facet);
    if (mine.length === 0) continue;
    if (hasFacets) blocks.push(heading(3, facet ? FACET_NAMES[language][facet] : words.withoutFacet));
    blocks.push(list(mine.map((note) => noteItem(note, [], map))));
  }
  for (const cluster of clusters) {
    const mine = notes.filter(({ id }) => clusterOf.get(id) === cluster);
    if (mine.length === 0) continue;
    blocks.push(heading(3, [words.cluster, oneLine(cluster.title)].filter(Boolean).join(": ")));
    const facetOf = ({ facet }: Note): string[] => (facet ? [FACET_NAMES[language][facet]] : []);
    blocks.push(list(mine.map((note) => noteItem(note, facetOf(note), map))));
  }
  return blocks;
}

function noteItem(
  note: Note,
  more: readonly string[],
  { language, occurrences, reactions, authorName }: ReadableMap,
): Item {
  const words = PAPER_WORDS[language];
  const source = oneLine(note.source);
  const author = oneLine(authorName?.(note) ?? "");
  const about = [
    ...more,
    EVIDENCE_NAMES[language][note.evidence],
    source && `${words.source}: ${source}`,
    oneLine(occurrenceWords(note, occurrences, words)),
    reactionLine(reactions?.notes.get(note.id), language),
    author && `${words.author} ${author}`,
    ...note.tags.map((tag) => `#${tag}`),
    oneLine(pictureWords(note, language)),
  ];
  return item(note.text, about.filter(Boolean).join(" · "));
}

function contradictionBlocks(map: ReadableMap): Block[] {
  const found = readableContradictions(map);
  if (found.length === 0) return [];
  const words = WORDS[map.language];
  const items = found.map(({ title, said, against, strong: isStrong }): Item => {
    const text = `${oneLine(said)}\n${words.against} ${oneLine(against)}`;
    return item(text, [oneLine(title), isStrong ? words.strongest : ""].filter(Boolean).join(" · "));
  });
  return [heading(2, words.contradictions), list(items)];
}

/** A text in its lines, and under it what is said about it. */
function item(text: string, about: string): Item {
  const children = paragraphs(text);
  const emphasis: Phrase[] = about ? [{ type: "emphasis", children: [{ type: "text", value: about }] }] : [];
  const last = children.at(-1);
  if (last) last.children.push(...(about ? [{ type: "break" as const }] : []), ...emphasis);
  else children.push({ type: "paragraph", children: emphasis });
  return { type: "listItem", spread: children.length > 1, children };
}

function list(children: Item[]): Block {
  return { type: "list", ordered: false, spread: false, children };
}

function heading(depth: 1 | 2 | 3, text: string): Block {
  return { type: "heading", depth, children: [{ type: "text", value: oneLine(text) }] };
}

function strong(value: string): Phrase {
  return { type: "strong", children: [{ type: "text", value }] };
}

/** Empty lines part paragraphs, other ends of lines stay. */
function paragraphs(text: string): Paragraph[] {
  const parts = text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.map((part) => ({
    type: "paragraph",
    children: part
      .split("\n")
      .map((line) => line.trim())
      .flatMap((value, index): Phrase[] =>
        index === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
      ),
  }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
