import type { Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { PHONE } from "./support/asking.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage, OFFLINE_TOO } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { openSteering, runStep, type Steering } from "./support/steering.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** Writing that nobody else receives before it is revealed. */
let product: Product;
let workshop: CreatedWorkshop;
let steering: Steering;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({
    maps: [{ title: "Andrea", customerName: "Andrea" }, { title: "Bernd" }],
  });
  steering = await openSteering(product, workshop);
});
test.afterEach(() => steering.close());

/** Everything that this page gets from the server from now on, over websockets and HTTP. */
function recordArrivals(page: Page): () => string {
  const arrived: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      arrived.push(typeof payload === "string" ? payload : payload.toString("utf8"));
    }),
  );
  page.on("response", (response) => {
    if (response.url().includes("/api/"))
      void response.text().then(
        (body) => arrived.push(body),
        () => undefined,
      );
  });
  return () => arrived.join("\n");
}

/** Two notes at once: their texts travel whole, not letter by letter, so that they can be looked for. */
async function paste(person: MapPage, field: PlaceKey, first: string, second: string): Promise<void> {
  await person.newNoteIn(field).click();
  await expect(person.editor).toBeFocused();
  await person.paste(`${first}\n${second}`);
  for (const text of [first, second]) await expect(person.note(text)).toHaveCount(1);
}

const isPrivate = (person: MapPage, text: string): Promise<void> =>
  expect(person.note(text)).toContainText(/nur für dich sichtbar|only you see this/);
const writingLine = (page: Page) => page.getByText("Neue Zettel siehst nur du.");

test("what is written privately reaches nobody before the reveal, and everybody after it", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  const arrivals = [mona, kim].map(({ page }) => recordArrivals(page));
  // The sockets are opened anew, so that every frame is seen from the first on.
  for (const person of [mona, kim]) {
    await person.page.reload();
    await person.isReady();
  }
  await paste(petra, "pains", "zu sehen für alle", "auch öffentlich");
  for (const person of [mona, kim]) await expect(person.notesIn("pains")).toHaveCount(2);
  await runStep(steering, "private");
  await expect(writingLine(petra.page)).toContainText("Namen bleiben verborgen.");

  await paste(petra, "pains", "Streng Geheimes", "Zweites Geheimes");
  await kim.page.locator("nav button", { hasText: "Ziele" }).tap();
  await kim.newNoteIn("gains").tap();
  await kim.page.keyboard.type("Heimlich vom Telefon");
  await kim.page.getByRole("button", { name: "Fertig", exact: true }).last().tap();
  await isPrivate(petra, "Streng Geheimes");
  await isPrivate(kim, "Heimlich vom Telefon");
  await petra.page.keyboard.press("Escape");
  await petra.dragNote("Streng Geheimes", await petra.pointIn("gains", 500, 200));
  await expect(petra.notesIn("gains")).toHaveText(["Streng Geheimes"]);
  await petra.isSaved();

  for (const { page } of [mona, kim]) {
    await expect(page.locator("[data-field=pains] [data-waiting]")).toHaveText("1 verdeckt");
    await expect(page.locator("[data-field=gains] [data-waiting]")).toHaveText("2 verdeckt");
    await expect(page.locator("[data-outline-field=gains] [data-waiting]")).toHaveText("2 warten verdeckt");
  }
  for (const read of arrivals) {
    expect(read()).toContain("zu sehen für alle");
    expect(read()).not.toMatch(/Streng|Geheimes/);
  }
  expect(arrivals[0]?.()).not.toContain("Heimlich");

  await mona.page.getByRole("button", { name: "Aufdecken …" }).click();
  const panel = mona.page.getByRole("region", { name: "Aufdecken" });
  await panel.getByRole("button", { name: "„Probleme (Pains)“ aufdecken" }).click();
  await expect(kim.notesIn("pains")).toContainText(["Zweites Geheimes"]);
  expect(arrivals.map((read) => read().includes("Streng Geheimes"))).toEqual([false, false]);
  await panel.getByRole("button", { name: "Zettel von Petra aufdecken" }).click();
  await expect(mona.notesIn("gains")).toHaveText(["Streng Geheimes"]);
  await panel.getByRole("button", { name: "Den einen Zettel aufdecken" }).click();
  for (const person of [petra, mona, kim]) {
    await expect(person.notesIn("gains")).toHaveCount(2);
    await expect(person.page.locator("[data-waiting]")).toHaveCount(0);
    await expect(person.page.locator("[data-note]", { hasText: "nur für dich" })).toHaveCount(0);
  }
  await petra.isSaved();
  expect(arrivals.every((read) => read().includes("Streng Geheimes"))).toBe(true);
});

