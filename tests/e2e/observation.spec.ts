import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { setObserve } from "../../model/steeringCommands.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage, OFFLINE_TOO } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
/** A thumb in a train. */
const BIG_PX = 56;

let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

/** A workshop in which participants may begin maps, or not yet. */
async function workshopWhere(rule: "all observe" | "nobody was asked"): Promise<CreatedWorkshop> {
  const workshop = await product.create({ title: "Fahrkartenautomat" });
  if (rule === "nobody was asked") return workshop;
  const steering = await openSteering(product, workshop);
  await steering.steer((doc) => setObserve(doc, true, null));
  // The answer comes after what was sent before it.
  await expect
    .poll(async () => (await steering.ask("POST", "/maps", { title: "x", id: workshop.maps[0]?.id })).status)
    .toBe(200);
  steering.close();
  return workshop;
}

const line = (page: Page): Locator => page.getByRole("textbox", { name: "Was fällt auf?" });
const state = (page: Page): Locator => page.locator("[data-delivery]");
const kept = (page: Page): Locator => page.locator("[data-observed]");
const place = (page: Page, name: string): Locator =>
  page.getByRole("radio", { name: new RegExp(`^${name}`) });

async function begin(page: Page, name: string): Promise<void> {
  await page.getByLabel("Wen beobachtest du?").fill(name);
  await page.getByRole("button", { name: "Beobachtung beginnen" }).click();
  await expect(line(page)).toBeFocused();
}

async function note(page: Page, where: string, text: string): Promise<void> {
  await place(page, where).tap();
  await expect(line(page)).toBeFocused();
  await line(page).pressSequentially(text);
  await page.keyboard.press("Enter");
  await expect(kept(page).first()).toContainText(text);
}

test("on a phone each tap names a place, each line is a note, and the customer is a map that others see", async ({
  browser,
}) => {
  const workshop = await workshopWhere("all observe");
  const chief = await MapPage.join(browser, workshop.links.facilitator, "Kim");
  const { page } = await MapPage.join(browser, workshop.links.participant, "Petra", PHONE);
  await page.getByRole("button", { name: "Mehr" }).tap();
  await page.getByRole("link", { name: "Beobachten" }).tap();
  await begin(page, "Frau mit Kinderwagen");
  await note(page, "Macht", "sucht die Taste");
  await note(page, "Sagt", "Welche Zone ist das?");
  await note(page, "Denkt", "Ich verpasse den Zug");
  await note(page, "Sieht", "Sonne auf dem Bildschirm");
  await expect(kept(page).filter({ hasText: "Welche Zone" })).toContainText("Zitat");
  await expect(kept(page).filter({ hasText: "verpasse" })).toContainText("Annahme");
  await expect(state(page)).toHaveText("Gespeichert");

  for (const target of [place(page, "Hört"), line(page), page.getByRole("button", { name: "Festhalten" })]) {
    const box = await target.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(BIG_PX);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);

  await page.getByRole("button", { name: "„Sonne auf dem Bildschirm“ ändern" }).tap();
  await page.getByRole("textbox", { name: "Text" }).pressSequentially(" und Staub");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "„sucht die Taste“ löschen" }).tap();
  await expect(kept(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Rückgängig" }).tap();
  await expect(kept(page)).toHaveCount(4);

  // Who was here before finds the new map in the menu, without a reload.
  await chief.page.getByRole("button", { name: "Karten dieses Workshops" }).click();
  await expect(chief.page.getByRole("menuitem", { name: /^Frau mit Kinderwagen/ })).toBeVisible();
  await page.getByRole("button", { name: "Beenden" }).tap();
  await expect(page.getByText("4 Zettel in 1 Minute")).toBeVisible();
  await expect(page.getByText("1 Zettel ist eine Annahme.", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "Karte öffnen" })).toBeVisible();
  await chief.page.getByRole("menuitem", { name: /^Frau mit Kinderwagen/ }).click();
  await expect(chief.notesIn("seesHears")).toHaveText(["Sonne auf dem Bildschirm und Staub"]);
  await expect(chief.notesIn("saysDoes")).toHaveCount(2);
});

