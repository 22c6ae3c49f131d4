import type { Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { circleOf, left, openAsking, own, PHONE, startVote, total, untilCounted } from "./support/asking.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering, type Steering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Points on notes and quick checks: secret and limited until they are closed. */
let product: Product;
let workshop: CreatedWorkshop;
let steering: Steering;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  steering = await openSteering(product, workshop);
});
test.afterEach(() => steering.close());

/** One who facilitates at a desk, one at a desk, one on a phone; three notes lie in "pains". */
async function threePeople(browser: Parameters<typeof MapPage.join>[0]) {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  await petra.write("pains", "Kein Beleg", "Kein Termin", "Kein Ruhe");
  await petra.page.keyboard.press("Escape");
  for (const person of [mona, kim]) await expect(person.notesIn("pains")).toHaveCount(3);
  return { mona, petra, kim };
}

function recordArrivals(page: Page): () => string {
  const arrived: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      arrived.push(typeof payload === "string" ? payload : payload.toString("latin1"));
    }),
  );
  return () => arrived.join("\n");
}

test("points are given by mouse, finger, key and list, kept secret, and counted when the vote is closed", async ({
  browser,
}) => {
  const { mona, petra, kim } = await threePeople(browser);
  const arrivals = recordArrivals(kim.page);
  await kim.page.reload();
  await kim.isReady();
  await openAsking(mona);
  await startVote(mona, 3);
  await expect(left(petra)).toContainText("Noch 3 von 3 Punkten");
  await expect(left(kim)).toContainText("Noch 3 von 3 Punkten");

  const circle = await circleOf(petra, 0);
  await petra.page.mouse.click(circle.x, circle.y);
  await petra.page.mouse.click(circle.x, circle.y);
  await expect(own(petra, "Kein Beleg")).toHaveAttribute("data-own", "2");
  await petra.page.mouse.click(circle.x, circle.y);
  await expect(petra.page.getByText(/Mehr als 2 Punkte bekommt ein Zettel nicht/)).toBeVisible();
  await petra.page.keyboard.press("j");
  await petra.page.keyboard.press("j");
  await petra.page.keyboard.press("p");
  await expect(own(petra, "Kein Termin")).toHaveAttribute("data-own", "1");
  await expect(left(petra)).toContainText("Alle 3 Punkte vergeben");
  await petra.page.keyboard.press("p");
  await expect(petra.page.getByText("Alle Punkte sind vergeben.", { exact: false }).first()).toBeVisible();
  await petra.page.keyboard.press("Shift+P");
  await expect(left(petra)).toContainText("Noch 1 von 3 Punkten");
  await petra.page.keyboard.press("p");
  await expect(left(petra)).toContainText("Alle 3 Punkte vergeben");

  await kim.jumpTo("pains", "Probleme");
  const finger = await circleOf(kim, 1);
  await kim.page.touchscreen.tap(finger.x, finger.y);
  await expect(own(kim, "Kein Termin")).toHaveAttribute("data-own", "1");
  await kim.page.getByRole("button", { name: "Als Liste" }).tap();
  await kim.page.getByText("Als Liste", { exact: true }).last().tap();
  await untilCounted(kim, () => kim.page.getByRole("button", { name: "Punkt für „Kein Ruhe“" }).last().tap());
  await expect(own(kim, "Kein Ruhe")).toHaveAttribute("data-own", "1");
  await expect(mona.page.getByText("2 von 3 haben abgestimmt").first()).toBeVisible();
  await expect(own(mona, "Kein Beleg")).toHaveAttribute("data-own", "0");
  // In a frame the key is followed by what it stands for: "~" is Yjs' sign for nothing.
  expect(arrivals()).toContain("totals~");
  expect(arrivals()).not.toMatch(/totals[^~]/);
  for (const person of [mona, kim]) await expect(person.page.locator("[data-total]")).toHaveCount(0);

  await petra.page.reload();
  await petra.isReady();
  await expect(own(petra, "Kein Beleg")).toHaveAttribute("data-own", "2");

  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  for (const person of [mona, petra, kim]) {
    await expect(total(person, "Kein Beleg")).toHaveAttribute("data-total", "2");
    await expect(total(person, "Kein Termin")).toHaveAttribute("data-total", "2");
    await expect(total(person, "Kein Ruhe")).toHaveAttribute("data-total", "1");
  }
  expect(arrivals()).toMatch(/totals[^~]/);
  const lines = mona.page.getByRole("list", { name: "Ergebnis" }).getByRole("listitem");
  await expect(lines).toHaveText([/^1\./, /^1\./, /^3\.Kein Ruhe/]);
  await lines.last().getByRole("button").click();
  await expect(mona.page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();

  await mona.page.getByRole("button", { name: "Zweite Runde" }).click();
  await expect(left(petra)).toContainText("Noch 3 von 3 Punkten");
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await expect(lines.first()).toContainText("vorher 2");
});

test("a note that is deleted gives its points back; who joins in the middle can vote; who looks on is not counted", async ({
  browser,
}) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const viewer = await MapPage.join(browser, workshop.links.viewer, "Vera");
  await petra.write("pains", "Kein Beleg", "Kein Termin");
  await petra.page.keyboard.press("Escape");
  await expect(viewer.notesIn("pains")).toHaveCount(2);
  await openAsking(mona);
  await startVote(mona, 2);
  await expect(left(petra)).toContainText("Noch 2 von 2 Punkten");
  const circle = await circleOf(petra, 0);
  await petra.page.mouse.click(circle.x, circle.y);
  await petra.page.mouse.click(circle.x, circle.y);
  await expect(left(petra)).toContainText("Alle 2 Punkte vergeben");
  for (const { page } of [mona, viewer]) {
    await expect(page.getByText("1 von 2 haben abgestimmt").first()).toBeVisible();
  }
  await expect(left(viewer)).not.toContainText("Punkt");
  await mona.page.keyboard.press("j");
  await mona.page.keyboard.press("Delete");
  await expect(petra.notesIn("pains")).toHaveCount(1);
  await expect(left(petra)).toContainText("Noch 2 von 2 Punkten");
  const late = await MapPage.join(browser, workshop.links.participant, "Spät");
  await expect(left(late)).toContainText("Noch 2 von 2 Punkten");
  await late.page.keyboard.press("j");
  await late.page.keyboard.press("p");
  await expect(left(late)).toContainText("Noch 1 von 2 Punkten");
});

