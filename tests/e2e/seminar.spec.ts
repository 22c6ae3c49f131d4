import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** A seminar of several groups: one facilitator at a desk, participants of two groups, one of them on a phone. */
let product: Product;
let workshop: CreatedWorkshop;

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

test.beforeEach(async () => {
  product = await startProduct();
  workshop = await product.create({ title: "Seminar", maps: [{ title: "Andrea" }] });
});
test.afterEach(() => product.close());

/** Comes in by the link, up to whatever the seminar has for newcomers. */
async function enter(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<MapPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(workshop.links.participant);
  await page.getByLabel("Anzeigename").fill(name);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  return new MapPage(page);
}

async function openGroups(facilitator: MapPage): Promise<Page> {
  const { page } = facilitator;
  await page.getByRole("button", { name: "Sitzung", exact: true }).click();
  await page.getByRole("button", { name: "Gruppen", exact: true }).click();
  return page;
}

async function makeGroups(facilitator: MapPage, count: number): Promise<Page> {
  const page = await openGroups(facilitator);
  const number = page.getByRole("group", { name: "Wie viele Gruppen?" });
  for (let now = 3; now > count; now -= 1) await number.getByRole("button", { name: "weniger" }).click();
  for (let now = 3; now < count; now += 1) await number.getByRole("button", { name: "mehr" }).click();
  await page.getByRole("button", { name: `${count} Gruppen anlegen` }).click();
  await expect(page.getByRole("list", { name: "Gruppen" }).getByRole("heading")).toHaveCount(count);
  return page;
}

const choose = (page: Page, how: string): Promise<void> =>
  page.getByRole("radio", { name: how }).check({ force: true });

const groupOf = (page: Page, name: string) => page.locator("[data-group]").filter({ hasText: name });

/** The group whose map is open, as the page says on arrival. */
const isIn = (person: MapPage, group: string): Promise<void> =>
  expect(person.page.getByText(`Du bist in „${group}“.`)).toBeVisible();

const mapIdOf = (person: MapPage): string => new URL(person.page.url()).pathname.split("/").at(-1) ?? "";

test("people choose a group, are placed at random or by the facilitator, and are moved by menu and by dragging", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);

  await choose(page, "Selbst wählen");
  const kim = await enter(browser, "Kim", PHONE);
  await kim.page.getByRole("button", { name: /^Gruppe 2/ }).tap();
  await kim.isReady();
  await isIn(kim, "Gruppe 2");
  await expect(groupOf(page, "Gruppe 2")).toContainText("Kim");

  await choose(page, "Zufall");
  const lee = await enter(browser, "Lee");
  await lee.isReady();
  await isIn(lee, "Gruppe 1");
  await expect(groupOf(page, "Gruppe 1")).toContainText("Lee");

  await choose(page, "Ich teile ein");
  const sam = await enter(browser, "Sam");
  await expect(sam.page.getByRole("heading", { name: "Gleich geht es los" })).toBeVisible();
  await page.getByRole("button", { name: "Sam verschieben" }).press("Enter");
  await page.getByRole("menuitem", { name: "In „Gruppe 1“" }).press("Enter");
  await sam.isReady();
  expect(mapIdOf(sam)).toBe(mapIdOf(lee));
  expect(mapIdOf(sam)).not.toBe(mapIdOf(kim));
  // Whoever belongs to one group is offered no other map.
  await expect(sam.page.getByRole("button", { name: "Karten dieses Workshops" })).toHaveCount(0);

  await page.locator("[data-person]").filter({ hasText: "Lee" }).dragTo(groupOf(page, "Gruppe 2"));
  await isIn(lee, "Gruppe 2");
  expect(mapIdOf(lee)).toBe(mapIdOf(kim));

  await page.getByRole("button", { name: "Alle mischen" }).click();
  await expect(page.getByText("3 Personen neu verteilt")).toBeVisible();
  await expect(page.locator("[data-group] [data-person]")).toHaveCount(3);
});

test("who is writing when they are moved stays, keeps what they wrote, and goes when they like", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, "Kim");
  await kim.isReady();
  const before = mapIdOf(kim);
  await kim.newNoteIn("pains").click();
  await expect(kim.editor).toBeFocused();
  await kim.page.keyboard.type("mitten im");
  await page.getByRole("button", { name: "Kim verschieben" }).click();
  await page.getByRole("menuitem", { name: "In „Gruppe 2“" }).click();
  await expect(kim.page.getByText("Du gehörst jetzt zu „Gruppe 2“.")).toBeVisible();
  expect(mapIdOf(kim)).toBe(before);
  await expect(kim.notesIn("pains").filter({ hasText: "mitten im" })).toHaveCount(1);
  await kim.page.getByRole("button", { name: "Hingehen" }).click();
  await isIn(kim, "Gruppe 2");
  expect(mapIdOf(kim)).not.toBe(before);
});

