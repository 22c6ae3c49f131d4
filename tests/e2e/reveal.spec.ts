import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type * as Y from "yjs";
import { type CreatedWorkshop, type Joined, joinedSchema } from "../../model/api.ts";
import type { PlaceKey } from "../../model/fields.ts";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { PHONE } from "./support/asking.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { openSteering, runStep, type Steering } from "./support/steering.ts";
import { expect, test } from "./support/test.ts";

/** A reveal as seen by those who come into it, who sleep through it, and who were elsewhere when it came to theirs. */
let product: Product;
let workshop: CreatedWorkshop;
let steering: Steering;

test.beforeAll(async () => {
  // Who is moved is somewhere else at once.
  product = await startProduct({ LIMIT_MOVE_GRACE_MS: "1" });
});
test.afterAll(() => product.close());
test.beforeEach(async () => {
  workshop = await product.create({ maps: [{ title: "Andrea" }, { title: "Bernd" }] });
  steering = await openSteering(product, workshop);
  await runStep(steering, "private");
});
test.afterEach(() => steering.close());

async function reveal(wanted: { fields?: string[] } = {}): Promise<void> {
  const path = `/maps/${workshop.maps[0]?.id}/reveal`;
  expect((await steering.ask("POST", path, { names: "hidden", ...wanted })).status).toBe(200);
}

const writesPrivately = ({ page }: MapPage): Promise<void> =>
  expect(page.getByText("Neue Zettel siehst nur du.")).toBeVisible();

/** A client comes back to a server that was away within seven seconds; the machine may be slow. */
const RECONNECT_MS = 45_000;

/** As a sign: on a phone there is no room for its words. */
const isSavedOn = ({ page }: MapPage): Promise<void> =>
  expect(page.locator("[data-connection=saved]")).toBeVisible();

const waitingIn = ({ page }: MapPage, field: string) => page.locator(`[data-field=${field}] [data-waiting]`);

/** Comes in for the first time; everything that the page gets over its sockets is kept from the first frame on. */
async function joinRecorded(browser: Browser, name: string, options: BrowserContextOptions) {
  const page = await (await browser.newContext(options)).newPage();
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void frames.push(payload.toString())),
  );
  await page.goto(workshop.links.participant);
  await page.getByLabel("Anzeigename").fill(name);
  await page.getByRole("button", { name: "Mitmachen" }).click();
  const person = new MapPage(page);
  await person.isReady();
  return { person, arrived: () => frames.join("\n") };
}

test("who joins in the middle of a reveal sees what is revealed, and how many wait, and receives nothing more", async ({
  browser,
}) => {
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await writesPrivately(petra);
  await petra.write("pains", "Offenes eins", "Offenes zwei");
  await petra.write("gains", "Geheimes eins", "Geheimes zwei");
  await petra.write("situation", "Geheimes drei");
  await petra.isSaved();
  await reveal({ fields: ["pains"] });
  await expect(petra.notesIn("pains")).toHaveCount(2);

  const { person: kim, arrived } = await joinRecorded(browser, "Kim", PHONE);
  await expect(kim.notesIn("pains")).toHaveText(["Offenes eins", "Offenes zwei"]);
  await expect(waitingIn(kim, "gains")).toHaveText("2 verdeckt");
  await expect(waitingIn(kim, "situation")).toHaveText("1 verdeckt");
  await expect(waitingIn(kim, "pains")).toHaveCount(0);
  await expect(kim.page.locator("[data-note]")).toHaveCount(2);

  await reveal({ fields: ["situation"] });
  await expect(kim.notesIn("situation")).toHaveText(["Geheimes drei"]);
  await expect(waitingIn(kim, "situation")).toHaveCount(0);
  await expect(waitingIn(kim, "gains")).toHaveText("2 verdeckt");
  expect(arrived()).toContain("Offenes");
  expect(arrived()).not.toMatch(/Geheimes (eins|zwei)/);

  await reveal();
  await expect(kim.notesIn("gains")).toHaveText(["Geheimes eins", "Geheimes zwei"]);
  await expect(kim.page.locator("[data-waiting]")).toHaveCount(0);
  await expect(kim.page.locator("[data-note]")).toHaveCount(5);
});

/** As when the phone is put into a pocket: nothing in the page runs, until it is taken out again. */
async function sleepingPhone(page: Page) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Debugger.enable");
  return {
    async sleep(): Promise<void> {
      const asleep = new Promise((resolve) => devTools.once("Debugger.paused", resolve));
      await devTools.send("Debugger.pause");
      await asleep;
    },
    async wake(): Promise<void> {
      await devTools.send("Debugger.resume");
    },
  };
}

/** Writes and selects nothing any more: else the tools of that note lie over the field beside it. */
async function writeAndLeave(person: MapPage, field: PlaceKey, text: string): Promise<void> {
  await person.write(field, text);
  await person.page.keyboard.press("Escape");
  await person.isSaved();
}