test("offline from the start, through a reload, everything waits on the phone and then comes once", async ({
  browser,
}) => {
  const workshop = await workshopWhere("all observe");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra", {
    ...PHONE,
    ...OFFLINE_TOO,
  });
  await petra.canWorkOffline();
  const { page } = petra;
  const context = page.context();
  await context.setOffline(true);
  await page.goto(`${product.url}/w/${workshop.id}/observe`);
  await begin(page, "Mann mit Fahrrad");
  await note(page, "Macht", "liest den Fahrplan");
  await note(page, "Hört", "eine Durchsage");
  await expect(state(page)).toHaveText("Auf diesem Gerät, 2 warten auf Netz");
  await line(page).pressSequentially("halb getippt");
  await page.reload();
  await expect(kept(page)).toHaveCount(2);
  await expect(line(page)).toHaveValue("halb getippt");
  await expect(state(page)).toHaveText("Auf diesem Gerät, 2 warten auf Netz");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Beenden" }).tap();
  await expect(
    page.getByText("Die Karte entsteht, sobald der Server erreichbar ist.", { exact: false }),
  ).toBeVisible();
  // The phone throws the page away; another day, another page of the workshop is opened.
  await page.close();
  await context.setOffline(false);
  const later = new MapPage(await context.newPage());
  await later.page.goto(`${product.url}/w/${workshop.id}`);
  await later.isReady();
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const mapOf = async (): Promise<string | undefined> => {
    const answer = await kim.page.request.get(`${product.url}/api/workshops/${workshop.id}`);
    const { maps } = (await answer.json()) as { maps: { id: string; title: string }[] };
    const found = maps.filter(({ title }) => title.startsWith("Mann mit Fahrrad"));
    expect(found.length).toBeLessThanOrEqual(1);
    return found[0]?.id;
  };
  await expect.poll(mapOf).toBeDefined();
  await kim.page.goto(`${product.url}/w/${workshop.id}/${await mapOf()}`);
  await expect(kim.notesIn("saysDoes")).toHaveText(["liest den Fahrplan"]);
  await expect(kim.notesIn("seesHears")).toHaveText(["eine Durchsage", "halb getippt"]);
});

test("at a desk the hands stay on the keys, in English, and axe finds nothing in light or dark", async ({
  browser,
}) => {
  const workshop = await product.create({ title: "Ticket machine", language: "en" });
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(workshop.links.facilitator);
  await page.getByLabel("Display name").fill("Petra");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-field=situation]")).toBeVisible();
  await page.goto(`${product.url}/w/${workshop.id}/observe`);
  await page.getByLabel("Whom do you observe?").fill("Woman with a pram");
  await axeIsClean(page);
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "What do you notice?" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Alt+Digit1");
  await page.keyboard.type("buys for 2 children");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("no shelf");
  await page.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await expect(kept(page)).toHaveText([/Pains.*no shelf/, /Situation.*buys for 2 children/]);
  // What it rests on is chosen on the way back, by the keys that radio buttons have everywhere.
  await page.keyboard.type("where is the slot?");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "quoted" })).toBeChecked();
  await page.keyboard.press("Digit6");
  await expect(page.getByRole("radio", { name: /^Says/ })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(kept(page).first()).toHaveText(/Says.*quoted.*where is the slot\?/);
  await expect(state(page)).toHaveText("Saved");
  await page.getByRole("button", { name: "Change “no shelf”" }).click();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByRole("link", { name: "Open the map" })).toBeVisible();
  await axeIsClean(page);
});

test("what may not be sent stays on the device, and when the workshop is gone it can be saved as a table", async ({
  browser,
}) => {
  const workshop = await workshopWhere("nobody was asked");
  const { page } = await MapPage.join(browser, workshop.links.participant, "Petra", PHONE);
  await page.goto(`${product.url}/w/${workshop.id}/observe`);
  await expect(
    page.getByText("Neue Karten legt hier bisher nur die Moderation an.", { exact: false }),
  ).toBeVisible();
  await begin(page, "Herr am Schalter");
  await note(page, "Sagt", "Das dauert ja ewig");
  await expect(state(page)).toHaveText("1 auf diesem Gerät: Neue Karten muss die Moderation noch erlauben");
  const steering = await openSteering(product, workshop);
  expect((await steering.ask("DELETE", "", { title: "Fahrkartenautomat" })).status).toBe(200);
  steering.close();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Diesen Workshop gibt es nicht" })).toBeVisible();
  await expect(page.getByText("Herr am Schalter", { exact: false })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als CSV sichern" }).tap();
  const table = readFileSync(await (await download).path(), "utf8");
  expect(table).toContain("saysDoes;says;Das dauert ja ewig;quoted;Beobachtung am");
  await page.getByRole("button", { name: "Vom Gerät löschen" }).tap();
  await page
    .getByRole("group", { name: "Endgültig löschen?" })
    .getByRole("button", { name: "Vom Gerät löschen" })
    .tap();
  await expect(page.getByText("Herr am Schalter", { exact: false })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Diesen Workshop gibt es nicht" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Als CSV sichern" })).toHaveCount(0);
});
