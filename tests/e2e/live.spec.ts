import type { CreatedWorkshop } from "../../model/api.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { MapPage, OFFLINE_TOO } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { joinAsProgram, openRoom } from "./support/program.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** People on one live map: what each does reaches the others, and nothing is lost on the way. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
});
test.afterEach(async () => {
  if (product !== (await sharedProduct())) await product.close();
});

test("two people fill one map and write in the same note at once", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("pains", "Kein Beleg");
  await kim.write("gains", "Ware bald", "Kopie der Anfrage");
  await expect(petra.notesIn("gains")).toHaveText(["Ware bald", "Kopie der Anfrage"]);
  await expect(kim.notesIn("pains")).toHaveText(["Kein Beleg"]);

  await petra.open("Kein Beleg");
  await kim.open("Kein Beleg");
  await petra.page.keyboard.press("Home");
  await petra.page.keyboard.type("Immer noch: ");
  await kim.page.keyboard.press("End");
  await kim.page.keyboard.type(" für Andrea");
  for (const person of [petra, kim]) {
    await expect(person.notesIn("pains")).toHaveText(["Immer noch: Kein Beleg für Andrea"]);
    await expect(person.editor).toHaveValue("Immer noch: Kein Beleg für Andrea");
  }
});

test("cursor, drag and typing of others are seen while they happen; a drag is written once, on release", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("pains", "Kein Beleg");
  await expect(kim.notesIn("pains")).toHaveCount(1);
  const arrow = kim.page.locator("[aria-hidden=true]").getByText("Petra", { exact: true }).first();
  await petra.page.mouse.move(600, 400, { steps: 4 });
  await expect(arrow).toBeVisible();

  const target = await petra.pointIn("gains", 300, 120);
  const there = await kim.pointIn("gains", 300, 120);
  const look = (): Promise<Buffer> =>
    kim.page.screenshot({ clip: { x: there.x - 20, y: there.y - 20, width: 40, height: 40 } });
  const empty = await look();
  await petra.dragNote("Kein Beleg", target, { drop: false });
  // The carried note bears the name, so that the arrow's goes; and it is seen where it is carried.
  await expect(arrow).toBeHidden();
  await expect.poll(async () => (await look()).equals(empty)).toBe(false);
  await expect(kim.notesIn("pains")).toHaveCount(1);
  await petra.page.mouse.up();
  await expect(kim.notesIn("gains")).toHaveText(["Kein Beleg"]);
  await expect(kim.notesIn("pains")).toHaveCount(0);
});

test("edits made offline survive a reload without a connection and merge when it is back", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra", OFFLINE_TOO);
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await petra.write("gains", "vorher");
  await petra.isSaved();
  await petra.canWorkOffline();
  // The browser would offer to install it; only not from a profile of a test.
  const browserSays = await petra.page.context().newCDPSession(petra.page);
  const { installabilityErrors } = await browserSays.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  await petra.page.context().setOffline(true);
  await petra.isOffline();
  await petra.write("gains", "offline");
  // The start page, from what is kept here, too, says that something waits, and where.
  await petra.page.goto(product.url);
  await petra.page
    .getByRole("link", { name: "„Andrea“: 1 Änderung wartet auf diesem Gerät – öffnen" })
    .click();
  await petra.isReady();
  await petra.page.reload();
  await petra.isReady();
  await expect(petra.notesIn("gains")).toHaveText(["vorher", "offline"]);
  await expect(petra.page.getByText(/^Offline, 1 Änderung/).first()).toBeVisible();
  await petra.page.context().setOffline(false);
  await petra.isSaved();
  await expect(kim.notesIn("gains")).toHaveText(["vorher", "offline"]);
});

