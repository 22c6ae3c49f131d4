import type { SubjectNames } from "../../client/i18n/languageFile.ts";
import { EVIDENCE_NAMES, evidenceCount, FACET_NAMES, FIELD_TITLES } from "../../model/fieldNames.ts";
import type { EvidenceLevel } from "../../model/fields.ts";
import { type CompiledTexts, compiled, type RawTexts } from "../../scripts/compileTexts.ts";

/**
 * A language that nobody speaks, made of German: every text in brackets, with accents, and longer by two fifths. What
 * stands without brackets did not come through the catalogue; what is cut would be cut in some language.
 */
export const OPEN = "⟦";
export const CLOSE = "⟧";
/** How much longer a text gets: from English to German and on to Finnish. */
const LONGER = 0.4;

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  e: "ë",
  i: "ï",
  o: "ø",
  u: "ů",
  n: "ñ",
  s: "š",
  A: "Å",
  E: "É",
  S: "Š",
};
/** Padding in words, so that it may break where the text may. */
const FILL = "lórem ïpsum dølor šit ámet ";

type Message = CompiledTexts[string];

const accented = (text: string): string =>
  text.replaceAll(/[aeiounsAES]/g, (letter) => ACCENTS[letter] ?? letter);

function padding(length: number): string {
  const wanted = Math.ceil(length * LONGER);
  return FILL.repeat(Math.ceil(wanted / FILL.length))
    .slice(0, wanted)
    .trim();
}

/** The number of letters of a text's longest form. */
function lengthOf(node: unknown): number {
  if (typeof node === "string") return node.length;
  if (!Array.isArray(node)) return 0;
  const [first, kind, choices] = node as readonly unknown[];
  if (typeof first === "string" && typeof kind === "number" && choices !== undefined && kind <= 3) {
    return Math.max(...Object.values(choices as object).map(partsLength));
  }
  return 0;
}

function partsLength(parts: unknown): number {
  if (!Array.isArray(parts)) return lengthOf(parts);
  return parts.reduce((sum: number, part: unknown) => sum + lengthOf(part), 0);
}

/** One piece of a message as icu-minify reads it: words, a value, or a choice of words; only words change. */
function accentedPart(node: unknown): unknown {
  if (typeof node === "string") return accented(node);
  if (!Array.isArray(node)) return node;
  const [name, kind, choices, ...more] = node as readonly unknown[];
  if (typeof kind !== "number" || typeof choices !== "object" || choices === null || kind > 3) return node;
  const said = Object.entries(choices).map(([key, parts]) => [
    key,
    Array.isArray(parts) ? parts.map(accentedPart) : accentedPart(parts),
  ]);
  return [name, kind, Object.fromEntries(said), ...more];
}

function pseudoMessage(message: unknown): Message {
  const parts = Array.isArray(message) ? (message as readonly unknown[]) : [message];
  const said = [OPEN, ...parts.map(accentedPart), ` ${padding(partsLength(parts))}${CLOSE}`];
  const isPlain = said.every((part) => typeof part === "string");
  return (isPlain ? said.join("") : said) as Message;
}

/** A catalogue as the build makes it, in the language that nobody speaks. */
export function pseudoTexts(texts: RawTexts): CompiledTexts {
  const overlay = (part: CompiledTexts): CompiledTexts =>
    Object.fromEntries(
      Object.entries(part).map(([key, message]) => [
        key,
        typeof message === "object" && !Array.isArray(message) ? overlay(message) : pseudoMessage(message),
      ]),
    );
  return overlay(compiled(texts));
}

/** What a text without values says in it. */
export function pseudoText(text: string): string {
  return pseudoMessage(text) as string;
}

const each = <K extends string>(names: Readonly<Record<K, string>>): Record<K, string> =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, pseudoText(name)])) as Record<
    K,
    string
  >;

const counts = (level: EvidenceLevel): [one: string, many: string] => {
  const counted = (count: number) => pseudoText(evidenceCount("de", level, count).replace(/^\d+ /, ""));
  return [counted(1), counted(2)];
};

/** What the things of the map are called in it. */
export const PSEUDO_NAMES: Partial<SubjectNames> = {
  fields: each(FIELD_TITLES.de),
  facets: each(FACET_NAMES.de),
  evidence: each(EVIDENCE_NAMES.de),
  evidenceCounts: {
    assumption: counts("assumption"),
    experienced: counts("experienced"),
    observed: counts("observed"),
    quoted: counts("quoted"),
    data: counts("data"),
  },
};
