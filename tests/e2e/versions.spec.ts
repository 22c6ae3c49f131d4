import type { Browser, Locator } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Versions of a map through the dialog: kept, looked at, restored before everyone's eyes, and back. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

async function openVersions(map: MapPage): Promise<Locator> {
  await map.page.getByRole("button", { name: "Mehr", exact: true }).click();
  await map.page.getByRole("button", { name: "Versionen" }).click();
  const dialog = map.page.getByRole("dialog", { name: "Versionen" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function twoPeople(browser: Browser) {
  const workshop = await product.create({ maps: [{ title: "Lieferauskunft", customerName: "Andrea" }] });
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  return { petra, kim };
}

test("a version is saved, looked at and restored; everyone sees it live, and one press takes it back", async ({
  browser,
}) => {
  const { petra, kim } = await twoPeople(browser);
  await kim.write("pains", "Kein Beleg", "Keine Auskunft");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  await petra.isSaved();

  let dialog = await openVersions(petra);
  await expect(dialog.getByText("Noch keine Versionen")).toBeVisible();
  await axeIsClean(petra.page);
  await dialog.getByLabel("Jetzigen Stand speichern").fill("Nach Schritt 2");
  await petra.page.keyboard.press("Enter");
  const option = dialog.getByRole("option", { name: /^Nach Schritt 2/ });
  await expect(option).toBeVisible();
  await expect(dialog.getByText("Genau wie die Karte jetzt.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Wiederherstellen" })).toBeDisabled();

  // The comparison follows what others do meanwhile.
  await kim.write("gains", "Ein Termin");
  await expect(dialog.getByText("Seitdem: 1 neuer Zettel.")).toBeVisible();
  await petra.page.keyboard.press("Escape");
  await petra.dragNote("Kein Beleg", await petra.pointIn("gains", 400, 120));
  await expect(kim.notesIn("gains")).toHaveText(["Ein Termin", "Kein Beleg"]);

  dialog = await openVersions(petra);
  await expect(dialog.getByText("Seitdem: 1 neuer Zettel und 1 geändert.")).toBeVisible();
  const picture = dialog.getByRole("region", { name: /^Karte vom/ });
  await expect(picture.getByRole("listitem").filter({ hasText: /^Keine Auskunft$/ })).toHaveCount(1);
  await expect(picture.getByText("Ein Termin")).toHaveCount(0);
  await axeIsClean(petra.page);
  await dialog.getByRole("button", { name: "Wiederherstellen" }).click();
  for (const person of [petra, kim]) {
    await expect(person.notesIn("gains")).toHaveCount(0);
    await expect(person.notesIn("pains")).toHaveText(["Kein Beleg", "Keine Auskunft"]);
  }

  await expect(petra.page.getByText("„Nach Schritt 2“ ist wiederhergestellt.")).toBeVisible();
  await petra.page
    .getByRole("region", { name: "Hinweise" })
    .getByRole("button", { name: "Rückgängig" })
    .click();
  for (const person of [petra, kim]) {
    await expect(person.notesIn("gains")).toHaveText(["Ein Termin", "Kein Beleg"]);
  }
  await petra.close();
  await kim.close();
});

test("a version is renamed by keys, deleted, and back with one press; participants only save and look", async ({
  browser,
}) => {
  const { petra, kim } = await twoPeople(browser);
  await petra.write("pains", "Kein Beleg");
  await petra.isSaved();
  let dialog = await openVersions(petra);
  for (const name of ["eins", "zwei"]) {
    await dialog.getByLabel("Jetzigen Stand speichern").fill(name);
    await petra.page.keyboard.press("Enter");
    await expect(dialog.getByRole("option", { name: new RegExp(`^${name}`) })).toBeVisible();
  }
  await dialog.getByRole("option", { name: /^zwei/ }).focus();
  await petra.page.keyboard.press("ArrowDown");
  await petra.page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "eins" })).toBeVisible();
  await dialog.getByRole("button", { name: "Umbenennen" }).click();
  await petra.page.keyboard.type(" A");
  await petra.page.keyboard.press("Enter");
  await expect(dialog.getByRole("option", { name: /^eins A/ })).toBeVisible();

  await dialog.getByRole("button", { name: "Löschen" }).click();
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await dialog.getByRole("button", { name: "Rückgängig" }).click();
  await expect(dialog.getByRole("option")).toHaveCount(2);
  await dialog.getByRole("option", { name: /^eins A/ }).click();
  await dialog.getByRole("button", { name: "Löschen" }).click();
  await petra.page.keyboard.press("Escape");

  dialog = await openVersions(kim);
  await expect(dialog.getByRole("heading", { name: "zwei" })).toBeVisible();
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expect(dialog.getByText("Wiederherstellen kann die Moderation.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Löschen" })).toHaveCount(0);
  const download = kim.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Als JSON" }).click();
  expect((await download).suggestedFilename()).toBe("Lieferauskunft zwei.json");
  await petra.close();
  await kim.close();
});

test("on a phone the list comes first, then the version with a way back; without a server it says so", async ({
  browser,
}) => {
  const workshop = await product.create({ template: "andrea" });
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const map = await MapPage.join(browser, workshop.links.facilitator, "Petra", phone);
  const dialog = await openVersions(map);
  await dialog.getByLabel("Jetzigen Stand speichern").fill("Anfang");
  await dialog.getByRole("button", { name: "Speichern" }).tap();
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await axeIsClean(map.page);
  await dialog.getByRole("option").tap();
  await expect(dialog.getByRole("heading", { name: "Anfang" })).toBeVisible();
  await expect(dialog.getByRole("listbox")).toHaveCount(0);
  await axeIsClean(map.page);
  await dialog.getByRole("button", { name: "Alle Versionen" }).tap();
  await expect(dialog.getByRole("option")).toHaveCount(1);

  await map.page.context().setOffline(true);
  await dialog.getByLabel("Jetzigen Stand speichern").fill("Ohne Netz");
  await dialog.getByRole("button", { name: "Speichern" }).tap();
  await expect(dialog.getByRole("alert")).toContainText("Der Server antwortet nicht");
  await map.close();
});