for (const [device, refuse] of [
  ["has no room", 1],
  ["allows no storage", 2],
] as const) {
  test(`a device that ${device} says so, and notes are written and saved all the same`, async ({
    browser,
  }) => {
    const petra = await MapPage.join(browser, workshop.links.participant, "Petra", {
      init: [refuseStorage, refuse],
    });
    const errors: string[] = [];
    petra.page.on("pageerror", (error) => errors.push(error.message));
    await petra.write("pains", "erstens", "zweitens");
    await petra.isSaved();
    await expect(petra.page.locator("[data-keeping]")).toContainText(/nur in diesem Fenster/);
    await petra.page.context().setOffline(true);
    await petra.isOffline();
    await petra.write("pains", "drittens");
    await expect(petra.page.getByText("Offline, 1 Änderung nur in diesem Fenster").first()).toBeVisible();
    // Leaving now would lose it: the browser asks, and one stays.
    const asked = petra.page.waitForEvent("dialog");
    await petra.page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await petra.page.context().setOffline(false);
    await petra.isSaved();
    expect(errors).toEqual([]);
  });
}

/** What browsers do in private windows (2), and on a full disk (1). Runs in the page. */
function refuseStorage(how: number): void {
  const forbid = (): never => {
    throw new DOMException("refused", how === 1 ? "QuotaExceededError" : "SecurityError");
  };
  if (how === 1) {
    IDBObjectStore.prototype.add = forbid;
    IDBObjectStore.prototype.put = forbid;
    return;
  }
  IDBFactory.prototype.open = forbid;
  IDBFactory.prototype.deleteDatabase = forbid;
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: forbid });
}

test("the server is killed, updated and restarted: everything that was called saved is there, and old windows follow", async ({
  browser,
}) => {
  product = await startProduct();
  workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await petra.write("situation", "erstens", "zweitens", "drittens");
  await petra.isSaved();
  await product.kill();
  await petra.isOffline();
  await petra.write("situation", "während der Server weg war");
  await petra.page.keyboard.press("+");
  const { x } = await petra.pointIn("gains", 0, 0);
  await petra.page.route("**/index.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<script type="module" src="/assets/index-next.js"></script>',
    }),
  );
  await product.start();
  await petra.isSaved();
  // Over all that, back and forth go my own steps alone, also those from before.
  const leo = await joinAsProgram(product, workshop, "participant", "Leo");
  const { doc, close } = await openRoom(product, leo, { kind: "map", mapId: workshop.maps[0]?.id ?? "" });
  addNotes(doc, [{ text: "von Leo", place: { field: "situation", x: 16, y: 184 } }], "test");
  close();
  await expect(petra.notesIn("situation")).toHaveCount(5);
  const steps = { undo: "Control+z", redo: "Control+Shift+z" } as const;
  for (const left of [4, 3]) {
    await petra.page.keyboard.press(steps.undo);
    await expect(petra.notesIn("situation")).toHaveCount(left);
  }
  await expect(petra.notesIn("situation")).toHaveText(["erstens", "zweitens", "von Leo"]);
  for (const left of [4, 5]) {
    await petra.page.keyboard.press(steps.redo);
    await expect(petra.notesIn("situation")).toHaveCount(left);
  }
  await petra.isSaved();
  await petra.page
    .getByRole("region", { name: "Neue Version" })
    .getByRole("button", { name: "Neu laden" })
    .click();
  await petra.isReady();
  await petra.isSaved();
  await expect.poll(async () => (await petra.pointIn("gains", 0, 0)).x).toBeCloseTo(x, 0);
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await expect(kim.notesIn("situation")).toHaveCount(5);
  await petra.close();
  await kim.page.reload();
  await kim.isReady();
  await expect(kim.notesIn("situation").filter({ hasText: "drittens" })).toHaveCount(1);
});

test("a viewer sees all live and is offered nothing that writes", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  const guest = await MapPage.join(browser, workshop.links.viewer, "Gast");
  await petra.write("seesHears", "Sonne auf dem Monitor");
  await expect(guest.notesIn("seesHears")).toHaveText(["Sonne auf dem Monitor"]);
  await expect(guest.page.getByRole("button", { name: /Neuer Zettel/ })).toHaveCount(0);
  await expect(guest.page.getByText("Nur ansehen").first()).toBeVisible();
  await guest.page.keyboard.press("n");
  await guest.page.keyboard.press("Control+a");
  await guest.page.keyboard.press("Delete");
  await guest.dragNote("Sonne auf dem Monitor", await guest.pointIn("gains", 100, 120));
  await petra.write("gains", "danach");
  await expect(guest.notesIn("gains")).toHaveText(["danach"]);
  await expect(petra.notesIn("seesHears")).toHaveText(["Sonne auf dem Monitor"]);
});
