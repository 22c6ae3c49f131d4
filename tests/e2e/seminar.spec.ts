import type { CreatedWorkshop } from "../../model/api.ts";
import { PHONE } from "./support/agendaPage.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import {
  choose,
  enter,
  isIn,
  makeGroups,
  mapIdOf,
  openGroups,
  openTwoGroups,
} from "./support/seminarPage.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** A seminar of several groups: one facilitator at a desk, participants of two groups, one of them on a phone. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ title: "Seminar", maps: [{ title: "Andrea" }] });
});

test("the door: a code opens it, closing it ends the code, and whoever types it is told whom to ask", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await openGroups(petra);
  const door = page.getByRole("region", { name: "Hereinkommen" });
  await expect(door.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
  await expect(door.getByLabel("Link zum Mitmachen")).toHaveValue(workshop.links.participant);
  await door.getByRole("button", { name: "Code erzeugen" }).click();
  await expect(door.getByText("Die Tür ist offen")).toBeVisible();
  const code = (await door.getByText(/^[A-Z\d]{4}-[A-Z\d]{4}$/).innerText()).toLowerCase();
  const newcomer = await (await browser.newContext(PHONE)).newPage();
  const typeCode = async (): Promise<void> => {
    await newcomer.goto(product.url);
    await newcomer.getByRole("textbox", { name: "Ich habe einen Code" }).fill(code);
    await newcomer.getByRole("button", { name: "Mitmachen" }).tap();
  };
  await typeCode();
  await expect(newcomer.getByLabel("Anzeigename")).toBeVisible();

  await door.getByRole("button", { name: "Tür schließen" }).click();
  await expect(door.getByText("Kein Code.")).toBeVisible();
  await typeCode();
  await expect(
    newcomer.getByText("Dieser Code gilt nicht mehr. Bitte die Moderation nach einem neuen fragen."),
  ).toBeVisible();
  await expect(newcomer.getByRole("textbox", { name: "Ich habe einen Code" })).toBeFocused();
});

test("a message reaches everybody or one group, also those who come a little late, until they put it away", async ({
  browser,
}) => {
  const { page, kim, lee } = await openTwoGroups(browser, workshop);
  const messages = page.getByRole("region", { name: "Nachrichten", exact: true });
  const say = async (text: string, to: string): Promise<void> => {
    await messages.getByLabel("An", { exact: true }).selectOption(to);
    await messages.getByLabel("Nachricht", { exact: true }).fill(text);
    await messages.getByRole("button", { name: "Senden" }).click();
  };
  await say("Noch fünf Minuten", "Alle");
  for (const person of [kim, lee]) await expect(person.page.getByText("Noch fünf Minuten")).toBeVisible();
  await say("Nur für euch", "Gruppe 2");
  await expect(lee.page.getByText("Nur für euch")).toBeVisible();
  await lee.page.getByRole("button", { name: "Nachricht ausblenden" }).click();
  await expect(lee.page.getByText("Nur für euch")).toHaveCount(0);
  await expect(messages.getByRole("list", { name: "Gesendete Nachrichten" })).toContainText("an Gruppe 2");
  await expect(kim.page.getByText("Nur für euch")).toHaveCount(0);
  const late = await enter(browser, workshop, "Mia");
  await late.isReady();
  await expect(late.page.getByText("Noch fünf Minuten")).toBeVisible();
});

test("a raised hand is seen by the facilitator, leads to its map and comes down there", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Selbst wählen");
  const kim = await enter(browser, workshop, "Kim", PHONE);
  await kim.page.getByRole("button", { name: /^Gruppe 2/ }).tap();
  await kim.isReady();
  const hand = kim.page.getByRole("button", { name: "Hand heben" });
  await hand.tap();
  await kim.page.getByRole("button", { name: "Hand senken" }).tap();
  await hand.tap();
  await page.getByRole("link", { name: "Zur Wand" }).click();
  const card = page.locator("[data-map]").filter({ hasText: "Gruppe 2" });
  await expect(card).toContainText("Kim meldet sich");
  await page.getByRole("button", { name: "Zu Kim, Gruppe 2" }).click();
  await petra.isReady();
  expect(mapIdOf(petra)).toBe(mapIdOf(kim));
  await expect(hand).toBeVisible();
  await expect(kim.page.getByText("Die Moderation ist da")).toBeVisible();
});

