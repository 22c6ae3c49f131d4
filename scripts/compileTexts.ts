import { runInNewContext } from "node:vm";
import compile from "icu-minify/compile";
import type { Plugin } from "vite";
import { exportsOf, isLanguageFile } from "./languageFiles.ts";

const CATALOGUE = /\/client\/i18n\/(de|en)\/\w+\.ts$/;
/** All that such a file holds, once its types are gone. */
const TEXTS_ONLY = /^(?:\s|\/\*[\s\S]*?\*\/)*export const texts = (\{[\s\S]*\});?\s*$/;

/** Texts as they stand in the catalogues. */
export interface RawTexts {
  readonly [key: string]: string | RawTexts;
}

/** The same, as browsers get them. */
export interface CompiledTexts {
  readonly [key: string]: ReturnType<typeof compile> | CompiledTexts;
}

/**
 * Reads the messages at build: browsers then need no parser of them, which would be 40 KB of program and the first work
 * of every page. The dev server and the tests read them as they stand; `tests/client/i18n` compares both.
 */
export function compileTexts(): Plugin {
  return {
    name: "compile-texts",
    apply: "build",
    enforce: "post",
    config: () => ({
      resolve: { alias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
    }),
    transform(code, id) {
      if (isLanguageFile(id)) return { code: compiledLanguage(code), map: null };
      return CATALOGUE.test(id) ? { code: compiledModule(code), map: null } : null;
    },
  };
}

/** A file of the catalogue, without its types, as it is built. */
export function compiledModule(code: string): string {
  const [, literal] = TEXTS_ONLY.exec(code) ?? [];
  if (literal === undefined) throw new Error("A catalogue must hold nothing but its texts");
  const texts = runInNewContext(`(${literal})`) as RawTexts;
  return `export const texts = ${JSON.stringify(compiled(texts))};`;
}

/** The file of a language, without its types, as it is built. */
export function compiledLanguage(code: string): string {
  const { texts, ...others } = exportsOf(code);
  return Object.entries({ ...others, texts: compiled(texts as RawTexts) })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}

/** The same keys, with what icu-minify makes of each message. */
export function compiled(texts: RawTexts): CompiledTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === "string" ? compile(text) : compiled(text),
    ]),
  );
}