test("a closed vote says so: in the drawer, and to a point that comes too late", async ({ browser }) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await kim.write("pains", "Kein Beleg");
  await kim.page.keyboard.press("Escape");
  await expect(mona.notesIn("pains")).toHaveCount(1);
  await openAsking(mona);
  await startVote(mona, 2);
  await openAsking(kim);
  const card = kim.page.getByRole("article", { name: "Abstimmung mit Punkten" });
  await expect(card).toContainText("Läuft");
  await expect(card).toContainText("Noch 2 von 2 Punkten");
  // The point is on its way for as long as it takes to close the vote.
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  await kim.page.route("**/ballot", async (route) => {
    if (route.request().method() === "PUT") await closed;
    await route.continue();
  });
  const circle = await circleOf(kim, 0);
  await kim.page.mouse.click(circle.x, circle.y);
  await expect(own(kim, "Kein Beleg")).toHaveAttribute("data-own", "1");
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await expect(card).toContainText("Geschlossen");
  await expect(card).toContainText("Niemand hat Punkte vergeben.");
  await expect(left(kim)).toBeEmpty();
  close();
  await expect(kim.page.getByText("Diese Abstimmung ist gerade geschlossen worden.").first()).toBeVisible();
  // Neither click nor key gives a point now.
  await kim.page.mouse.click(circle.x, circle.y);
  await kim.page.keyboard.press("p");
  await expect(kim.page.locator("[data-own], [data-total]")).toHaveCount(0);
});

test("a quick check is answered on a card that takes no focus, can be put aside, and shows what came out", async ({
  browser,
}) => {
  const { mona, petra, kim } = await threePeople(browser);
  await petra.newNoteIn("gains").click();
  await expect(petra.editor).toBeFocused();
  await openAsking(mona);
  await mona.page.getByRole("radio", { name: "Daumen hoch, mittel, runter" }).check({ force: true });
  await mona.page.getByLabel(/Frage oder Titel/).fill("Passt das Tempo?");
  await mona.page.getByRole("button", { name: "Frage stellen" }).click();
  const cards = [petra, kim].map(({ page }) => page.getByRole("complementary", { name: "Passt das Tempo?" }));
  for (const card of cards) await expect(card).toBeVisible();
  await expect(petra.editor).toBeFocused();
  await petra.page.keyboard.type("geht weiter");
  await expect(petra.editor).toHaveValue("geht weiter");
  await petra.page.keyboard.press("Escape");

  await kim.page.getByRole("button", { name: "Beiseitelegen" }).tap();
  await expect(cards[1] ?? petra.editor).toHaveCount(0);
  await kim.page.getByRole("button", { name: "Zur Frage" }).tap();
  await kim.page.getByRole("button", { name: "Daumen runter" }).tap();
  await petra.page.getByRole("button", { name: "Daumen hoch" }).click();
  await petra.page.getByRole("button", { name: "Daumen quer" }).click();
  await expect(petra.page.getByRole("button", { name: "Daumen quer" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(mona.page.getByText("2 von 3 haben geantwortet")).toBeVisible();
  await petra.page.reload();
  await petra.isReady();
  await expect(petra.page.getByRole("button", { name: "Daumen quer" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await expect(cards[0] ?? petra.editor).toHaveCount(0);
  const result = mona.page.getByRole("article", { name: "Passt das Tempo?" });
  await expect(result.getByRole("listitem")).toHaveText([
    /Daumen hoch\s*0 Personen/,
    /Daumen quer\s*1 Person/,
    /Daumen runter\s*1 Person/,
  ]);

  await mona.page.getByRole("radio", { name: "Eine Frage mit freier Antwort" }).check({ force: true });
  await mona.page.getByLabel(/Frage oder Titel/).fill("Was fehlt noch?");
  await mona.page.getByRole("button", { name: "Frage stellen" }).click();
  await kim.page.getByLabel("Deine Antwort").fill("Beispiele");
  await kim.page.getByRole("button", { name: "Abschicken" }).tap();
  await expect(kim.page.getByRole("button", { name: "Abgeschickt" })).toBeVisible();
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).click();
  await expect(mona.page.getByRole("article", { name: "Was fehlt noch?" }).getByRole("listitem")).toHaveText([
    "Beispiele",
  ]);
});

test("votes and checks pass the checks of axe", async ({ browser }) => {
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await mona.write("pains", "Kein Beleg");
  await mona.page.keyboard.press("Escape");
  await openAsking(mona);
  await startVote(mona, 3);
  await mona.page.getByText("Als Liste", { exact: true }).click();
  await expect(mona.page.getByRole("button", { name: "Punkt für „Kein Beleg“" }).last()).toBeVisible();
  await mona.page.getByRole("radio", { name: "Null bis fünf Finger" }).check({ force: true });
  await mona.page.getByRole("button", { name: "Frage stellen" }).click();
  await expect(mona.page.getByRole("button", { name: "3 Finger" })).toBeVisible();
  await axeIsClean(mona.page);
  await mona.page.getByRole("button", { name: "Schließen und zeigen" }).first().click();
});
