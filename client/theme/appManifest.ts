import type { Language } from "../../model/fields.ts";
import type { ColourScheme } from "../../model/palette.ts";

/** Where the manifest of the installed program is; the files are made by `scripts/appFiles.ts`. */
export function manifestPath(language: Language, scheme: ColourScheme): string {
  return `/manifest.${language}.${scheme}.webmanifest`;
}

/** Whoever installs the program from this page gets it in their language and colours. */
export function nameManifest(language: Language, scheme: ColourScheme, page: Document = document): void {
  const link = page.querySelector("link[rel=manifest]");
  const path = manifestPath(language, scheme);
  // Browsers fetch it anew at each writing.
  if (link?.getAttribute("href") !== path) link?.setAttribute("href", path);
}