test("private notes survive a reload, another map, and a reload without a connection", async ({
  browser,
}) => {
  await runStep(steering, "private", "shown");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra", OFFLINE_TOO);
  await expect(writingLine(petra.page)).toContainText("Namen werden beim Aufdecken gezeigt.");
  await petra.write("pains", "bleibt bei mir");
  await petra.isSaved();
  await petra.page.reload();
  await petra.isReady();
  await isPrivate(petra, "bleibt bei mir");

  const address = petra.page.url();
  await petra.page.goto(`${product.url}/w/${workshop.id}/${workshop.maps[1]?.id}`);
  await expect(petra.note("bleibt bei mir")).toHaveCount(0);
  await petra.page.goto(address);
  await isPrivate(petra, "bleibt bei mir");

  await petra.canWorkOffline();
  await petra.page.context().setOffline(true);
  await petra.isOffline();
  await petra.write("pains", "ohne Netz");
  await petra.page.reload();
  await petra.isReady();
  await isPrivate(petra, "bleibt bei mir");
  await petra.write("gains", "nach dem Neuladen");
  await isPrivate(petra, "nach dem Neuladen");
  await petra.page.context().setOffline(false);
  await petra.isSaved();
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await expect(kim.page.locator("[data-field=pains] [data-waiting]")).toHaveText("2 verdeckt");
  await expect(kim.page.locator("[data-note]")).toHaveCount(0);
});

test("who is typing when notes are revealed goes on typing where they are, and loses no letter", async ({
  browser,
}) => {
  await runStep(steering, "private");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await petra.write("situation", "schon fertig");
  await petra.newNoteIn("pains").click();
  await petra.page.keyboard.type("mitten im ");
  await petra.isSaved();
  const before = await petra.editor.boundingBox();
  await mona.page.getByRole("button", { name: "Aufdecken …" }).click();
  await mona.page.getByRole("button", { name: "Alle 2 Zettel aufdecken" }).click();
  await petra.page.keyboard.type("Satz ", { delay: 15 });
  await expect(kim.notesIn("pains")).toContainText(["mitten im"]);
  await petra.page.keyboard.type("weiter", { delay: 15 });
  await expect(petra.editor).toBeFocused();
  await expect(petra.editor).toHaveValue("mitten im Satz weiter");
  await expect(kim.notesIn("pains")).toHaveText(["mitten im Satz weiter"]);
  expect(await petra.editor.boundingBox()).toEqual(before);
});

test("notes that wait after the step are mine until the reveal, come marked as late, and undo leaves them", async ({
  browser,
}) => {
  await runStep(steering, "private");
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona", PHONE);
  await kim.write("pains", "rechtzeitig");
  await mona.page.getByRole("button", { name: "Aufdecken …" }).tap();
  await mona.page.getByRole("button", { name: "Den einen Zettel aufdecken" }).tap();
  await expect(petra.notesIn("pains")).toHaveText(["rechtzeitig"]);
  await petra.write("pains", "zu spät");
  await mona.page.getByRole("button", { name: "Den einen Zettel aufdecken" }).tap();
  await expect(kim.note("zu spät")).toContainText("nachgereicht");
  await petra.write("situation", "noch verdeckt");
  await runStep(steering, "discuss");
  await expect(petra.page.getByText("Ein Zettel von dir wartet auf das Aufdecken.")).toBeVisible();
  await petra.write("gains", "wieder offen");
  await expect(kim.notesIn("gains")).toHaveText(["wieder offen"]);
  await expect(kim.notesIn("situation")).toHaveCount(0);
  await mona.page.getByRole("button", { name: "Den einen Zettel aufdecken" }).tap();
  await expect(kim.notesIn("situation")).toHaveText(["noch verdeckt"]);
  await petra.page.keyboard.press("Control+z");
  await expect(kim.notesIn("gains")).toHaveCount(0);
  await petra.page.keyboard.press("Control+z");
  await expect(kim.notesIn("situation")).toHaveCount(1);
});

test("private writing and the reveal pass the checks of axe", async ({ browser }) => {
  await runStep(steering, "private");
  const mona = await MapPage.join(browser, workshop.links.facilitator, "Mona");
  await mona.write("pains", "verdeckt");
  await mona.page.getByRole("button", { name: "Aufdecken …" }).click();
  await expect(mona.page.getByRole("button", { name: "Zettel von Mona aufdecken" })).toBeVisible();
  await mona.page.getByRole("region", { name: "Aufdecken" }).scrollIntoViewIfNeeded();
  await axeIsClean(mona.page);
});
