import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { de } from "../client/i18n/de.ts";
import { en } from "../client/i18n/en.ts";
import { LANGUAGES, type Language } from "../model/fields.ts";
import { type Product, startProduct } from "../tests/e2e/support/product.ts";
import { findChromium } from "./chromium.ts";
import { CHROMIUM_ARGS } from "./chromiumArgs.ts";

/** Makes the pictures of the guide for facilitators (the README shows one, too) anew, in both languages. */
const FOLDER = join(import.meta.dirname, "../client/i18n/help/pictures");
/** Legible text in some 40 KB. */
const QUALITY = 0.8;
const LOCALES = { de: "de-DE", en: "en-GB" } as const;
const TEXTS = { de, en } as const;
const DESK: BrowserContextOptions = { viewport: { width: 1360, height: 760 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 720 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 1.5,
};

async function makePictures(browser: Browser, product: Product, language: Language): Promise<void> {
  const { agenda, join: entry, session, step } = TEXTS[language];
  const { links } = await product.create({ title: "Mustermann", language, template: "andrea" });
  const enter = async (link: string, name: string, device: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({
      ...device,
      locale: LOCALES[language],
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(link);
    await page.getByLabel(entry.name).fill(name);
    await page.getByRole("button", { name: entry.enter }).click();
    await page.locator("[data-field=situation]").waitFor();
    return page;
  };
  const petra = await enter(links.facilitator, "Petra", DESK);
  await petra.getByRole("button", { name: session.open, exact: true }).click();
  await petra.getByRole("button", { name: agenda.templates["60"] }).click();
  await petra.getByRole("button", { name: agenda.start }).first().click();
  const kim = await enter(links.participant, "Kim", PHONE);
  const ada = await enter(links.participant, "Ada", DESK);
  const [onTo = ""] = step.next.split("{");
  // To what the group thinks: by then there is something to see.
  for (let steps = 0; steps < 3; steps += 1) {
    await petra.getByRole("button", { name: onTo }).click();
  }
  await ada.getByRole("button", { name: step.done, exact: true }).click();
  await petra.getByText(step.doneCount.replace(/\{done[^}]*\}/, "1").replace(/\{all[^}]*\}/, "2")).waitFor();
  await kim.getByRole("button", { name: step.details }).tap();
  await petra.mouse.move(2, 2);
  for (const [name, page] of [
    ["session", petra],
    ["participant", kim],
  ] as const) {
    const picture = await webp(page, await page.screenshot({ animations: "disabled" }));
    writeFileSync(join(FOLDER, `${name}.${language}.webp`), picture);
    console.log(`${name}.${language}.webp: ${Math.round(picture.length / 1024)} KB`);
  }
}

/** The browser itself knows the small format, which its screenshots do not. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(
    async ([data, quality]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", quality).split(",")[1] ?? "";
    },
    [png.toString("base64"), QUALITY] as const,
  );
  return Buffer.from(encoded, "base64");
}

const browser = await chromium.launch({
  executablePath: findChromium() ?? "chromium-not-found",
  args: CHROMIUM_ARGS,
});
const product = await startProduct();
try {
  for (const language of LANGUAGES) await makePictures(browser, product, language);
} finally {
  await product.close();
  await browser.close();
}