test("a phone that sleeps through a reveal wakes up with everything right, also when its line is dead by then", async ({
  browser,
}) => {
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim", PHONE);
  const petra = await MapPage.join(browser, workshop.links.participant, "Petra");
  await writesPrivately(kim);
  await kim.newNoteIn("situation").tap();
  await kim.page.keyboard.type("vom Telefon");
  await kim.page.getByRole("button", { name: "Fertig", exact: true }).last().tap();
  await isSavedOn(kim);
  await writeAndLeave(petra, "gains", "vom Tisch");
  await expect(waitingIn(kim, "gains")).toHaveText("1 verdeckt");
  const phone = await sleepingPhone(kim.page);
  await phone.sleep();
  await reveal();
  await expect(petra.notesIn("situation")).toHaveText(["vom Telefon"]);
  await writeAndLeave(petra, "pains", "nachgedacht");
  await phone.wake();
  await expect(kim.notesIn("situation")).toHaveText(["vom Telefon"]);
  await expect(kim.note("vom Telefon")).not.toContainText("nur für dich");
  await expect(kim.notesIn("gains")).toHaveText(["vom Tisch"]);
  await expect(waitingIn(kim, "pains")).toHaveText("1 verdeckt");
  await expect(kim.page.locator("[data-note]")).toHaveCount(2);
  await isSavedOn(kim);

  await phone.sleep();
  await product.kill();
  await product.start();
  await reveal();
  await expect(petra.note("nachgedacht")).toContainText("nachgereicht", { timeout: RECONNECT_MS });
  await writeAndLeave(petra, "gains", "ganz zuletzt");
  await phone.wake();
  await expect(kim.note("nachgedacht")).toContainText("nachgereicht", { timeout: RECONNECT_MS });
  await expect(waitingIn(kim, "gains")).toHaveText("1 verdeckt");
  await expect(waitingIn(kim, "pains")).toHaveCount(0);
  await expect(kim.page.locator("[data-note]")).toHaveCount(3);
  await isSavedOn(kim);
});

test("a private note that came too late, because its writer was moved meanwhile, is offered to its writer", async ({
  browser,
}) => {
  const kim = await MapPage.join(browser, workshop.links.participant, "Kim");
  const { token, ...leo } = await joinAsProgram("Leo");
  const ids = [await idOf(kim), leo.participantId];
  const groupIds: string[] = [];
  const moveTo = (doc: Y.Doc, group: number): void =>
    setMembers(doc, new Map(ids.map((id) => [id, groupIds[group] ?? ""])), "test");
  await steering.steer((doc) => {
    for (const { id, title } of workshop.maps) groupIds.push(addGroup(doc, title, id, "test") ?? "");
    moveTo(doc, 0);
  });
  await writesPrivately(kim);
  await kim.write("pains", "Mit Netz");
  await kim.isSaved();
  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.write("pains", "Ohne Netz geschrieben");
  await steering.steer((doc) => moveTo(doc, 1));
  // What was done before anybody could have heard of it is still taken: that time has to be over.
  await expect.poll(() => statusOfImport(token)).toBe(403);

  await kim.page.context().setOffline(false);
  const strip = kim.page.locator("[data-refused-work]");
  await expect(strip).toContainText("Ein Text von dir kam erst nach", { timeout: 30_000 });
  // It goes from the map as soon as it is certain not to be on its way there.
  await expect(kim.notesIn("pains")).toHaveText(["Mit Netz"], { timeout: 30_000 });
  await kim.isSaved();
  const download = kim.page.waitForEvent("download");
  await strip.getByRole("button", { name: "Als Datei sichern" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Ohne Netz geschrieben");
  // The page has waited for that; the other group's map is one press away.
  await kim.page.getByRole("button", { name: "Hingehen" }).click();
  await expect(kim.page.getByText("Du bist in „Bernd“.")).toBeVisible();
  await expect(kim.page.locator("[data-note]")).toHaveCount(0);
});

/** Somebody without a window. */
async function joinAsProgram(name: string): Promise<Joined> {
  const answer = await fetch(`${product.url}/api/workshops/${workshop.id}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: workshop.keys.participant, name }),
  });
  return joinedSchema.parse(await answer.json());
}

const idOf = ({ page }: MapPage): Promise<string> =>
  page.evaluate(async (id) => {
    const answer = await fetch(`/api/workshops/${id}`);
    return ((await answer.json()) as { me: { participantId: string } }).me.participantId;
  }, workshop.id);

/** Whether the server takes what somebody does on the first map; an import without a row changes nothing. */
async function statusOfImport(token: string): Promise<number> {
  const path = `/api/workshops/${workshop.id}/maps/${workshop.maps[0]?.id}/import`;
  const answer = await fetch(`${product.url}${path}`, {
    method: "POST",
    headers: { "content-type": "text/csv", authorization: `Bearer ${token}` },
    body: "field,facet,text,evidence,source\n",
  });
  return answer.status;
}