test("outside of a walk a call leads no group to another's map; on a walk it leads everybody", async ({
  browser,
}) => {
  const { petra, page, kim, lee } = await openTwoGroups(browser, workshop);
  const address = kim.page.url();
  const moves: string[] = [];
  kim.page.on("framenavigated", () => moves.push(mapIdOf(kim)));
  await page.getByRole("button", { name: "„Gruppe 2“ verwalten" }).click();
  await page.getByRole("menuitem", { name: "Karte öffnen" }).click();
  await expect.poll(() => mapIdOf(petra)).toBe(mapIdOf(lee));
  await petra.isReady();
  const say = async (text: string): Promise<void> => {
    const messages = page.getByRole("region", { name: "Nachrichten", exact: true });
    await messages.getByLabel("Nachricht", { exact: true }).fill(text);
    await messages.getByRole("button", { name: "Senden" }).click();
  };
  await page.locator("body").press("Shift+M");
  await expect(lee.page.getByText("Du folgst Petra")).toBeVisible();
  await page.locator("body").press("Shift+B");
  await expect(lee.page.getByText("Du folgst Petra")).toHaveCount(0);
  // What was called before this message has been heard by then.
  await say("Habt ihr das?");
  await expect(kim.page.getByText("Habt ihr das?")).toBeVisible();
  await kim.write("situation", "Ungestört");
  expect(moves).toEqual([]);
  expect(kim.page.url()).toBe(address);
  await expect(kim.page.getByRole("button", { name: "Zur Moderation springen" })).toHaveCount(0);

  await page.getByRole("button", { name: "Rundgang beginnen" }).click();
  await expect(kim.page.getByText("Rundgang: Gruppe 1, 1 von 2")).toBeVisible();
  await page.locator("body").press("Shift+B");
  await expect.poll(() => mapIdOf(kim)).toBe(mapIdOf(lee));

  // After the walk: one map after another on the big screen.
  await page.getByRole("button", { name: "Nacheinander groß zeigen" }).click();
  const maps = page.getByRole("navigation", { name: "Karten" });
  await expect(maps).toContainText("1 von 2");
  await expect.poll(() => mapIdOf(petra)).toBe(workshop.maps[0]?.id);
  await page.keyboard.press("PageDown");
  await expect(maps).toContainText("2 von 2");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gruppe 2");
  await maps.getByRole("button", { name: "Nächste Karte" }).click();
  await expect(maps).toContainText("1 von 2");
});

test("on a gallery walk people look at all maps and leave comments, and are brought back at its end", async ({
  browser,
}) => {
  const { page, kim, lee } = await openTwoGroups(browser, workshop);
  await lee.write("pains", "Kein Beleg");
  await page.getByRole("button", { name: "Rundgang beginnen" }).click();
  await kim.page.getByRole("button", { name: "Nächste Karte" }).tap();
  await expect(kim.page.getByText("Rundgang: Gruppe 2, 2 von 2")).toBeVisible();
  await expect(kim.notesIn("pains")).toHaveText(["Kein Beleg"]);

  const at = await kim.centreOf("Kein Beleg");
  await kim.page.touchscreen.tap(at.x, at.y);
  await kim.page.getByRole("button", { name: "Kommentare", exact: true }).tap();
  await kim.page.getByLabel("Kommentar", { exact: true }).fill("Woher wisst ihr das?");
  await kim.page.getByRole("button", { name: "Kommentieren" }).tap();
  await expect(lee.note("Kein Beleg")).toContainText("1 Kommentar");

  // Who is writing a second one when the walk ends goes on, and then goes back.
  await kim.page.getByLabel("Kommentar", { exact: true }).fill("Noch etwas");
  await page.getByRole("button", { name: "Rundgang beenden" }).click();
  await expect(kim.page.getByText("Du gehörst jetzt zu „Gruppe 1“.")).toBeVisible();
  await kim.page.getByRole("dialog").getByRole("button", { name: "Schließen" }).tap();
  await kim.page.getByRole("button", { name: "Hingehen" }).tap();
  await isIn(kim, "Gruppe 1");
  await expect.poll(() => mapIdOf(kim)).toBe(workshop.maps[0]?.id);

  await lee.page.keyboard.press("j");
  await lee.page.keyboard.press("m");
  const thread = lee.page.getByRole("dialog");
  await expect(thread).toContainText("Woher wisst ihr das?");
  await expect(thread).toContainText("Kim");
  await thread.getByRole("button", { name: "Kommentar von Kim: erledigt" }).click();
  await expect(lee.note("Kein Beleg")).not.toContainText("Kommentar");
  await lee.page.keyboard.press("Escape");
  await lee.page.keyboard.press("Control+z");
  await expect(lee.note("Kein Beleg")).toContainText("1 Kommentar");
});

test("groups, wall, chooser and comments have no accessibility faults", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(workshop.links.facilitator);
  await page.getByLabel("Anzeigename").fill("Petra");
  await page.getByRole("button", { name: "Mitmachen" }).click();
  const petra = new MapPage(page);
  await petra.isReady();
  await openGroups(petra);
  await expect(page.getByRole("heading", { name: "Mehrere Gruppen" })).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("button", { name: "3 Gruppen anlegen" }).click();
  await choose(page, "Selbst wählen");
  const kim = await enter(browser, workshop, "Kim", { ...PHONE });
  await expect(kim.page.getByRole("heading", { name: "Welche Gruppe?" })).toBeVisible();
  await axeIsClean(kim.page);
  await kim.page.getByRole("button", { name: /^Gruppe 1/ }).tap();
  await kim.isReady();
  await kim.page.getByRole("button", { name: "Hand heben" }).tap();
  await expect(page.getByRole("button", { name: "Zu Kim, Gruppe 1" })).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("button", { name: "Kommentare", exact: true }).click();
  await page.getByLabel("Kommentar", { exact: true }).fill("Gut so");
  await page.getByRole("button", { name: "Kommentieren" }).click();
  await expect(page.locator("[data-comment]")).toHaveCount(1);
  await expect(page.getByLabel("Kommentar", { exact: true })).toBeFocused();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Zur Wand" }).click();
  await expect(page.locator("[data-map]")).toHaveCount(3);
  await axeIsClean(page);
});
