import type { HelpBlock, HelpDocument, Words } from "../../i18n/help/helpDocument.ts";

/** A page of help as Markdown, which opens everywhere and can be worked on. Gaps are set bold in brackets. */
export function helpMarkdown({ title, lead, sections }: HelpDocument): string {
  const parts = sections.map(
    (section) => `## ${section.title}\n\n${section.blocks.map((block) => blockMarkdown(block)).join("\n\n")}`,
  );
  return `# ${title}\n\n${lead}\n\n${parts.join("\n\n")}\n`;
}

function blockMarkdown(block: HelpBlock): string {
  switch (block.kind) {
    case "text":
      return block.text;
    case "list":
      return block.items.map((item) => `- ${said(item)}`).join("\n");
    case "facts":
      // An operator's address may have several lines.
      return block.rows.map(({ label, value }) => `- ${label}: ${oneLine(said(value))}`).join("\n");
    case "picture":
      // The file stands alone: what the picture shows is said.
      return `*${block.caption}*`;
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows].map(tableRow).join("\n");
  }
}

function said(words: Words): string {
  return typeof words === "string" ? words : `**[${words.gap}]**`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => oneLine(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}

function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ", ");
}
