import { setAgenda } from "../../model/agendaCommands.ts";
import { agendaTemplate } from "../../model/agendaTemplates.ts";
import type { CreatedWorkshop } from "../../model/api.ts";
import { makeGroups } from "../../model/groupCommands.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { cardOf, mapIdOf, openTwoGroups } from "./support/seminarPage.ts";
import { openSteering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The facilitator's wall: all maps live, and the session steered from there. */
let product: Product;

test.beforeEach(async () => {
  product = await sharedProduct();
});

const seminar = (): Promise<CreatedWorkshop> =>
  product.create({ title: "Seminar", maps: [{ title: "Andrea" }] });

test("the wall shows all maps live, opens each, and steers one group or all", async ({ browser }) => {
  const { petra, page, kim, lee } = await openTwoGroups(browser, await seminar());
  await page.getByRole("link", { name: "Zur Wand" }).click();
  const card = (name: string) => cardOf(page, name);
  await expect(card("Gruppe 1")).toContainText("1 da");
  await expect(card("Gruppe 2")).toContainText("noch leer");
  const picture = card("Gruppe 2").locator("canvas");
  const empty = await picture.screenshot();
  await lee.write("gains", "Ware bald", "Eine Kopie");
  await expect(card("Gruppe 2")).toContainText("2 Zettel");
  await expect(card("Gruppe 2")).toContainText("eben");
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

test("step, time and reveal of one group leave the others alone, and those of all reach everybody", async ({
  browser,
}) => {
  const workshop = await seminar();
  const { petra, page, kim, lee } = await openTwoGroups(browser, workshop);
  const regie = await openSteering(product, workshop);
  await regie.steer((doc) => {
    setAgenda(doc, agendaTemplate("60", "de"), "test");
    startStep(doc, readSession(doc).steps[0]?.id ?? "", Date.now(), "test");
  });
  const [first = "", second = ""] = agendaTemplate("60", "de").map(({ title }) => title);
  for (const person of [kim, lee]) await person.isAt(first);
  await page.getByRole("link", { name: "Zur Wand" }).click();
  const steer = async (whom: string, deed: string): Promise<void> => {
    await page.getByRole("button", { name: whom }).click();
    await page.getByRole("menuitem", { name: deed }).click();
  };
  const paused = (person: typeof kim) => person.strip.getByText("angehalten");
  const minutes = agendaTemplate("60", "de").map((step) => step.minutes * 60);
  const [firstSeconds = 0, secondSeconds = 0] = minutes;

  await steer("Gruppe 1: lenken", "Anhalten");
  await expect(paused(kim)).toBeVisible();
  await expect(cardOf(page, "Gruppe 1")).toContainText("angehalten");
  const before = await kim.secondsLeft();
  await steer("Gruppe 1: lenken", "1 Minute mehr");
  await expect.poll(() => kim.secondsLeft()).toBe(before + 60);
  await steer("Gruppe 1: lenken", "1 Minute weniger");
  await expect.poll(() => kim.secondsLeft()).toBe(before);
  await expect(paused(lee)).toHaveCount(0);
  expect(await lee.secondsLeft()).toBeLessThanOrEqual(firstSeconds);

  await steer("Gruppe 1: lenken", `Nächster Schritt: ${second}`);
  await kim.isAt(second);
  await expect(paused(kim)).toHaveCount(0);
  await steer("Gruppe 1: lenken", "1 Minute mehr");
  await expect.poll(() => kim.secondsLeft()).toBeGreaterThan(secondSeconds);
  await lee.isAt(first);
  expect(await lee.secondsLeft()).toBeLessThanOrEqual(firstSeconds);
  await steer("Gruppe 1: lenken", "Wieder im Takt aller");
  await kim.isAt(first);

  await steer("Alle Gruppen lenken", "Anhalten");
  for (const person of [kim, lee]) await expect(paused(person)).toBeVisible();
  const left = await lee.secondsLeft();
  await steer("Alle Gruppen lenken", "1 Minute mehr");
  for (const person of [kim, lee]) await expect.poll(() => person.secondsLeft()).toBe(left + 60);
  await steer("Alle Gruppen lenken", "1 Minute weniger");
  for (const person of [kim, lee]) await expect.poll(() => person.secondsLeft()).toBe(left);
  await steer("Alle Gruppen lenken", `Nächster Schritt: ${second}`);
  for (const person of [kim, lee]) await person.isAt(second);

  // What both groups then write privately is revealed from here, too: for one group, and for all that is left.
  await kim.write("seesHears", "Die Tür klemmt");
  await lee.write("seesHears", "Neun Kollegen", "Kein Licht");
  await expect(cardOf(page, "Gruppe 1")).toContainText("1 wartet verdeckt");
  await expect(cardOf(page, "Gruppe 2")).toContainText("2 warten verdeckt");
  await steer("Gruppe 1: lenken", "Den einen Zettel aufdecken");
  await expect(page.getByText("1 Zettel aufgedeckt.")).toBeVisible();
  await expect(cardOf(page, "Gruppe 1")).toContainText("1 Zettel");
  await expect(cardOf(page, "Gruppe 1")).not.toContainText("verdeckt");
  await expect(cardOf(page, "Gruppe 2")).toContainText("2 warten verdeckt");
  await steer("Alle Gruppen lenken", "Alle 2 Zettel aufdecken");
  await expect(cardOf(page, "Gruppe 2")).toContainText("2 Zettel");
  await expect(cardOf(page, "Gruppe 2")).not.toContainText("verdeckt");
  for (const person of [kim, lee]) {
    await expect(person.page.getByText("nur für dich sichtbar")).toHaveCount(0);
  }

  // And at the end all maps become one.
  await steer("Alle Gruppen lenken", "Karten zusammenführen …");
  await page.getByRole("dialog").getByRole("button", { name: "2 Karten zusammenführen" }).click();
  await petra.isReady();
  await expect(petra.notesIn("seesHears")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: "Was sagt dasselbe?" })).toBeVisible();
  regie.close();
});

test("forty maps are all on the wall with what they hold, and are steered and opened by keyboard", async ({
  browser,
}) => {
  const workshop = await product.create({
    title: "Seminar",
    maps: Array.from({ length: 40 }, (_, index) => ({ title: `Karte ${index + 1}` })),
  });
  const regie = await openSteering(product, workshop);
  const groups = workshop.maps.map(({ id }, index) => ({ name: `Team ${index + 1}`, mapId: id }));
  await regie.steer((doc) => makeGroups(doc, groups, "test"));
  const rows = (count: number): string => ["field,text", ...Array(count).fill("pains,Zu teuer")].join("\n");
  for (const [index, { id }] of workshop.maps.entries()) await regie.importCsv(id, rows(index + 2));
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const { page } = petra;
  await page.goto(`${product.url}/w/${workshop.id}/wall`);
  const cards = page.locator("[data-map]");
  await expect(cards).toHaveCount(40);
  for (const [index] of groups.entries()) {
    await expect(cardOf(page, `Team ${index + 1}`)).toContainText(`${index + 2} Zettel`);
    await expect(cards.nth(index).locator("canvas")).toBeInViewport();
  }

  const name = (index: number) => cardOf(page, `Team ${index}`).getByRole("link").first();
  await name(39).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Team 39: lenken" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Sperren" }).press("Enter");
  await expect(cardOf(page, "Team 39").getByText("gesperrt", { exact: true })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Team 39: lenken" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(name(40)).toBeFocused();
  await page.keyboard.press("Enter");
  await petra.isReady();
  expect(mapIdOf(petra)).toBe(workshop.maps[39]?.id);
  regie.close();
});
