import type { CreatedWorkshop } from "../../model/api.ts";
import { addGroup, setGrouping } from "../../model/groupCommands.ts";
import { setGallery } from "../../model/steeringCommands.ts";
import { circleOf, left, openAsking, own, PHONE, results, startVote, total } from "./support/asking.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What becomes of a vote after it was closed, votes over several maps, and a check from the question to the result. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea" }, { title: "Bernd" }] });
});

const press = ({ page }: MapPage, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** Gives points and waits until the server has them: one that is on its way when a vote is closed comes too late. */
async function giveByClick(person: MapPage, column: number, points: number): Promise<void> {
  const { page } = person;
  const { x, y } = await circleOf(person, column);
  for (let given = 0; given < points; given += 1) {
    const taken = page.waitForResponse(
      (response) => response.request().method() === "PUT" && response.url().endsWith("/ballot"),
    );
    await page.mouse.click(x, y);
    await taken;
  }
}

test("a closed vote is opened again with its points, run a second time beside the first, begun anew, and removed", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await kim.write("pains", "Kein Beleg", "Kein Termin");
  await kim.page.keyboard.press("Escape");
  await expect(mona.notesIn("pains")).toHaveCount(2);
  await openAsking(mona);
  await startVote(mona, 3);
  await expect(left(kim)).toContainText("Noch 3 von 3 Punkten");
  await giveByClick(kim, 0, 2);
  await expect(left(kim)).toContainText("Noch 1 von 3 Punkten");
  await press(mona, "Schließen und zeigen");
  await expect(results(mona)).toHaveText([/^1\.Kein Beleg2 Punkte$/]);

  await press(mona, "Wieder öffnen");
  await expect(own(kim, "Kein Beleg")).toHaveAttribute("data-own", "2");
  for (const person of [mona, kim]) await expect(person.page.locator("[data-total]")).toHaveCount(0);
  await giveByClick(kim, 1, 1);
  await expect(left(kim)).toContainText("Alle 3 Punkte vergeben");
  await press(mona, "Schließen und zeigen");
  await expect(results(mona)).toHaveText([/^1\.Kein Beleg2 Punkte$/, /^2\.Kein Termin1 Punkt$/]);

  await press(mona, "Zweite Runde");
  await expect(left(kim)).toContainText("Noch 3 von 3 Punkten");
  await expect(own(kim, "Kein Beleg")).toHaveAttribute("data-own", "0");
  // What came out before was public then, and stays beside the round that is on; that one tells nothing yet.
  await giveByClick(kim, 1, 2);
  await expect(mona.page.getByText("1 von 2 haben abgestimmt").first()).toBeVisible();
  for (const person of [mona, kim]) await expect(person.page.locator("[data-total]")).toHaveCount(0);
  await press(mona, "Schließen und zeigen");
  await expect(results(mona)).toHaveText([
    /^1\.Kein Termin2 Punktevorher 1$/,
    /^2\.Kein Beleg0 Punktevorher 2$/,
  ]);
  await expect(total(kim, "Kein Termin")).toHaveAttribute("data-total", "2");
  await expect(total(kim, "Kein Beleg")).toHaveCount(0);

  await press(mona, "Wieder öffnen");
  await expect(own(kim, "Kein Termin")).toHaveAttribute("data-own", "2");
  await press(mona, "Von vorn");
  await expect(left(kim)).toContainText("Noch 3 von 3 Punkten");
  await expect(own(kim, "Kein Termin")).toHaveAttribute("data-own", "0");
  await press(mona, "Schließen und zeigen");
  await expect(mona.page.getByText("Niemand hat Punkte vergeben.")).toBeVisible();
  await expect(mona.page.getByText(/vorher/)).toHaveCount(0);

  await press(mona, "Entfernen");
  await expect(mona.page.getByText("Sie verschwindet mit allen Antworten für alle.")).toBeVisible();
  await press(mona, "Abbrechen");
  await expect(mona.page.getByRole("article")).toHaveCount(1);
  await press(mona, "Entfernen");
  const question = mona.page.getByRole("group", { name: "Abstimmung entfernen?" });
  await question.getByRole("button", { name: "Entfernen" }).click();
  await expect(mona.page.getByRole("article")).toHaveCount(0);
  await openAsking(kim);
  await expect(kim.page.getByText("Gerade läuft keine Abstimmung.")).toBeVisible();
});