test("a group is renamed and dissolved, and comes back with its people by one button", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, "Kim");
  await kim.isReady();
  await page.getByRole("button", { name: "„Gruppe 1“ verwalten" }).click();
  await page.getByRole("menuitem", { name: "Umbenennen" }).click();
  await page.getByLabel("Name der Gruppe").fill("Die Frühen");
  await page.keyboard.press("Enter");
  await expect(groupOf(page, "Die Frühen")).toContainText("Kim");
  await choose(page, "Ich teile ein");
  await page.getByRole("button", { name: "„Die Frühen“ verwalten" }).click();
  await page.getByRole("menuitem", { name: "Auflösen" }).click();
  await expect(kim.page.getByRole("heading", { name: "Gleich geht es los" })).toBeVisible();
  await page.getByRole("region", { name: "Hinweise" }).getByRole("button", { name: "Rückgängig" }).click();
  await isIn(kim, "Die Frühen");
});

test("the door: a code opens it, closing it ends the code", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await openGroups(petra);
  const door = page.getByRole("region", { name: "Hereinkommen" });
  await expect(door.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
  await expect(door.getByLabel("Link zum Mitmachen")).toHaveValue(workshop.links.participant);
  await door.getByRole("button", { name: "Code erzeugen" }).click();
  await expect(door.getByText("Die Tür ist offen")).toBeVisible();
  await door.getByRole("button", { name: "Tür schließen" }).click();
  await expect(door.getByText("Kein Code.")).toBeVisible();
});

test("a message reaches everybody or one group, also those who come a little late, until they put it away", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, "Kim", PHONE);
  await kim.isReady();
  const lee = await enter(browser, "Lee");
  await lee.isReady();
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
  const late = await enter(browser, "Mia");
  await late.isReady();
  await expect(late.page.getByText("Noch fünf Minuten")).toBeVisible();
});

test("a raised hand is seen by the facilitator, leads to its map and comes down there", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Selbst wählen");
  const kim = await enter(browser, "Kim", PHONE);
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

test("on a gallery walk people look at all maps and leave comments, and are brought back at its end", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, "Kim", PHONE);
  await kim.isReady();
  const lee = await enter(browser, "Lee");
  await lee.isReady();
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

test("the wall shows all maps live, opens each, and steers one group or all", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);
  await choose(page, "Zufall");
  const kim = await enter(browser, "Kim", PHONE);
  await kim.isReady();
  const lee = await enter(browser, "Lee");
  await lee.isReady();
  await page.getByRole("link", { name: "Zur Wand" }).click();
  const card = (name: string) => page.locator("[data-map]").filter({ hasText: name });
  await expect(card("Gruppe 1")).toContainText("1 da");
  await expect(card("Gruppe 2")).toContainText("noch leer");
  const picture = card("Gruppe 2").locator("canvas");
  const empty = await picture.screenshot();
  await lee.write("gains", "Ware bald", "Eine Kopie");
  await expect(card("Gruppe 2")).toContainText("2 Zettel");
  await expect(card("Gruppe 2")).toContainText("gerade eben");
  await expect.poll(async () => (await picture.screenshot()).equals(empty)).toBe(false);

  const steer = async (who: string, deed: string): Promise<void> => {
    await page.getByRole("button", { name: who }).click();
    await page.getByRole("menuitem", { name: deed }).click();
  };
  await steer("Gruppe 1: lenken", "Sperren");
  await expect(card("Gruppe 1").getByText("gesperrt", { exact: true })).toHaveCount(1);
  await steer("Gruppe 2: lenken", "Nachricht");
  await page.getByRole("dialog").getByLabel("Nachricht", { exact: true }).fill("Schön!");
  await page.keyboard.press("Enter");
  await expect(lee.page.getByText("Schön!")).toBeVisible();
  await expect(kim.page.getByText("Schön!")).toHaveCount(0);

  await card("Gruppe 2").getByRole("link", { name: "Gruppe 2" }).first().press("Enter");
  await petra.isReady();
  expect(mapIdOf(petra)).toBe(mapIdOf(lee));
});

for (const scheme of ["light", "dark"] as const) {
  test(`groups, wall, chooser and comments have no accessibility faults, ${scheme}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(workshop.links.facilitator);
    await page.getByLabel("Anzeigename").fill("Petra");
    await page.getByRole("button", { name: "Mitmachen" }).click();
    const petra = new MapPage(page);
    await petra.isReady();
    const faults = async (on: Page): Promise<readonly string[]> =>
      (await new AxeBuilder({ page: on }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
      );
    await openGroups(petra);
    await expect(page.getByRole("heading", { name: "Mehrere Gruppen" })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "3 Gruppen anlegen" }).click();
    await choose(page, "Selbst wählen");
    const kim = await enter(browser, "Kim", { ...PHONE, colorScheme: scheme });
    await expect(kim.page.getByRole("heading", { name: "Welche Gruppe?" })).toBeVisible();
    expect(await faults(kim.page)).toEqual([]);
    await kim.page.getByRole("button", { name: /^Gruppe 1/ }).tap();
    await kim.isReady();
    await kim.page.getByRole("button", { name: "Hand heben" }).tap();
    await expect(page.getByRole("button", { name: "Zu Kim, Gruppe 1" })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Mehr", exact: true }).click();
    await page.getByRole("button", { name: "Kommentare", exact: true }).click();
    await page.getByLabel("Kommentar", { exact: true }).fill("Gut so");
    await page.getByRole("button", { name: "Kommentieren" }).click();
    await expect(page.locator("[data-comment]")).toHaveCount(1);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Zur Wand" }).click();
    await expect(page.locator("[data-map]")).toHaveCount(3);
    expect(await faults(page)).toEqual([]);
  });
}
