import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { type Plugin, transformWithOxc } from "vite";

/** Languages of the interface that are one file each; `client/i18n/languages.ts` finds them by the same names. */
const LANGUAGE_FILE = /\/client\/i18n\/(?!de\.|en\.)[a-z]{2}\.ts$/;
const ABOUT = "?about";

export function isLanguageFile(id: string): boolean {
  return LANGUAGE_FILE.test(id);
}

/** Without their types such files hold nothing but values: they can be read without a bundler. */
export function exportsOf(code: string): Readonly<Record<string, unknown>> {
  const exports: Record<string, unknown> = {};
  runInNewContext(code.replaceAll(/^export const (\w+) =/gm, "exports.$1 ="), { exports });
  return exports;
}

/** Reads a language file from its source. */
export async function readLanguageFile(path: string): Promise<Readonly<Record<string, unknown>>> {
  const { code } = await transformWithOxc(await readFile(path, "utf8"), path);
  return exportsOf(code);
}

/** `<code>.ts?about`: what the choice of languages shows of a file that only those fetch who choose it. */
export function languageAbouts(): Plugin {
  return {
    name: "language-abouts",
    enforce: "pre",
    async load(id) {
      const path = id.endsWith(ABOUT) ? id.slice(0, -ABOUT.length) : null;
      if (path === null || !isLanguageFile(path)) return null;
      const { about } = await readLanguageFile(path);
      return { code: `export default ${JSON.stringify(about)};`, moduleType: "js" };
    },
  };
}