test("a vote over all maps: two groups give points across maps; totals come sorted, with ties and other maps' notes", async ({
  browser,
}) => {
  const steering = await openSteering(product, workshop);
  await steering.steer((doc) => {
    setGrouping(doc, "random", "test");
    for (const { id, title } of workshop.maps) addGroup(doc, title, id, "test");
  });
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await petra.write("pains", "Bei Andrea vorn", "Bei Andrea hinten");
  await petra.isSaved();
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  await kim.jumpTo("pains", "Probleme");
  await kim.write("pains", "Bei Bernd vorn");
  await expect(kim.page.locator("[data-connection=saved]")).toBeVisible();
  expect(new URL(petra.page.url()).pathname).not.toBe(new URL(kim.page.url()).pathname);
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await expect(mona.notesIn("pains")).toHaveCount(2);
  await steering.steer((doc) => setGallery(doc, true, "test"));
  steering.close();

  await openAsking(mona);
  await mona.page.getByRole("radio", { name: "Alle Karten" }).check({ force: true });
  await startVote(mona, 3);
  for (const person of [petra, kim]) await expect(left(person)).toContainText("Noch 3 von 3 Punkten");
  await petra.page.keyboard.press("Escape");
  await giveByClick(petra, 0, 2);
  await expect(left(petra)).toContainText("Noch 1 von 3 Punkten");
  await press(petra, "Nächste Karte");
  await expect(petra.notesIn("pains")).toHaveText(["Bei Bernd vorn"]);
  // What was given on the other map is spent here, too.
  await expect(left(petra)).toContainText("Noch 1 von 3 Punkten");
  await giveByClick(petra, 0, 1);
  await expect(left(petra)).toContainText("Alle 3 Punkte vergeben");
  await expect(own(petra, "Bei Bernd vorn")).toHaveAttribute("data-own", "1");

  const finger = await circleOf(kim, 0);
  await kim.page.touchscreen.tap(finger.x, finger.y);
  await expect(own(kim, "Bei Bernd vorn")).toHaveAttribute("data-own", "1");
  await kim.page.getByRole("button", { name: "Nächste Karte" }).tap();
  await expect(kim.notesIn("pains")).toHaveCount(2);
  await kim.jumpTo("pains", "Probleme");
  const second = await circleOf(kim, 1);
  await kim.page.touchscreen.tap(second.x, second.y);
  await expect(left(kim)).toContainText("Noch 1 von 3 Punkten");
  await expect(mona.page.getByText("2 von 3 haben abgestimmt").first()).toBeVisible();

  await press(mona, "Schließen und zeigen");
  // Two are first together; after them comes the third.
  await expect(results(mona)).toHaveText([/^1\./, /^1\./, /^3\.Bei Andrea hinten1 Punkt$/]);
  await expect(results(mona).filter({ hasText: "Bei Bernd vorn" })).toHaveText(
    /^1\.Bei Bernd vornBernd2 Punkte$/,
  );
  await expect(total(petra, "Bei Bernd vorn")).toHaveAttribute("data-total", "2");
  await expect(total(kim, "Bei Andrea vorn")).toHaveAttribute("data-total", "2");
  await expect(total(kim, "Bei Andrea hinten")).toHaveAttribute("data-total", "1");
});

test("fist of five: asked, answered at a desk and by finger, changed, and counted when it is closed", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  await openAsking(mona);
  await mona.page.getByRole("radio", { name: "Null bis fünf Finger" }).check({ force: true });
  await mona.page.getByLabel(/Frage oder Titel/).fill("Wie sicher sind wir?");
  await press(mona, "Frage stellen");
  const cardOf = ({ page }: MapPage) => page.getByRole("complementary", { name: "Wie sicher sind wir?" });
  await cardOf(petra).getByRole("button", { name: "4 Finger" }).click();
  await cardOf(kim).getByRole("button", { name: "Faust: kein Finger" }).tap();
  await expect(mona.page.getByText("2 von 3 haben geantwortet")).toBeVisible();
  await cardOf(kim).getByRole("button", { name: "4 Finger" }).tap();
  await expect(cardOf(kim).getByRole("button", { pressed: true })).toHaveAccessibleName("4 Finger");
  await mona.page.getByRole("article").getByRole("button", { name: "1 Finger" }).click();
  await expect(mona.page.getByText("3 von 3 haben geantwortet")).toBeVisible();
  await expect(mona.page.getByRole("article").getByRole("listitem")).toHaveCount(0);

  await press(mona, "Schließen und zeigen");
  const counted = [
    /Faust: kein Finger\s*0 Personen/,
    /1 Finger\s*1 Person$/,
    /2 Finger\s*0 Personen/,
    /3 Finger\s*0 Personen/,
    /4 Finger\s*2 Personen/,
    /5 Finger\s*0 Personen/,
  ];
  await expect(mona.page.getByRole("article").getByRole("listitem")).toHaveText(counted);
  for (const person of [petra, kim]) await expect(cardOf(person)).toHaveCount(0);
  await openAsking(kim);
  await expect(kim.page.getByRole("article").getByRole("listitem")).toHaveText(counted);
});
