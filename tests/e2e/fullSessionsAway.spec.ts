import type { Page } from "@playwright/test";
import { dotOf, left, own, total, untilCounted } from "./support/asking.ts";
import { fingerOn } from "./support/finger.ts";
import { type FullSession, isDone, openFullSession, pdfOf } from "./support/fullSession.ts";
import { MapPage, OFFLINE_TOO } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** A whole session (join, write, reveal, vote, export) on a small phone, and with hardly any network. */
let product: Product;
let session: FullSession;

test.beforeAll(async () => {
  product = await sharedProduct();
});
test.beforeEach(async () => {
  session = await openFullSession(product);
});
test.afterEach(() => session.close());

/** Presses a field's chip in the very moment in which it can be pressed, as a quick thumb on a slow phone does. */
function pressAtOnce(page: Page, name: string): Promise<unknown> {
  return page.addInitScript((field) => {
    const observer = new MutationObserver(() => {
      const chips = [...document.querySelectorAll<HTMLButtonElement>("nav button:enabled")];
      const chip = chips.find(({ textContent }) => textContent.startsWith(field));
      if (!chip) return;
      observer.disconnect();
      chip.click();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  }, name);
}

test("on a screen of 360 pixels, with one finger, a note is written above the keyboard, carried, revealed, voted for and exported", async ({
  browser,
}) => {
  const size = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport: size, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const map = new MapPage(page);
  await pressAtOnce(page, "Probleme");
  await page.goto(session.workshop.links.participant);
  await page.getByLabel("Anzeigename").tap();
  await page.keyboard.type("Kai");
  await page.getByRole("button", { name: "Mitmachen" }).tap();
  await expect(map.newNoteIn("pains"), "the first press is not taken back by the first view").toBeVisible();
  const chip = (name: string) =>
    page.getByRole("navigation", { name: "Zu einem Feld springen" }).getByRole("button", { name });
  const ready = page.getByRole("button", { name: "Fertig", exact: true });
  const write = async (field: "pains" | "gains", name: string, text: string): Promise<void> => {
    await map.jumpTo(field, name);
    await map.newNoteIn(field).tap();
    await expect(map.editor).toBeFocused();
    await page.keyboard.type(text);
  };

  await write("pains", "Probleme", "Niemand ruft");
  // The keyboard comes: text, facets and the way out stand above it.
  await page.setViewportSize({ width: 360, height: 400 });
  for (const part of [map.editor, ready]) await expect(part).toBeInViewport({ ratio: 1 });
  await expect(map.editor).toBeFocused();
  await page.setViewportSize(size);
  await ready.tap();
  await write("gains", "Ziele", "Rückruf");
  await ready.tap();
  await expect(map.notesIn("gains")).toHaveText(["Rückruf"]);

  // Changed, and carried to another field after a rest.
  await chip("Probleme").tap();
  const spot = await map.centreOf("Niemand ruft");
  await page.touchscreen.tap(spot.x, spot.y);
  await page.getByRole("toolbar").getByRole("button", { name: "Beschriften" }).tap();
  await expect(map.editor).toBeFocused();
  await page.keyboard.type(" zurück");
  await ready.tap();
  await expect(map.notesIn("pains")).toHaveText(["Niemand ruft zurück"]);
  await page.getByRole("navigation").getByRole("button", { name: "Ganze Karte zeigen" }).tap();
  const finger = await fingerOn(page);
  await finger.carry(await map.centreOf("Rückruf"), await map.pointIn("saysDoes", 200, 200));
  await expect(map.notesIn("saysDoes")).toHaveText(["Rückruf"]);

  await session.writePrivately();
  await expect(page.getByText("Neue Zettel siehst nur du.")).toBeVisible();
  await write("pains", "Probleme", "Heimlich müde");
  await ready.tap();
  await expect(map.note("Heimlich müde")).toContainText("nur für dich sichtbar");
  await page.getByRole("button", { name: "Ich bin fertig" }).tap();
  await isDone(map);
  expect(session.textsIn("pains")).toEqual(["Niemand ruft zurück"]);
  await expect(page.locator("[data-connection=saved]")).toBeVisible();
  expect(await session.reveal()).toBe(1);
  await expect(map.note("Heimlich müde")).not.toContainText("nur für dich");

  const vote = await session.openVote(2);
  await expect(left(map)).toContainText("Noch 2 von 2 Punkten");
  await chip("Probleme").tap();
  const dot = await dotOf(map, "Heimlich müde");
  await untilCounted(map, () => page.touchscreen.tap(dot.x, dot.y));
  await expect(own(map, "Heimlich müde")).toHaveAttribute("data-own", "1");
  await vote.close();
  await expect(total(map, "Heimlich müde")).toHaveAttribute("data-total", "1");

  await page.getByRole("button", { name: "Mehr", exact: true }).tap();
  await page.getByRole("dialog", { name: "Menü" }).getByRole("button", { name: "Exportieren" }).tap();
  const pdf = page.getByRole("dialog", { name: "Exportieren" }).getByRole("button", { name: /^PDF/ });
  const text = await pdfOf(page, () => pdf.tap());
  for (const words of ["Heimlichmüde", "Rückruf", "Niemandruftzurück"]) expect(text).toContain(words);
  await page.getByRole("dialog").getByRole("button", { name: "Schließen" }).tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "nothing sticks out").toBe(360);
});

test("with the network cut for most of a session nothing is lost or doubled, and it is said what is not sent", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, session.workshop.links.participant, "Petra", OFFLINE_TOO);
  const { page } = petra;
  await petra.write("pains", "Bleibt", "Wird geändert", "Wird gelöscht", "Wird bewegt");
  await session.writePrivately();
  await expect(page.getByText("Neue Zettel siehst nur du.")).toBeVisible();
  await petra.write("gains", "Heimlich vorher");
  await petra.isSaved();
  await petra.canWorkOffline();
  await page.context().setOffline(true);
  await petra.isOffline();

  // Written, changed, deleted, moved; publicly and privately.
  await petra.open("Wird geändert");
  await page.keyboard.type(" und wurde es");
  await page.keyboard.press("Escape");
  const gone = await petra.centreOf("Wird gelöscht");
  await page.mouse.click(gone.x, gone.y);
  await page.keyboard.press("Delete");
  await petra.dragNote("Wird bewegt", await petra.pointIn("saysDoes", 200, 200));
  await petra.open("Heimlich vorher");
  await page.keyboard.type(" und nachher");
  await page.keyboard.press("Escape");
  await petra.write("gains", "Heimlich ohne Netz");
  const pill = page.locator("[data-connection=offline]");
  await expect(pill).toHaveAccessibleName(/Offline, \d+ Änderungen auf diesem Gerät/);
  const said = await pill.getAttribute("aria-label");

  // Meanwhile the others go on.
  session.kimWrites("situation", "Von Kim");
  expect(await session.reveal()).toBe(1);
  await session.discuss();
  const vote = await session.openVote(2);

  await page.reload();
  await petra.isReady();
  const everythingIsThere = async (): Promise<void> => {
    await expect(petra.notesIn("pains")).toHaveText(["Bleibt", "Wird geändert und wurde es"]);
    await expect(petra.notesIn("saysDoes")).toHaveText(["Wird bewegt"]);
  };
  await everythingIsThere();
  await expect(petra.notesIn("gains")).toHaveText(["Heimlich vorher und nachher", "Heimlich ohne Netz"]);
  await expect(pill).toHaveAttribute("aria-label", said ?? "");
  await expect(petra.notesIn("situation")).toHaveCount(0);
  await petra.write("situation", "Nach dem Neuladen");

  // What comes of this device is exported; of a PDF, which the server makes, it is said plainly that it does not come.
  const markdown = (await petra.download("Text, Markdown")).toString();
  expect(markdown).toContain("Wird geändert und wurde es");
  expect(markdown).not.toContain("Heimlich");
  await page.getByRole("button", { name: "Exportieren" }).click();
  const dialog = page.getByRole("dialog", { name: "Exportieren" });
  await dialog.getByRole("button", { name: /^PDF/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("Server");
  await page.keyboard.press("Escape");

  await page.context().setOffline(false);
  await petra.isSaved();
  await everythingIsThere();
  await expect(petra.notesIn("situation")).toHaveText(["Von Kim", "Nach dem Neuladen"]);
  await expect.poll(() => session.textsIn("pains")).toEqual(["Bleibt", "Wird geändert und wurde es"]);
  expect(session.textsIn("saysDoes")).toEqual(["Wird bewegt"]);
  // Private until it is heard that the step is another: that note, too, had to wait.
  expect(await session.reveal()).toBe(2);
  await expect
    .poll(() => session.textsIn("gains"))
    .toEqual(["Heimlich ohne Netz", "Heimlich vorher und nachher"]);
  await expect(petra.notesIn("gains")).toHaveCount(2);

  await expect(left(petra)).toContainText("Noch 2 von 2 Punkten");
  const dot = await dotOf(petra, "Bleibt");
  await untilCounted(petra, () => page.mouse.click(dot.x, dot.y));
  await expect(left(petra)).toContainText("Noch 1 von 2 Punkten");
  await vote.close();
  await expect(total(petra, "Bleibt")).toHaveAttribute("data-total", "1");
  await page.getByRole("button", { name: "Exportieren" }).click();
  const text = await pdfOf(page, () => dialog.getByRole("button", { name: /^PDF/ }).click());
  for (const words of ["HeimlichohneNetz", "Wirdgeändertundwurdees", "VonKim"]) expect(text).toContain(words);
});
