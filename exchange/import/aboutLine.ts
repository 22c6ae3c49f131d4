import { type EvidenceLevel, type FacetKey, LANGUAGES } from "../../model/fields.ts";
import { PAPER_WORDS } from "../pdf/paperWords.ts";
import { sayPicture } from "../pictureWords.ts";
import { isReactionLine } from "../reactionWords.ts";
import { evidenceNamed, facetNamed } from "./words.ts";

/** What our Markdown says in the last line of a note. */
export interface AboutNote {
  readonly facet?: FacetKey;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly tags: readonly string[];
  /** it names who wrote the note, or in how many maps it is: neither comes in */
  readonly hasAuthor: boolean;
}

const SOURCES = LANGUAGES.map((language) => `${PAPER_WORDS[language].source}: `);
const AUTHORS = LANGUAGES.map((language) => `${PAPER_WORDS[language].author} `);
const IN_MAPS = /^(?:in \d+ (?:von|of) \d+ (?:Karten|maps)|aus „.*“|from “.*”)$/;
const BETWEEN = " · ";

/** "Zitat · Quelle: Anruf · #Zeit"; null for what says no evidence, which is a text like any other. */
export function readAboutLine(line: string): AboutNote | null {
  const parts = line.split(BETWEEN);
  const first = facetNamed(parts[0] ?? "");
  const facet = first !== null && parts.length > 1 ? first : undefined;
  const evidence = evidenceNamed(parts[facet === undefined ? 0 : 1] ?? "");
  if (evidence === null) return null;
  const source: string[] = [];
  const tags: string[] = [];
  let hasAuthor = false;
  for (const part of parts.slice(facet === undefined ? 1 : 2)) {
    // What a picture shows is the last of it, and may have such dots in it.
    if (sayPicture(part)) break;
    const named = SOURCES.find((word) => part.startsWith(word));
    if (named !== undefined && source.length === 0) source.push(part.slice(named.length));
    else if (/^#\S/.test(part)) tags.push(part.slice(1));
    else if (IN_MAPS.test(part) || isReactionLine(part)) continue;
    else if (AUTHORS.some((word) => part.startsWith(word)) && tags.length === 0) hasAuthor = true;
    // A source may have such a dot in it.
    else if (source.length > 0) source.push(part);
    else return null;
  }
  return { ...(facet && { facet }), evidence, source: source.join(BETWEEN), tags, hasAuthor };
}
