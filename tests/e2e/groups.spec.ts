import type { CreatedWorkshop } from "../../model/api.ts";
import { PHONE } from "./support/agendaPage.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { choose, enter, groupOf, isIn, makeGroups, mapIdOf } from "./support/seminarPage.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** How people come into groups, and from one into another. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ title: "Seminar", maps: [{ title: "Andrea" }] });
});

test("people choose a group, are placed at random or by the facilitator, and are moved by menu and by dragging", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const page = await makeGroups(petra, 2);

  await choose(page, "Selbst wählen");
  const kim = await enter(browser, workshop, "Kim", PHONE);
  await kim.page.getByRole("button", { name: /^Gruppe 2/ }).tap();
  await kim.isReady();
  await isIn(kim, "Gruppe 2");
  await expect(groupOf(page, "Gruppe 2")).toContainText("Kim");

  await choose(page, "Zufall");
  const lee = await enter(browser, workshop, "Lee");
  await lee.isReady();
  await isIn(lee, "Gruppe 1");
  await expect(groupOf(page, "Gruppe 1")).toContainText("Lee");

  await choose(page, "Ich teile ein");
  const sam = await enter(browser, workshop, "Sam");
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
  const kim = await enter(browser, workshop, "Kim");
  await kim.isReady();
  const before = mapIdOf(kim);
  await kim.newNoteIn("pains").click();
  await expect(kim.editor).toBeFocused();
  await kim.page.keyboard.type("mitten im");
  await page.getByRole("button", { name: "Kim verschieben" }).click();
  await page.getByRole("menuitem", { name: "In „Gruppe 2“" }).click();
  await expect(kim.page.getByText("Du gehörst jetzt zu „Gruppe 2“.")).toBeVisible();
  expect(mapIdOf(kim)).toBe(before);
  await expect(kim.editor).toBeFocused();
  await kim.page.keyboard.type(" Satz");
  await kim.isSaved();
  await kim.page.keyboard.press("Escape");
  await expect(kim.notesIn("pains")).toHaveText(["mitten im Satz"]);
  // The sentence is done: from now on the old map is the others'.
  await expect(kim.newNoteIn("pains")).toHaveCount(0);
  await expect(petra.notesIn("pains")).toHaveText(["mitten im Satz"]);
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
  const kim = await enter(browser, workshop, "Kim");
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
