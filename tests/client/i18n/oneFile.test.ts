import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "vite";
import { expect, test } from "vitest";
import { languageAbouts } from "../../../scripts/languageFiles.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const ROOT = join(import.meta.dirname, "../../..");

const FRENCH = `
import type { LanguageFile } from "./languageFile.ts";
export const about = { name: "Français", draft: "brouillon", content: "de" } as const satisfies LanguageFile["about"];
export const names = { facets: { sees: "voit", hears: "entend", thinks: "pense", feels: "ressent", says: "dit", does: "fait" } };
export const texts = { words: { cancel: "Annuler" } } as const satisfies LanguageFile["texts"];
`;

test("one more file is one more language: nothing else is touched", async () => {
  const folder = temporaryFolder();
  for (const part of ["client/i18n", "model"]) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, "client/i18n/fr.ts"), FRENCH);
  const vite = await createServer({
    root: folder,
    configFile: false,
    logLevel: "silent",
    plugins: [languageAbouts()],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const languages = await vite.ssrLoadModule("/client/i18n/languages.ts");
    expect(languages.INTERFACE_LANGUAGES).toContain("fr");
    expect(languages.languageLabel("fr")).toBe("Français (brouillon)");
    expect(languages.contentLanguage("fr")).toBe("de");
    expect(languages.languageFor(["fr-FR", "en"])).toBe("en");
    const texts = await vite.ssrLoadModule("/client/i18n/texts.ts");
    await texts.loadFirstTexts("fr");
    expect(texts.textsHere("fr").words).toMatchObject({ cancel: "Annuler", close: "Close" });
    const names = await vite.ssrLoadModule("/client/i18n/names.ts");
    expect(names.facetNames("fr").sees).toBe("voit");
    expect(names.fieldTitles("fr").parking).toBe("Parkplatz");
  } finally {
    await vite.close();
  }
});
