import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { de } from "../../client/i18n/de.ts";
import { exampleActions } from "../../exchange/exampleActions.ts";
import { EXAMPLE_JOURNEY_TITLE, exampleCards } from "../../exchange/exampleJourney.ts";
import { exampleMap } from "../../exchange/exampleMap.ts";
import { examplePersona } from "../../exchange/examplePersona.ts";
import { defaultPhases } from "../../model/journeyNames.ts";
import { PSEUDO_NAMES, pseudoText, pseudoTexts } from "../support/pseudoLocale.ts";
import { textFaults } from "./support/pageTexts.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Whether all that is shown comes through the catalogue, and has room in a language longer than German. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

const BUILT = join(import.meta.dirname, "../../dist/client");
const WIDTHS = [1024, 390];

/** A language that was added as a file, and where its file lies in the build. */
function addedLanguage(): { code: string; file: string } {
  const manifest = JSON.parse(readFileSync(join(BUILT, ".vite/manifest.json"), "utf8")) as Record<
    string,
    { readonly file: string }
  >;
  const source = Object.keys(manifest).find((key) => /^i18n\/(?!de|en)[a-z]{2}\.ts$/.test(key));
  const file = source === undefined ? undefined : manifest[source]?.file;
  if (source === undefined || file === undefined) throw new Error("No language was added as a file");
  return { code: basename(source, ".ts"), file };
}

/** In this profile the added language is the one that nobody speaks: it comes by the door of all languages. */
async function speakPseudo(context: BrowserContext): Promise<void> {
  const { code, file } = addedLanguage();
  const about = { name: pseudoText("Niemandisch"), draft: null, content: "de" };
  const exported = Object.entries({ about, names: PSEUDO_NAMES, texts: pseudoTexts(de) });
  const body = exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
  await context.route(`**/${file}`, (route) => route.fulfill({ contentType: "text/javascript", body }));
  await context.addInitScript(
    (chosen) => localStorage.setItem("empathy-map.language", JSON.stringify(chosen)),
    code,
  );
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const MAP = exampleMap("de");
/** What people have written, in whole or in part, and what is the same in every language. */
const WRITTEN = [
  ...MAP.notes.map(({ text }) => text),
  ...strings([MAP, examplePersona("de"), exampleCards("de"), exampleActions("de")]).filter((text) =>
    /^\p{Lu}| /u.test(text),
  ),
  ...defaultPhases("de"),
  EXAMPLE_JOURNEY_TITLE.de,
  "Mona",
  "Lieferauskunft",
  de.product.name,
];
const OWN = new RegExp(
  [
    ...WRITTEN.map((text) => text.slice(0, 24).replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")),
    // Keys, kinds of file and paper, codes of languages; languages as they call themselves; addresses.
    "^(Strg|Umschalt|Alt|Esc|Tab|[A-Z]{2,4}|A\\d|Letter|Deutsch|English|\\p{Lu}\\p{L}+ \\(\\p{L}+\\))$",
    // What React Aria says itself: of its words only German and English ones are kept (vite.config.ts).
    "^(Dismiss|DropZone)$",
    "127\\.0\\.0\\.1",
  ].join("|"),
  "u",
);

async function looksRight(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    const { cut, foreign, sideways } = await textFaults(page, OWN);
    found.push(
      ...cut.map((what) => `${where} ${width}: cut: ${what}`),
      ...foreign.map((what) => `${where} ${width}: not of the catalogue: ${what}`),
      ...(sideways > 0 ? [`${where} ${width}: scrolls sideways by ${sideways} px`] : []),
    );
  }
  await page.setViewportSize({ width: WIDTHS[0] ?? 1024, height: 844 });
  return found;
}

test("no text is cut, and none bypasses the catalogue, in a language longer than German", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 1024, height: 844 },
    reducedMotion: "reduce",
  });
  await speakPseudo(context);
  const page = await context.newPage();
  const found: string[] = [];
  const visit = async (where: string, go: () => Promise<unknown>): Promise<void> => {
    await go();
    found.push(...(await looksRight(page, where)));
  };
  const button = (text: string) => page.getByRole("button", { name: pseudoText(text), exact: true }).first();

  const { id, links } = await product.create({ template: "andrea" });
  await visit("start", async () => {
    await page.goto(product.url);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(pseudoText(de.start.headline));
  });
  await visit("name", async () => {
    await page.goto(links.facilitator);
    await expect(button(de.join.enter)).toBeVisible();
  });
  await visit("map", async () => {
    await page.getByRole("textbox").first().fill("Mona");
    await button(de.join.enter).click();
    await expect(page.locator("[data-field=situation]")).toBeVisible();
  });
  for (const dialog of [de.bar.share, de.bar.export, de.bar.import, de.words.more]) {
    await visit(dialog, async () => {
      await button(dialog).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    });
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await button(de.session.open).click();
  for (const section of Object.values(de.session.sections)) {
    await visit(`session, ${section}`, async () => {
      await button(section).click();
      await expect(button(section)).toHaveAttribute("aria-current", "true");
    });
  }
  await button(de.words.close).click();
  await visit("list", async () => {
    await page.keyboard.press("Control+Shift+l");
    await expect(page.getByRole("heading", { name: PSEUDO_NAMES.fields?.pains ?? "" })).toBeVisible();
  });
  for (const place of ["personas", "journeys", "kano", "actions", "protocol", "observe", "wall"]) {
    await visit(place, async () => {
      await page.goto(`${product.url}/w/${id}/${place}`);
      await expect(page.getByRole("heading").first()).toBeVisible();
    });
    if (place !== "personas" && place !== "journeys") continue;
    await visit(`${place}, one`, async () => {
      await page.locator(`a[href*='/${place}/']`).first().click();
      await page.waitForURL(`**/${place}/*`);
    });
  }
  expect(found).toEqual([]);
});
