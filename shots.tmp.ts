import { chromium } from "@playwright/test";
import { startProduct } from "./tests/e2e/support/product.ts";
import { findChromium } from "./scripts/chromium.ts";
const out = "/tmp/lensshots"; 
import { mkdirSync } from "node:fs"; mkdirSync(out, { recursive: true });
const product = await startProduct();
const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox", "--disable-gpu"] });
const SIZES = { desk: { width: 1440, height: 900 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } };
const T = { de: { join: "Mitmachen", name: "Anzeigename", plus: "Neuer Zettel in", text: "Die Kundenfront wird beim Abwickeln besser verzahnt ", sign: "Front", got: "Hinweis zum Wort", more: "Mehr", mirror: "Sprachspiegel", editor: "Text des Zettels" },
  en: { join: "Join in", name: "Display name", plus: "New note in", text: "Our front line needs a campaign and resources ", sign: "front line", got: "Hint to the word", more: "More", mirror: "Language mirror", editor: "Text of the note" } };
const LINES = { de: "Kundenfront stärken\nNörgler am Telefon\nKampagne im Herbst\nTickets abwickeln\nBeschwerdemanagement\nReibung an der Front\nKPI der Hotline\nMan kommt nicht durch\nWird nach drei Tagen informiert\nEndkunden abholen, wo sie stehen\nRückmeldung erfolgt zeitnah\nInput vom Vertrieb", en: "Strengthen the front line\nComplainers on the phone\nA campaign in autumn\nClose tickets faster\nComplaint management\nFriction at the front line\nKPI of the hotline\nIs informed after three days\nWe offer a form\nEnd users\nStakeholders first\nInput from sales" };
for (const lang of ["de", "en"] as const) for (const scheme of ["light", "dark"] as const) {
  const t = T[lang];
  for (const [size, viewport] of Object.entries(SIZES)) {
    if ((lang === "en") !== (scheme === "dark") && size !== "desk") continue;
    const w = await product.create({ language: lang, template: "andrea", maps: undefined as never });
    const ctx = await browser.newContext({ viewport, locale: lang === "de" ? "de-DE" : "en-GB", colorScheme: scheme, reducedMotion: "reduce", hasTouch: size === "phone", isMobile: size === "phone", deviceScaleFactor: 1 });
    const page = await ctx.newPage();
    page.setDefaultTimeout(15000);
    const shot = (n: string) => page.screenshot({ path: `${out}/${n}-${size}-${lang}-${scheme}.png` });
    try {
      await page.goto(w.links.facilitator);
      await page.getByRole("textbox").first().fill("Mona");
      await page.locator("form button[type=submit], button", { hasText: t.join }).first().click();
      await page.locator("[data-field=situation]").waitFor();
      if (size === "phone") await page.locator("nav button").nth(4).tap();
      await page.locator("[data-field=pains]").getByRole("button", { name: t.plus }).click();
      await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await page.keyboard.type(t.text);
      const sign = page.getByRole("button", { name: t.got });
      await sign.waitFor();
      await shot("1sign");
      await sign.click();
      await page.waitForTimeout(300);
      await shot("2card");
      await page.keyboard.press("Escape"); await page.keyboard.press("Escape");
      await page.locator("[data-field=gains]").getByRole("button", { name: t.plus }).click({ timeout: 5000 }).catch(async () => { await page.locator("nav button").nth(5).tap(); await page.locator("[data-field=gains]").getByRole("button", { name: t.plus }).click(); });
      await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await page.evaluate((c) => { const d = new DataTransfer(); d.setData("text/plain", c); document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: d, bubbles: true, cancelable: true })); }, LINES[lang]);
      await page.waitForTimeout(500);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: t.more, exact: true }).click();
      await page.waitForTimeout(200);
      await shot("3menu");
      await page.getByRole("button", { name: t.mirror }).click();
      await page.locator("[data-category=war]").waitFor();
      await page.waitForTimeout(300);
      await shot("4mirror");
      if (size === "desk") await page.pdf({ path: `${out}/print-${lang}-${scheme}.pdf`, format: "A4" });
    } catch (e) { console.log(size, lang, scheme, String(e).slice(0, 400)); await shot("9fail"); }
    await ctx.close();
  }
}
await browser.close(); await product.close();
