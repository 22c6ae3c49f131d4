import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The way in: start page, links, roles, languages, and what happens at wrong doors. */
let product: Product;
/** The pages of a workshop beside its maps. */
const BESIDE = ["personas", "journeys", "actions", "kano", "wall"] as const;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("three answers make a workshop, and it is listed the next time", async ({ page }) => {
  await page.goto(product.url);
  await page.getByLabel("Titel").fill("Anfragen an den Kundenservice");
  await page.getByLabel("Vorname").fill("Andrea");
  await page.getByRole("textbox", { name: /^Situation/ }).fill("Wartet auf eine Lieferung");
  await page.getByRole("button", { name: "Workshop anlegen" }).click();
  const map = new MapPage(page);
  await map.isReady();
  await map.isSaved();
  expect(new URL(page.url()).hash).toBe("");
  await page.goto(product.url);
  await page.getByRole("link", { name: "Anfragen an den Kundenservice" }).click();
  await map.isReady();
});

test("the worked example is one click away, in the language of the browser", async ({ browser }) => {
  for (const [locale, button, text] of [
    ["de-DE", "Ausgefülltes Beispiel öffnen", "gestresst"],
    ["en-GB", "Open the worked example", "stressed"],
  ] as const) {
    const page = await (await browser.newContext({ locale })).newPage();
    await page.goto(product.url);
    await page.getByRole("button", { name: button }).click();
    const map = new MapPage(page);
    await map.isReady();
    await expect(page.locator("[data-note]")).toHaveCount(25);
    await expect(map.notesIn("thinksFeels").filter({ hasText: text })).toHaveCount(1);
    if (locale === "en-GB") {
      await axeIsClean(page);
      for (const way of ["Share", "Export", "More"]) {
        await page.getByRole("button", { name: way, exact: true }).first().click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await axeIsClean(page, "[role=dialog]");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
      const [workshop = ""] = /\/w\/[^/]+/.exec(page.url()) ?? [];
      for (const beside of BESIDE) {
        await page.goto(`${product.url}${workshop}/${beside}`);
        await expect(page.getByRole("main")).toBeVisible();
        await axeIsClean(page);
      }
    }
    await page.context().close();
  }
});

test("the share dialog gives each role a link that works, with a QR code", async ({ page, browser }) => {
  await page.goto(product.url);
  await page.getByRole("button", { name: "Ausgefülltes Beispiel öffnen" }).click();
  await new MapPage(page).isReady();
  await page.getByRole("button", { name: "Teilen" }).click();
  const dialog = page.getByRole("dialog");
  for (const role of ["Mitmoderieren", "Mitmachen", "Ansehen"]) {
    await expect(dialog.getByRole("heading", { name: role })).toBeVisible();
  }
  const link = await dialog.getByLabel("Link: Mitmachen").inputValue();
  await expect(dialog.getByRole("figure", { name: /QR-Code/ }).first()).toBeVisible();
  const kim = await MapPage.join(browser, link, "Kim");
  await expect(kim.page.locator("[data-note]")).toHaveCount(25);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "2 Personen sind da" })).toBeVisible();
  await kim.close();
});

test("wrong doors say what to do", async ({ page }) => {
  const { id, links } = await product.create({});
  await page.goto(`${product.url}/w/${id}`);
  await expect(page.getByRole("heading", { name: "Hier fehlt der Schlüssel" })).toBeVisible();
  await axeIsClean(page);
  await page.goto(`${product.url}/w/zzzzzzzzzzzzzzzz#${links.participant.split("#")[1]}`);
  await expect(page.getByRole("heading", { name: "Diesen Workshop gibt es nicht" })).toBeVisible();
  await axeIsClean(page);
  await page.goto("about:blank");
  await page.goto(`${product.url}/w/${id}#wrongwrongwrongwrongwrong1`);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  await expect(page.getByRole("heading", { name: "Dieser Link gilt nicht mehr" })).toBeVisible();
});

test("language and scheme can be switched and are remembered", async ({ page }) => {
  await page.goto(product.url);
  await page.getByTitle("English").click();
  await page.getByTitle("Dark").click();
  await expect(page.getByRole("button", { name: "Open the worked example" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await expect(page.getByRole("button", { name: "Open the worked example" })).toBeVisible();
});

test("no page asks anyone but this server, and nothing breaks the content policy", async ({ page }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(product.url) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(product.url);
  await page.getByRole("button", { name: "Ausgefülltes Beispiel öffnen" }).click();
  const map = new MapPage(page);
  await map.isReady();
  await map.isSaved();
  for (const dialog of ["Teilen", "Exportieren", "Importieren"]) {
    await page.getByRole("button", { name: dialog }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("axe finds nothing on the start page, the map and the dialogs", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "de-DE", reducedMotion: "reduce" })).newPage();
  await page.goto(product.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("button", { name: "Ausgefülltes Beispiel öffnen" }).click();
  await new MapPage(page).isReady();
  await axeIsClean(page);
  const ways = [
    /^Teilen/,
    /^Exportieren/,
    /^Importieren/,
    /^Kundin beschreiben/,
    /^Mehr$/,
    /^Verbindung/,
    /^Nur diese/,
  ];
  for (const way of ways) {
    await page.getByRole("button", { name: way }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await axeIsClean(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Karten dieses Workshops" }).click();
  await axeIsClean(page, "[role=menu]");
  await page.getByRole("menuitem", { name: "Neue Karte …" }).click();
  await axeIsClean(page, "[role=dialog]");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // Notes are chosen: their bar comes up.
  await page.getByRole("listbox", { name: "Karte: Zettel" }).focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("toolbar")).toBeVisible();
  await axeIsClean(page, "[data-canvas]");
  // What came of them: on a persona, a journey, in actions.
  for (const key of ["i", "z", "r"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toBeVisible();
    await axeIsClean(page, "[role=dialog]");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  const map = new URL(page.url()).pathname;
  await page.goto(`${product.url}/help/accessibility`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Erklärung zur Barrierefreiheit");
  await axeIsClean(page);
  // At 400 % nothing has to be pushed sideways, and a map opens as its list.
  await page.setViewportSize({ width: 320, height: 256 });
  const isNarrow = (): Promise<void> =>
    expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("link", { name: /^Für Betreiber/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Verzeichnis/);
  await isNarrow();
  await page.goto(`${product.url}${map}`);
  await expect(page.locator("[data-list]")).toBeVisible();
  await isNarrow();
  const [workshop = ""] = /\/w\/[^/]+/.exec(map) ?? [];
  for (const beside of BESIDE) {
    await page.goto(`${product.url}${workshop}/${beside}`);
    await expect(page.getByRole("main")).toBeVisible();
    await isNarrow();
  }
  // Before anything has come, too.
  await page.routeWebSocket(/\/sync\//, () => undefined);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await page.goto(`${product.url}${map}`);
  await expect(page.getByText("Die Karte wird geladen …")).toBeVisible();
  // The bars come a little later, if the map has not come by then.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axeIsClean(page);
  await page.context().close();
});
