import { type Coverage, keepAdded } from "./addedHere.ts";
import { type AddedLanguage, fetchLanguageFile } from "./languages.ts";
import type { Texts } from "./texts.ts";

/** Texts as they stand in the catalogues, or as the build reads them: then a message may be a list. */
interface AnyTexts {
  readonly [key: string]: unknown;
}

function isTexts(value: unknown): value is AnyTexts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `base` with what `over` says of it; what `over` does not say, or says without being asked, is left as it was. */
export function overlaid<T extends AnyTexts>(base: T, over: AnyTexts): T {
  return Object.fromEntries(
    Object.entries(base).map(([key, text]) => {
      const said = over[key];
      if (isTexts(text)) return [key, isTexts(said) ? overlaid(text, said) : text];
      return [key, said ?? text];
    }),
  ) as T;
}

export function coverageOf(base: AnyTexts, over: AnyTexts): Coverage {
  let [all, missing] = [0, 0];
  for (const [key, text] of Object.entries(base)) {
    const said = over[key];
    if (isTexts(text)) {
      const part = coverageOf(text, isTexts(said) ? said : {});
      all += part.all;
      missing += part.missing;
    } else {
      all += 1;
      if (said === undefined) missing += 1;
    }
  }
  return { all, missing };
}

/** Everything a language says, in English where it says nothing: whole at once, few people choose it. */
export async function addedTexts(language: AddedLanguage): Promise<Texts> {
  const [{ en }, { texts, names }] = await Promise.all([import("./en.ts"), fetchLanguageFile(language)]);
  keepAdded(language, { coverage: coverageOf(en, texts), names });
  return overlaid(en, texts);
}
