import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { de } from "../client/i18n/de.ts";
import { en } from "../client/i18n/en.ts";
import { THEME_COLOURS } from "../client/theme/applyScheme.ts";
import { manifestPath } from "../client/theme/appManifest.ts";
import { LANGUAGES } from "../model/fields.ts";

/**
 * Makes what devices need to install the product: icons from its own, and a manifest for each language and scheme.
 * `npm run app:files`, after one of them has changed.
 */
const CLIENT = join(import.meta.dirname, "../client");
const ICON = readFileSync(join(CLIENT, "theme/icon.svg"), "utf8");
/** Systems cut a circle of 80 % out of a maskable icon at worst: so the corners of the shapes stay in it. */
const SAFE = 0.88;

function png(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}

/** The icon without its round corners, smaller on a ground of its own colour. */
function maskable(): string {
  const ground = /<rect width="32" height="32" rx="8" fill="(#[0-9a-f]{6})"\/>/;
  const colour = ground.exec(ICON)?.[1];
  if (colour === undefined) throw new Error("The icon has another ground now");
  const shapes = ICON.replace(ground, "").replace(/<\/?svg[^>]*>/g, "");
  const edge = (32 * (1 - SAFE)) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${colour}"/>` +
    `<g transform="translate(${edge} ${edge}) scale(${SAFE})">${shapes}</g></svg>`
  );
}

const ICONS: readonly (readonly [name: string, svg: string, width: number])[] = [
  ["icon-192.png", ICON, 192],
  ["icon-512.png", ICON, 512],
  ["maskable-512.png", maskable(), 512],
  // It is cut by the phone, too, and must not have holes.
  ["apple-touch-icon.png", maskable(), 180],
];
for (const [name, svg, width] of ICONS) writeFileSync(join(CLIENT, "public/icons", name), png(svg, width));

const TEXTS = { de, en } as const;

for (const language of LANGUAGES) {
  for (const scheme of ["light", "dark"] as const) {
    const { name, shortName, description } = TEXTS[language].product;
    const colour = THEME_COLOURS[scheme];
    const icon = (file: string, size: number, purpose: string) => ({
      src: `/icons/${file}`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    });
    const manifest = {
      // The same program in all languages; nobody's workshop and nobody's key stands in it.
      id: "/",
      name,
      short_name: shortName,
      description,
      lang: language,
      dir: "ltr",
      start_url: "/",
      scope: "/",
      display: "standalone",
      background_color: colour,
      theme_color: colour,
      icons: [
        icon("icon-192.png", 192, "any"),
        icon("icon-512.png", 512, "any"),
        icon("maskable-512.png", 512, "maskable"),
      ],
    };
    writeFileSync(
      join(CLIENT, "public", manifestPath(language, scheme)),
      `${JSON.stringify(manifest, null, 2)}\n`,
    );
  }
}
