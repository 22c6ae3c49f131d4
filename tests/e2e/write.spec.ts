import type { Browser, Locator, Page } from "@playwright/test";
import { setAgenda } from "../../model/agendaCommands.ts";
import type { CreatedWorkshop } from "../../model/api.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage, OFFLINE_TOO } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

const SMALL_PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } as const;
/** A finger's. */
const TARGET_PX = 44;

let product: Product;
test.beforeAll(async () => {
  product = await sharedProduct();
});

const box = (page: Page): Locator => page.getByRole("textbox", { name: "Dein Zettel" });
const field = (page: Page, name: RegExp): Locator => page.getByRole("radio", { name });
const sent = (page: Page): Locator => page.locator("[data-sent]");
const own = (page: Page): Locator => page.locator("[data-own-note]");

/** Scans the code for phones: the participants' link to the card writer. */
async function scan(
  browser: Browser,
  workshop: CreatedWorkshop,
  options: Parameters<Browser["newContext"]>[0],
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(workshop.links.participant.replace("#", "/write#"));
  await page.getByLabel("Anzeigename").fill("Kim");
  await page.keyboard.press("Enter");
  await expect(box(page)).toBeVisible();
  return page;
}

test("a phone scans, writes into the step's field, changes its note, votes and is done, and the map sees it all", async ({
  browser,
}) => {
  const workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  const steering = await openSteering(product, workshop);
  await steering.steer((doc) => {
    const step = { title: "Probleme sammeln", field: "pains", minutes: 5, mode: "open" } as const;
    setAgenda(doc, [{ ...step, questions: ["Was hält {name} auf?"] }], "test");
    startStep(doc, readSession(doc).steps[0]?.id ?? "", Date.now(), "test");
  });
  const desk = await MapPage.join(browser, workshop.links.participant, "Petra");
  const page = await scan(browser, workshop, { ...SMALL_PHONE, locale: "de-DE" });
  await expect(page.getByRole("heading", { name: "Probleme sammeln" })).toBeVisible();
  await expect(page.getByText("Was hält Andrea auf?")).toBeVisible();
  await expect(field(page, /^Probleme.*jetzt dran/)).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(SMALL_PHONE.viewport.width);
  for (const target of [
    ...(await page.getByRole("radio").all()),
    page.getByRole("button", { name: "Senden" }),
    page.getByRole("link", { name: "Ganze Karte" }),
  ]) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(TARGET_PX);
  }

  await box(page).tap();
  await box(page).pressSequentially("Kein Belg");
  await page.getByRole("button", { name: "Senden" }).tap();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue("");
  await expect(sent(page)).toHaveText("Gesendet");
  await expect(desk.notesIn("pains")).toHaveText(["Kein Belg"]);

  await page.getByRole("button", { name: "„Kein Belg“ ändern" }).tap();
  await page.getByRole("textbox", { name: "Text des Zettels" }).fill("Kein Beleg");
  await page.getByRole("button", { name: "Fertig", exact: true }).tap();
  await expect(desk.notesIn("pains")).toHaveText(["Kein Beleg"]);
  await axeIsClean(page);

  const dots = { pointsPerPerson: 3, maxPerNote: 2, fields: ["pains"], mapIds: [workshop.maps[0]?.id] };
  const answer = await steering.ask("POST", "/polls", { kind: "dots", title: "Was zuerst?", dots });
  expect(answer.status, await answer.clone().text()).toBe(201);
  await page.getByRole("button", { name: "Punkt für „Kein Beleg“" }).tap();
  await expect(page.getByText("Noch 2 von 3 Punkten")).toBeVisible();
  await expect(desk.page.getByText(/^1 von \d+ haben abgestimmt/)).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("button", { name: "Ich bin fertig" }).tap();
  await expect(page.getByRole("button", { name: "Ich bin fertig" })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("link", { name: "Ganze Karte" }).tap();
  await new MapPage(page).isReady();
  await page.getByRole("button", { name: "Mehr", exact: true }).tap();
  await page.getByRole("link", { name: "Zettel schreiben" }).tap();
  await expect(own(page)).toHaveCount(1);
  steering.close();
});

test("without a network notes wait through a reload, say so, and arrive once", async ({ browser }) => {
  const workshop = await product.create({ maps: [{ title: "Andrea" }] });
  const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true } as const;
  const page = await scan(browser, workshop, { ...tablet, ...OFFLINE_TOO, locale: "de-DE" });
  // The program is kept after the first notes only; nobody here waits for that.
  await page.evaluate(() => navigator.serviceWorker.register("/worker.js"));
  await new MapPage(page).canWorkOffline();
  await expect(sent(page)).toHaveText("Verbunden");
  await page.context().setOffline(true);
  await field(page, /^Ziele/).tap();
  await box(page).pressSequentially("Kommt pünktlich");
  await page.keyboard.press("Enter");
  await expect(sent(page)).toContainText("Noch nicht gesendet");
  await box(page).pressSequentially("halb getippt");
  await page.reload();
  await expect(own(page)).toHaveText([/Kommt pünktlich/]);
  await expect(box(page)).toHaveValue("halb getippt");
  await expect(sent(page)).toContainText("Noch nicht gesendet");
  await page.context().setOffline(false);
  await expect(sent(page)).toHaveText("Verbunden", { timeout: 30_000 });
  const desk = await MapPage.join(browser, workshop.links.participant, "Petra");
  await expect(desk.notesIn("gains")).toHaveText(["Kommt pünktlich"]);
});
