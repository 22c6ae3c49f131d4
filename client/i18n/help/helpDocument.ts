import type { ServerAbout } from "../../../model/api/serverAbout.ts";

/**
 * A page of help as it is on screen, on paper and in a file: only what all three can show. The texts of such a page
 * are functions of what the server says of itself, so that no sentence can claim what this server does not do.
 */
export interface HelpDocument {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly HelpSection[];
}

export interface HelpSection {
  /** the same in every language; also its anchor */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly HelpBlock[];
}

export type HelpBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Words[] }
  | { readonly kind: "facts"; readonly rows: readonly { readonly label: string; readonly value: Words }[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** `source`: the address of a file of this server; the caption says what is to be seen */
  | { readonly kind: "picture"; readonly source: string; readonly caption: string };

/** Said, or a gap that someone still has to fill in, in words that say so. */
export type Words = string | { readonly gap: string };

/** What the pages are written from. */
export interface HelpFacts {
  readonly server: ServerAbout;
  /** under which people reach this server */
  readonly host: string;
  /** today, written as the language writes it */
  readonly date: string;
}

export function text(words: string): HelpBlock {
  return { kind: "text", text: words };
}

export function list(...items: Words[]): HelpBlock {
  return { kind: "list", items };
}

/** Label and value, line by line. */
export function facts(...rows: (readonly [label: string, value: Words])[]): HelpBlock {
  return { kind: "facts", rows: rows.map(([label, value]) => ({ label, value })) };
}

export function table(head: readonly string[], ...rows: (readonly string[])[]): HelpBlock {
  return { kind: "table", head, rows };
}

export function picture(source: string, caption: string): HelpBlock {
  return { kind: "picture", source, caption };
}

/** What the operator has said, or the gap. */
export function saidOr(said: string | null, gap: Words): Words {
  return said ?? gap;
}
