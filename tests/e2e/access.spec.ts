import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** Codes, roles, removal and changed links, each with two people in browsers of their own. */
let product: Product;

test.beforeAll(async () => {
  // A host that leads to this machine: nothing is ever sent there.
  product = await startProduct({ WEBHOOK_HOSTS: "localhost:9443" });
});
test.afterAll(() => product.close());

async function facilitatorAnd(browser: Browser, name: string) {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const other = await MapPage.join(browser, workshop.links.participant, name);
  await expect(petra.page.getByRole("button", { name: "2 Personen sind da" })).toBeVisible();
  return { workshop, petra, other };
}

async function openPeople(page: Page) {
  await page.getByRole("button", { name: /Person(en)? (sind|ist) da/ }).click();
  await page.getByRole("button", { name: "Alle verwalten" }).click();
  return page.getByRole("dialog", { name: "Personen verwalten" });
}

const setRole = async (page: Page, name: string, role: string): Promise<void> => {
  const dialog = await openPeople(page);
  await dialog.getByRole("combobox", { name: `Rolle von ${name}` }).selectOption({ label: role });
  await expect(dialog.getByText(`${name} hat jetzt die Rolle „${role}“.`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
};

test("a code from the share dialog leads from the start page over the name to the map", async ({
  browser,
}) => {
  const { links } = await product.create({});
  const petra = await MapPage.join(browser, links.facilitator, "Petra");
  await petra.page.getByRole("button", { name: "Teilen" }).click();
  await petra.page.getByRole("button", { name: "Code erzeugen" }).click();
  const shown = petra.page.getByRole("dialog").getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  const code = (await shown.textContent()) ?? "";
  await petra.page.getByRole("button", { name: "Groß zeigen" }).click();
  await expect(petra.page.getByRole("dialog", { name: "Scannen" }).getByText(code)).toBeVisible();

  const page = await (await browser.newContext()).newPage();
  const addresses: string[] = [];
  page.on("request", (request) => void addresses.push(request.url()));
  await page.goto(product.url);
  const field = page.getByRole("textbox", { name: "Ich habe einen Code" });
  for (const [typed, error] of [
    ["abc", "Ein Code hat acht Zeichen"],
    ["BBBB-BBBB", "Diesen Code gibt es hier nicht"],
  ] as const) {
    await field.fill(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByText(error)).toBeVisible();
    await expect(field).toBeFocused();
  }
  await field.fill(` ${code.toLowerCase().replace("-", " ")} `);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  await page.getByLabel("Anzeigename").fill("Kim");
  await page.getByRole("button", { name: "Mitmachen" }).click();
  const kim = new MapPage(page);
  await kim.isReady();
  await kim.write("pains", "Von Kim");
  await kim.isSaved();
  const bare = code.replace("-", "").toLowerCase();
  expect(addresses.some((address) => address.toLowerCase().replaceAll("-", "").includes(bare))).toBe(false);
  await page.reload();
  await kim.isReady();

  await petra.page.keyboard.press("Escape");
  await petra.page.getByRole("button", { name: "Alle Codes beenden" }).click();
  await expect(petra.page.getByText("Alle Codes sind beendet.")).toBeVisible();
  const late = await (await browser.newContext()).newPage();
  await late.goto(product.url);
  await late.getByRole("textbox", { name: "Ich habe einen Code" }).fill(code);
  await late.getByRole("button", { name: "Mitmachen" }).click();
  await expect(late.getByText("Dieser Code gilt nicht mehr")).toBeVisible();
});

test("another role takes effect at once, without a reload, and loses nothing", async ({ browser }) => {
  const { petra, other: kim } = await facilitatorAnd(browser, "Kim");
  await kim.write("pains", "Von Kim");
  await kim.isSaved();
  await kim.page.evaluate(() => document.body.setAttribute("data-not-reloaded", ""));
  await setRole(petra.page, "Kim", "Nur ansehen");
  await expect(kim.page.getByText("Du siehst jetzt zu.")).toBeVisible();
  await kim.isReady();
  await expect(kim.notesIn("pains")).toHaveCount(1);
  await expect(kim.newNoteIn("pains")).toHaveCount(0);
  await setRole(petra.page, "Kim", "Moderation");
  await expect(kim.page.getByText("Du moderierst jetzt mit.")).toBeVisible();
  await kim.isReady();
  await kim.write("gains", "Wieder Kim");
  await expect(petra.notesIn("gains").filter({ hasText: "Wieder Kim" })).toHaveCount(1);
  await expect(kim.page.locator("body[data-not-reloaded]")).toHaveCount(1);
  const dialog = await openPeople(kim.page);
  await expect(dialog.getByRole("combobox", { name: "Rolle von Petra" })).toBeVisible();
});

test("the facilitator hands over and steps down: the other one steers alone from then on", async ({
  browser,
}) => {
  const { petra, other: kim } = await facilitatorAnd(browser, "Kim");
  await kim.page.getByRole("button", { name: "2 Personen sind da" }).click();
  await expect(kim.page.getByRole("button", { name: "Petra folgen" })).toBeVisible();
  await expect(kim.page.getByRole("button", { name: "Alle verwalten" })).toHaveCount(0);
  await kim.page.keyboard.press("Escape");
  const dialog = await openPeople(petra.page);
  const own = dialog.getByRole("combobox", { name: "Rolle von Petra" });
  // A workshop is never left without anybody who facilitates.
  await expect(own).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Rolle von Kim" }).selectOption({ label: "Moderation" });
  await expect(dialog.getByText("Kim hat jetzt die Rolle „Moderation“.")).toBeVisible();
  await own.selectOption({ label: "Teilnahme" });
  await dialog.getByRole("button", { name: "Moderation abgeben" }).click();
  await expect(kim.page.getByText("Du moderierst jetzt mit.")).toBeVisible();
  await kim.isReady();
  // Her map opens anew: while she is gone and comes again, the list of who is here moves what stands below it.
  await expect(petra.page.getByText("Du schreibst jetzt mit.")).toBeVisible();
  await expect(kim.page.getByRole("button", { name: "2 Personen sind da" })).toBeVisible();
  await expect((await openPeople(kim.page)).getByText("Petra", { exact: true })).toBeVisible();
  await kim.page.keyboard.press("Escape");
  await kim.page.keyboard.press("Shift+L");
  await expect(petra.page.getByText("Die Moderation hat diese Karte gesperrt.")).toBeVisible();
  await expect(petra.newNoteIn("pains")).toHaveCount(0);
  await petra.page.keyboard.press("Shift+L");
  await kim.write("pains", "Kim moderiert");
  await expect(petra.notesIn("pains")).toHaveText(["Kim moderiert"]);
  await expect(petra.newNoteIn("pains")).toHaveCount(0);
});

test("who may only look on now can save what nobody took any more", async ({ browser }) => {
  const { petra, other: kim } = await facilitatorAnd(browser, "Kim");
  await kim.write("pains", "Angekommen");
  await kim.isSaved();
  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.write("pains", "Nur bei Kim");
  await setRole(petra.page, "Kim", "Nur ansehen");
  await kim.page.context().setOffline(false);
  await expect(kim.page.getByRole("heading", { name: "Du siehst jetzt zu" })).toBeVisible();
  const download = kim.page.waitForEvent("download");
  await kim.page.getByRole("button", { name: "Eigene Fassung als Datei sichern" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Nur bei Kim");
  await kim.page.getByRole("button", { name: "Weiter zum Ansehen" }).click();
  await kim.isReady();
  await expect(kim.notesIn("pains")).toHaveText(["Angekommen"]);
  await expect(petra.notesIn("pains")).toHaveText(["Angekommen"]);
  await kim.page.reload();
  await kim.isReady();
  await expect(kim.notesIn("pains")).toHaveText(["Angekommen"]);
});

test("a removed person is told so at once, is not let in by a reload, and may come back by a link", async ({
  browser,
}) => {
  const { workshop, petra, other: eve } = await facilitatorAnd(browser, "Eve");
  await eve.write("pains", "Von Eve");
  await eve.isSaved();
  const dialog = await openPeople(petra.page);
  await dialog.getByRole("button", { name: "Eve entfernen" }).click();
  await petra.page.keyboard.press("Escape");
  await expect(dialog.getByRole("group", { name: "Eve entfernen?" })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Eve entfernen" })).toBeFocused();
  await petra.page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Entfernen", exact: true }).click();
  await expect(dialog.getByText("Eve ist nicht mehr im Workshop.")).toBeVisible();
  await expect(dialog.getByText("Eve", { exact: true })).toHaveCount(0);

  const told = eve.page.getByRole("heading", { name: "Du bist nicht mehr in diesem Workshop" });
  await expect(told).toBeVisible();
  await axeIsClean(eve.page);
  await eve.page.reload();
  await expect(told).toBeVisible();
  await eve.page.goto("about:blank");
  await eve.page.goto(workshop.links.participant);
  await eve.page.getByRole("button", { name: "Mitmachen" }).click();
  await eve.isReady();
  await expect(eve.notesIn("pains")).toHaveText(["Von Eve"]);
  await eve.write("gains", "Die neue Eve");
  await eve.isSaved();
});

test("changed links open nothing any more, and other facilitators are told", async ({ browser }) => {
  const workshop = await product.create({});
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const jo = await MapPage.join(browser, workshop.links.facilitator, "Jo");
  await petra.page.getByRole("button", { name: "Teilen" }).click();
  const dialog = petra.page.getByRole("dialog");
  const link = dialog.getByLabel("Link: Mitmachen");
  const before = await link.inputValue();
  await dialog.getByRole("button", { name: "Alle Links ändern" }).click();
  await dialog.getByRole("button", { name: "Links jetzt ändern" }).click();
  await expect(dialog.getByText("Die Links sind geändert.")).toBeVisible();
  await expect(link).not.toHaveValue(before);

  await jo.page.getByRole("button", { name: "Teilen" }).click();
  await expect(jo.page.getByText("Jemand aus der Moderation hat die Links geändert")).toBeVisible();
  await expect(jo.page.getByLabel("Link: Mitmachen")).toHaveCount(0);
  await expect(jo.page.getByRole("button", { name: "Code erzeugen" })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(before);
  await late.getByRole("button", { name: "Mitmachen" }).click();
  await expect(late.getByRole("heading", { name: "Dieser Link gilt nicht mehr" })).toBeVisible();
  const kim = await MapPage.join(browser, await link.inputValue(), "Kim");
  await kim.isSaved();
  await petra.page.reload();
  await petra.isReady();
});

test("two hundred people are listed, found and given a role by keyboard alone", async ({ browser }) => {
  const workshop = await product.create({});
  const join = (index: number): Promise<Response> =>
    fetch(`${product.url}/api/workshops/${workshop.id}/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key: workshop.keys.participant, name: `Person ${index}` }),
    });
  await Promise.all(Array.from({ length: 200 }, (_, index) => join(index)));
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const dialog = await openPeople(petra.page);
  await expect(dialog.getByRole("listitem")).toHaveCount(201);
  await dialog.getByLabel("Name suchen").focus();
  await petra.page.keyboard.type("person 177");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await petra.page.keyboard.press("Tab");
  await expect(dialog.getByRole("combobox", { name: "Rolle von Person 177" })).toBeFocused();
  await petra.page.keyboard.type("Mod");
  await expect(dialog.getByText("Person 177 hat jetzt die Rolle „Moderation“.")).toBeVisible();
});

/** In the open share dialog: an address for messages about exports, its secret once, a try-out, and its end. */
async function haveExportsReported(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Exporte melden" }).getByRole("button").click();
  const dialog = page.getByRole("dialog", { name: "Exporte melden" });
  const address = dialog.getByRole("textbox", { name: "Adresse des Empfängers" });
  await address.fill("https://evil.example/");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Dieser Empfänger ist nicht freigegeben.")).toBeVisible();
  await address.fill("https://localhost:9443/exporte");
  await page.keyboard.press("Enter");
  const secret = dialog.getByRole("textbox", { name: "Geheimnis" });
  await dialog.getByRole("button", { name: "Zeigen" }).click();
  await expect(secret).toHaveValue(/^whsec_[0-9A-Za-z+/]{43}=$/);
  await dialog.getByRole("button", { name: "Probe senden" }).click();
  const messages = dialog.getByRole("list", { name: "Letzte Nachrichten" });
  await expect(messages.getByText("Der Name führt in ein privates Netz.")).toBeVisible();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await page.getByRole("button", { name: "Teilen" }).click();
  await page.getByRole("region", { name: "Exporte melden" }).getByRole("button").click();
  await expect(messages.getByRole("listitem")).toHaveCount(1);
  await expect(address).toHaveValue("https://localhost:9443/exporte");
  await expect(dialog.getByRole("region", { name: "Das Geheimnis, nur jetzt zu sehen" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Adresse entfernen" }).click();
  await dialog.getByRole("button", { name: "Entfernen", exact: true }).click();
  await expect(dialog.getByText("Die Adresse ist entfernt.")).toBeVisible();
  await expect(messages).toHaveCount(0);
}

test("axe finds nothing in the dialogs on access and reported exports, and at the field for the code", async ({
  browser,
}) => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(product.url);
  await page.getByRole("textbox", { name: "Ich habe einen Code" }).fill("x");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ein Code hat acht Zeichen")).toBeVisible();
  await axeIsClean(page);
  const { links } = await product.create({});
  const kim = await MapPage.join(browser, links.participant, "Kim");
  await page.goto(links.facilitator);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  await new MapPage(page).isReady();
  const dialog = await openPeople(page);
  await dialog.getByRole("button", { name: "Kim entfernen" }).click();
  await expect(dialog.getByRole("group", { name: "Kim entfernen?" })).toBeFocused();
  await axeIsClean(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Teilen" }).click();
  await page.getByRole("button", { name: "Code erzeugen" }).click();
  await expect(page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)).toBeVisible();
  await page.getByRole("button", { name: "Alle Links ändern" }).click();
  await axeIsClean(page);
  await haveExportsReported(page);
  await kim.close();
  await context.close();
});
