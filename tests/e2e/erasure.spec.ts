import type { Page } from "@playwright/test";
import type { CreatedWorkshop } from "../../model/api.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What is erased on the server also goes from the copies that browsers keep, and what people did offline does not. */
let product: Product;
let workshop: CreatedWorkshop;

test.beforeEach(async () => {
  product = await sharedProduct();
  workshop = await product.create({ maps: [{ title: "Andrea" }, { title: "Bernd" }] });
});

const MARKER = "Diagnose4711";

/** Erases the note with this text, as the facilitator whose page it is. */
async function erase(facilitator: MapPage, text: string): Promise<void> {
  const noteId = await facilitator.note(text).getAttribute("data-note");
  const status = await facilitator.page.evaluate(
    async ({ id, mapId, noteIds }) => {
      const answer = await fetch(`/api/workshops/${id}/maps/${mapId}/erasures`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ noteIds }),
      });
      return answer.status;
    },
    { id: workshop.id, mapId: workshop.maps[0]?.id, noteIds: [noteId] },
  );
  expect(status).toBe(200);
}

/** Brings a note in as a file: then it is in one piece in everybody's copy, not letter by letter. */
async function importNote({ page }: MapPage, text: string): Promise<void> {
  const status = await page.evaluate(
    async ({ path, body }) => {
      const headers = { "content-type": "text/csv" };
      return (await fetch(path, { method: "POST", headers, body })).status;
    },
    {
      path: `/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/import`,
      body: `field,text\npains,${text}\n`,
    },
  );
  expect(status).toBe(200);
}

/** Whether any record that this browser keeps for the site has the text in it. */
function keeps(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
      });
    const has = (value: unknown): boolean =>
      value instanceof Uint8Array
        ? new TextDecoder("latin1").decode(value).includes(wanted)
        : JSON.stringify(value ?? null).includes(wanted);
    if (has(Object.entries(localStorage))) return true;
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const rows = await Promise.all(
        stores.map((store) => answer<unknown[]>(database.transaction(store).objectStore(store).getAll())),
      );
      database.close();
      if (rows.flat().some(has)) return true;
    }
    return false;
  }, text);
}

test("an offline browser delivers its own work, and forgets what was erased meanwhile", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  await importNote(kim, MARKER);
  await kim.write("pains", "bleibt");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  await kim.isSaved();
  expect(await keeps(kim.page, MARKER)).toBe(true);

  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.open(MARKER);
  await kim.page.keyboard.press("End");
  await kim.page.keyboard.type(" offline ergänzt");
  await kim.page.keyboard.press("Escape");
  await kim.write("gains", "offline geschrieben");
  await erase(petra, MARKER);
  await expect(petra.notesIn("pains")).toHaveText(["bleibt"]);

  await kim.page.context().setOffline(false);
  await expect(kim.page.getByText("endgültig gelöscht")).toBeVisible();
  for (const person of [petra, kim]) {
    await expect(person.notesIn("gains")).toHaveText(["offline geschrieben"]);
    await expect(person.notesIn("pains")).toHaveText(["bleibt"]);
    await person.isSaved();
  }
  await expect.poll(() => keeps(kim.page, MARKER)).toBe(false);
  await expect.poll(() => keeps(petra.page, MARKER)).toBe(false);

  for (let press = 0; press < 5; press += 1) await kim.page.keyboard.press("Control+z");
  await kim.write("gains", "danach");
  await expect(petra.notesIn("gains")).toHaveCount(2);
  await kim.page.reload();
  await kim.isReady();
  for (const person of [petra, kim]) await expect(person.notesIn("pains")).toHaveText(["bleibt"]);
  expect(await keeps(kim.page, MARKER)).toBe(false);
});

test("copies in another window and of a map that is not open go, too", async ({ browser }) => {
  const petra = await MapPage.join(browser, workshop.links.facilitator, "Petra");
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const lou = await MapPage.join(browser, workshop.links.participant, "Lou");
  await importNote(kim, MARKER);
  await kim.write("pains", "bleibt");
  await kim.isSaved();
  const second = new MapPage(await kim.page.context().newPage());
  await second.page.goto(`${product.url}/w/${workshop.id}`);
  await expect(second.notesIn("pains")).toHaveCount(2);
  await expect(lou.notesIn("pains")).toHaveCount(2);
  await lou.page.goto(`${product.url}/w/${workshop.id}/${workshop.maps[1]?.id}`);
  await lou.isReady();
  await lou.isSaved();

  const told = Promise.all(
    [kim, second].map(({ page }) => expect(page.getByText("endgültig gelöscht")).toBeVisible()),
  );
  await erase(petra, MARKER);
  await told;
  for (const window of [kim, second]) {
    await expect(window.notesIn("pains")).toHaveText(["bleibt"]);
    await window.isSaved();
  }
  await second.write("gains", "aus dem zweiten Fenster");
  await expect(kim.notesIn("gains")).toHaveCount(1);
  await expect.poll(() => keeps(kim.page, MARKER)).toBe(false);

  expect(await keeps(lou.page, MARKER)).toBe(true);
  await lou.page.reload();
  await lou.isReady();
  await expect.poll(() => keeps(lou.page, MARKER)).toBe(false);
});
