import { type HeightOf, heightsBy } from "../../exchange/import/placeNotes.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { loadTypesetter } from "../../exchange/pdf/typesetter.ts";
import type { Language } from "../../model/fields.ts";
import type { Typesetter } from "../../model/noteText.ts";

const typesetters = new Map<Language, Promise<Typesetter>>();

/** Height of a note in map units for what is on it, as every screen draws it: placing needs it to keep notes apart. */
export async function noteHeights(language: Language): Promise<HeightOf> {
  const known = typesetters.get(language) ?? loadTypesetter(loadNodeFont, language);
  typesetters.set(language, known);
  known.catch(() => typesetters.delete(language));
  return heightsBy(await known);
}
