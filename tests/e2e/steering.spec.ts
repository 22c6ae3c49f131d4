import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { setAgenda } from "../../model/agendaCommands.ts";
import type { CreatedWorkshop } from "../../model/api.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { openSteering as openSession } from "./support/steering.ts";
import { expect, test } from "./support/test.ts";

/** A facilitator, a participant and a participant with a phone: who looks where, and who may change what. */
let product: Product;
let workshop: CreatedWorkshop;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

test.beforeEach(async () => {
  product = await startProduct();
  workshop = await product.create({
    maps: [
      { title: "Andrea", customerName: "Andrea" },
      { title: "Bernd", customerName: "Bernd" },
    ],
  });
});
test.afterEach(() => product.close());

const facilitate = (browser: Browser, name: string): Promise<MapPage> =>
  MapPage.join(browser, workshop.links.facilitator, name);
const takePart = (browser: Browser, name: string, options = {}): Promise<MapPage> =>
  MapPage.join(browser, workshop.links.participant, name, options);

/** The drawer section of the facilitator. */
async function openSteering({ page }: MapPage) {
  const drawer = page.getByRole("complementary", { name: "Sitzung" });
  if (!(await drawer.isVisible())) await page.getByRole("button", { name: "Sitzung", exact: true }).click();
  await drawer.getByRole("button", { name: "Lenken" }).click();
  await expect(drawer.getByRole("heading", { name: "Wohin alle schauen" })).toBeVisible();
  return drawer;
}

/** What a person sees, in map units from the corner of the field "situation". */
async function viewOf({ page }: MapPage) {
  return page.evaluate(() => {
    const box = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    const canvas = box("[data-canvas]");
    const field = box("[data-field=situation]");
    const unscaled = document.querySelector<HTMLElement>("[data-field=situation]")?.offsetWidth ?? 1;
    if (!canvas || !field) throw new Error("no map");
    const zoom = field.width / unscaled;
    return {
      x: (canvas.left - field.left) / zoom,
      y: (canvas.top - field.top) / zoom,
      right: (canvas.right - field.left) / zoom,
      bottom: (canvas.bottom - field.top) / zoom,
      zoom,
    };
  });
}
type View = Awaited<ReturnType<typeof viewOf>>;

/** Rounding to whole map units and pixels. */
const SLACK = 4;
const contains = (outer: View, inner: View): boolean =>
  outer.x <= inner.x + SLACK &&
  outer.y <= inner.y + SLACK &&
  outer.right >= inner.right - SLACK &&
  outer.bottom >= inner.bottom - SLACK;
/** As close as the shapes of two screens allow. */
const sees = async (who: MapPage, view: View): Promise<void> => {
  await expect
    .poll(async () => {
      const own = await viewOf(who);
      const fits = contains(own, view);
      const isTight =
        own.right - own.x < 1.1 * (view.right - view.x) || own.bottom - own.y < 1.1 * (view.bottom - view.y);
      return fits && isTight;
    })
    .toBe(true);
};
const isStill = async (who: MapPage, view: View): Promise<void> => {
  expect(await viewOf(who)).toEqual(view);
};

async function zoomIn({ page }: MapPage, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -25);
  await page.keyboard.up("Control");
}

/** Whether the server refuses what this person does; an import without a row changes nothing. */
const isRefused = ({ page }: MapPage): Promise<boolean> =>
  page.evaluate(
    async ([id, mapId]) => {
      const answer = await fetch(`/api/workshops/${id}/maps/${mapId}/import`, {
        method: "POST",
        headers: { "content-type": "text/csv" },
        body: "field,facet,text,evidence,source\n",
      });
      return answer.status === 403;
    },
    [workshop.id, workshop.maps[0]?.id ?? ""] as const,
  );

const jump = ({ page }: MapPage) => page.getByRole("button", { name: "Zur Moderation springen" });

test("everyone is brought to the facilitator's view; who is typing is not, and comes when they like", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  await leo.newNoteIn("situation").tap();
  await leo.page.keyboard.type("Mitten im W");
  const leosView = await viewOf(leo);

  await zoomIn(petra, 300, 600);
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Alle zu meinem Ausschnitt" }).click();
  const wanted = await viewOf(petra);
  await sees(kim, wanted);
  await expect(jump(kim)).toHaveCount(0);
  await expect(jump(leo)).toBeVisible();
  await isStill(leo, leosView);
  await expect(leo.editor).toBeFocused();
  await leo.page.keyboard.type("ort");
  await expect(leo.editor).toHaveValue("Mitten im Wort");
  await leo.page.getByRole("button", { name: "Fertig", exact: true }).tap();
  // It stays where it is until it is used.
  await isStill(leo, await viewOf(leo));
  await jump(leo).tap();
  await sees(leo, wanted);
  await expect(jump(leo)).toHaveCount(0);
  // Whoever comes now is not brought anywhere.
  const mia = await takePart(browser, "Mia");
  await expect(jump(mia)).toHaveCount(0);
  expect(contains(await viewOf(mia), wanted)).toBe(true);
  expect((await viewOf(mia)).zoom).toBeLessThan(wanted.zoom);
});

test("a field in the spotlight: everyone goes there, the list says it, and each may look elsewhere", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Ziele (Gains)" }).click();
  for (const person of [petra, kim, leo]) {
    await expect(person.page.locator("[data-outline-field=gains][data-in-focus]")).toHaveCount(1);
    await expect(person.page.getByRole("heading", { name: "Ziele (Gains) (im Fokus)" })).toHaveCount(1);
  }
  await expect(kim.page.locator("[data-field=gains]")).toBeInViewport({ ratio: 0.9 });
  await expect(leo.page.locator("[data-field=gains]")).toBeInViewport();
  // Elsewhere and back by oneself; nobody is held.
  await kim.page.keyboard.press("f");
  await expect(kim.page.locator("[data-field=situation]")).toBeInViewport({ ratio: 0.9 });
  await expect(petra.page.getByText("Hervorgehoben: Ziele (Gains)", { exact: true })).toBeVisible();
  await drawer.getByRole("button", { name: "Alle freigeben" }).click();
  await expect(leo.page.locator("[data-in-focus]")).toHaveCount(0);
});

test("a note on another map: whoever is idle gets there, whoever types is asked", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  for (const person of [kim, leo]) {
    await person.page.getByRole("button", { name: "Karten dieses Workshops" }).click();
    await person.page.getByRole("menuitem", { name: "Bernd" }).click();
    await expect(person.page.getByRole("heading", { name: "Bernd" })).toBeVisible();
    await person.isReady();
  }
  await leo.newNoteIn("situation").tap();
  await leo.page.keyboard.type("bleibt hier");
  await petra.write("pains", "Darum geht es");
  await petra.isSaved();
  const at = await petra.centreOf("Darum geht es");
  await petra.page.mouse.click(at.x, at.y);
  await petra.page.keyboard.press("Shift+H");
  await expect(kim.page.getByRole("heading", { name: "Andrea" })).toBeVisible();
  await expect(kim.page.locator("[data-note][data-in-focus]")).toContainText("Darum geht es");
  await expect(jump(leo)).toBeVisible();
  await expect(leo.page.getByRole("heading", { name: "Bernd" })).toBeVisible();
  await leo.page.getByRole("button", { name: "Fertig", exact: true }).tap();
  await jump(leo).tap();
  await expect(leo.page.getByRole("heading", { name: "Andrea" })).toBeVisible();
  await expect(leo.note("Darum geht es")).toHaveCount(1);
});

test("all follow one, newcomers too, until they move the map themselves; a way back is offered", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await expect(kim.page.getByText("Du folgst Petra")).toBeVisible();
  const leo = await takePart(browser, "Leo", PHONE);
  await expect(leo.page.getByText("Du folgst Petra")).toBeVisible();
  await zoomIn(petra, 400, 500);
  for (const person of [kim, leo]) await sees(person, await viewOf(petra));

  await zoomIn(kim, 900, 300);
  await expect(kim.page.getByText("Du folgst Petra")).toHaveCount(0);
  await jump(kim).click();
  await expect(kim.page.getByText("Du folgst Petra")).toBeVisible();
  await sees(kim, await viewOf(petra));
  await kim.page.keyboard.press("Escape");
  await expect(kim.page.getByText("Du folgst Petra")).toHaveCount(0);
  await leo.page.getByRole("button", { name: "Nicht mehr folgen" }).tap();
  await expect(leo.page.getByText("Du folgst Petra")).toHaveCount(0);

  // While one types nothing moves; afterwards the way goes on.
  await jump(kim).click();
  await kim.page.keyboard.press("n");
  await expect(kim.editor).toBeFocused();
  await kim.page.keyboard.type("Ich schreibe");
  const still = await viewOf(kim);
  await zoomIn(petra, 700, 300);
  await petra.isSaved();
  await isStill(kim, still);
  await kim.page.keyboard.press("Escape");
  await sees(kim, await viewOf(petra));
  await drawer.getByRole("button", { name: "Alle freigeben" }).click();
  await expect(kim.page.getByText("Du folgst Petra")).toHaveCount(0);
});

test("anyone follows anyone from the list of people", async ({ browser }) => {
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  const mia = await takePart(browser, "Mia");
  await kim.page.getByRole("button", { name: /Personen sind da/ }).click();
  await kim.page.getByRole("button", { name: "Mia folgen" }).click();
  await expect(kim.page.getByText("Du folgst Mia")).toBeVisible();
  await zoomIn(mia, 500, 300);
  await sees(kim, await viewOf(mia));
  await leo.page.getByRole("button", { name: /Personen sind da/ }).tap();
  await leo.page.getByRole("button", { name: "Mia folgen" }).tap();
  await sees(leo, await viewOf(mia));
});

test("a laser pointer is seen by all while it moves, by mouse and by finger, and moves no note", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  await kim.write("pains", "Bleibt liegen");
  await expect(petra.note("Bleibt liegen")).toHaveCount(1);
  const place = await petra.note("Bleibt liegen").getAttribute("data-x");
  const lit = (who: MapPage, count: string) =>
    expect(who.page.locator("[data-lasers]")).toHaveAttribute("data-lasers", count);
  await petra.page.keyboard.press("l");
  await petra.dragNote("Bleibt liegen", await petra.pointIn("gains", 300, 120));
  for (const person of [petra, kim, leo]) await lit(person, "1");
  expect(await petra.note("Bleibt liegen").getAttribute("data-x")).toBe(place);
  await petra.page.keyboard.press("Escape");
  for (const person of [petra, kim, leo]) await lit(person, "0");
  // Participants have none.
  await kim.page.keyboard.press("l");
  await expect(kim.page.getByText("Laserpointer an")).toHaveCount(0);

  const nora = await MapPage.join(browser, workshop.links.facilitator, "Nora", PHONE);
  const noras = await openSteering(nora);
  await noras.getByLabel("Laserpointer", { exact: true }).check();
  await nora.page.getByRole("button", { name: "Schließen" }).first().tap();
  const touch = await nora.page.context().newCDPSession(nora.page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 150, y: 300 }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: 200, y: 340 }] });
  await lit(kim, "1");
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await lit(kim, "0");
});

test("in calm mode nobody's arrow is seen", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const arrow = kim.page.locator("[aria-hidden=true]").getByText("Petra", { exact: true });
  await petra.page.mouse.move(600, 400, { steps: 4 });
  await expect(arrow.first()).toBeVisible();
  await petra.page.keyboard.press("Shift+R");
  await expect(arrow).toHaveCount(0);
  await petra.page.keyboard.press("Shift+R");
  await petra.page.mouse.move(500, 300, { steps: 4 });
  await expect(arrow.first()).toBeVisible();
});

test("locked in the middle of typing: nothing is lost, and it goes on by itself", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  await kim.newNoteIn("pains").click();
  await kim.page.keyboard.type("Halb geschrieb");
  await leo.newNoteIn("situation").tap();
  await expect(leo.editor).toBeFocused();
  await petra.page.keyboard.press("Shift+L");
  for (const person of [kim, leo]) {
    await expect(person.page.getByText("Die Moderation hat diese Karte gesperrt.")).toBeVisible();
    await expect(person.editor).toHaveCount(0);
    await expect(person.newNoteIn("pains")).toHaveCount(0);
  }
  await expect(petra.notesIn("pains")).toHaveText(["Halb geschrieb"]);
  // The note that was only just opened leaves nothing behind.
  await expect(petra.notesIn("situation")).toHaveCount(0);
  await kim.isSaved();
  // Keys do nothing now, and nothing is refused.
  await kim.page.keyboard.press("n");
  await kim.page.keyboard.press("Control+z");
  await kim.isSaved();
  await expect(petra.notesIn("pains")).toHaveText(["Halb geschrieb"]);
  await petra.write("gains", "Die Moderation schreibt weiter");
  await expect(kim.notesIn("gains")).toHaveCount(1);
  await petra.page.keyboard.press("Shift+L");
  await kim.open("Halb geschrieb");
  await kim.page.keyboard.type("en");
  await expect(petra.notesIn("pains")).toHaveText(["Halb geschrieben"]);
});

test("what was written offline before a lock is offered, and can be put in when it is open again", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  await kim.write("pains", "Vorher");
  await kim.isSaved();
  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.write("pains", "Ohne Netz geschrieben");
  await petra.page.keyboard.press("Shift+L");
  await expect(leo.page.getByText("Die Moderation hat diese Karte gesperrt.")).toBeVisible();
  // What was done before anybody could have heard of the lock is still taken: that time has to be over.
  await expect.poll(() => isRefused(leo)).toBe(true);
  await kim.page.context().setOffline(false);
  const strip = kim.page.locator("[data-refused-work]");
  await expect(strip).toContainText("Ein Text von dir kam erst nach einer Sperre", { timeout: 30_000 });
  await expect(kim.notesIn("pains")).toHaveText(["Vorher"]);
  await kim.isSaved();
  // It outlives a reload.
  await kim.page.reload();
  await kim.isReady();
  await expect(strip).toBeVisible();
  const download = kim.page.waitForEvent("download");
  await strip.getByRole("button", { name: "Als Datei sichern" }).click();
  expect((await download).suggestedFilename()).toBe("Meine Texte.txt");
  await expect(strip.getByRole("button", { name: "Als neue Zettel eintragen" })).toHaveCount(0);
  await petra.page.keyboard.press("Shift+L");
  await strip.getByRole("button", { name: "Als neue Zettel eintragen" }).click();
  await expect(strip).toHaveCount(0);
  await expect(petra.notesIn("pains")).toHaveText(["Vorher", "Ohne Netz geschrieben"]);
});

test("when everybody changes their own notes, others' stay where they are", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  await petra.write("pains", "Von Petra");
  await kim.write("pains", "Von Kim");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  const drawer = await openSteering(petra);
  await drawer.getByRole("radio", { name: "Nur eigene" }).check({ force: true });
  for (const person of [kim, leo]) {
    await expect(person.page.getByText("Gerade nur eigene Zettel.")).toBeVisible();
  }
  await kim.dragNote("Von Petra", await kim.pointIn("gains", 300, 120));
  await kim.page.keyboard.press("Escape");
  await kim.dragNote("Von Kim", await kim.pointIn("gains", 300, 120));
  await expect(petra.notesIn("gains")).toHaveText(["Von Kim"]);
  await expect(petra.notesIn("pains")).toHaveText(["Von Petra"]);
  // Of a selection of both only what is mine goes.
  await kim.page.keyboard.press("Control+a");
  await kim.page.keyboard.press("Delete");
  await expect(petra.notesIn("gains")).toHaveCount(0);
  await expect(petra.notesIn("pains")).toHaveText(["Von Petra"]);
  const at = await kim.centreOf("Von Petra");
  await kim.page.mouse.dblclick(at.x, at.y);
  await expect(kim.editor).toHaveCount(0);
  await expect(kim.page.getByText("Nicht dein Zettel: nur ansehen")).toBeVisible();
  await kim.write("gains", "Neues geht immer");
  await expect(petra.notesIn("gains")).toHaveText(["Neues geht immer"]);
  await kim.isSaved();
  await drawer.getByRole("radio", { name: "Nur ansehen" }).check({ force: true });
  await expect(leo.page.getByText("Gerade nur ansehen.")).toBeVisible();
  await expect(leo.newNoteIn("pains")).toHaveCount(0);
});

test("two facilitators steer together: the last call counts, and both see what is on", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const nora = await facilitate(browser, "Nora");
  const kim = await takePart(browser, "Kim");
  await Promise.all([petra.page.keyboard.press("Shift+M"), nora.page.keyboard.press("Shift+M")]);
  await expect(kim.page.getByText(/^Du folgst (Petra|Nora)$/)).toHaveCount(1);
  await nora.page.keyboard.press("Shift+F");
  await expect(kim.page.getByText(/^Du folgst/)).toHaveCount(0);
  await nora.page.keyboard.press("Shift+M");
  await expect(petra.page.getByText("Du folgst Nora")).toBeVisible();
  await expect(nora.page.getByText("Alle folgen dir")).toBeVisible();
  await petra.page.keyboard.press("Shift+L");
  const drawer = await openSteering(nora);
  await expect(drawer.getByLabel("Diese Karte sperren")).toBeChecked();
  await drawer.getByLabel("Diese Karte sperren").uncheck();
  await expect(kim.page.getByText("Die Moderation hat diese Karte gesperrt.")).toHaveCount(0);
});

test("the big screen shows title and QR code, follows the calls and ends with Escape", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const opened = petra.page.context().waitForEvent("page");
  const drawer = await openSteering(petra);
  await drawer.getByRole("link", { name: "In neuem Fenster" }).click();
  const screen = new MapPage(await opened);
  await screen.isReady();
  await expect(screen.page.getByRole("heading", { name: "Andrea", level: 1 })).toBeVisible();
  await expect(screen.page.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
  await expect(screen.page.getByRole("button", { name: "Teilen" })).toHaveCount(0);
  await screen.page.getByRole("button", { name: "QR-Code ausblenden" }).click();
  await expect(screen.page.getByRole("figure")).toHaveCount(0);
  // Nothing is written there by accident.
  await screen.page.mouse.dblclick(700, 500);
  await expect(screen.editor).toHaveCount(0);
  await petra.page.bringToFront();
  await zoomIn(petra, 300, 600);
  await drawer.getByRole("button", { name: "Alle zu meinem Ausschnitt" }).click();
  await sees(screen, await viewOf(petra));
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await zoomIn(petra, 500, 300);
  await sees(screen, await viewOf(petra));
  await screen.page.keyboard.press("Escape");
  await expect(screen.page.getByRole("button", { name: "Teilen" })).toBeVisible();
  expect(new URL(screen.page.url()).search).toBe("");

  const guest = await MapPage.join(browser, workshop.links.viewer, "Gast");
  await guest.page.keyboard.press("Shift+G");
  await expect(guest.page.getByRole("figure", { name: "QR-Code zum Mitmachen" })).toBeVisible();
});

test("a hidden note is gone for participants and in files, and comes back", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  await kim.write("pains", "Unpassend", "Bleibt");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  const at = await petra.centreOf("Unpassend");
  await petra.page.mouse.click(at.x, at.y);
  await petra.page.getByRole("button", { name: "Für alle ausblenden" }).click();
  await expect(kim.notesIn("pains")).toHaveText(["Bleibt"]);
  await expect(petra.note("Unpassend")).toContainText("ausgeblendet");
  await petra.isSaved();
  const csv = (await petra.download("CSV")).toString("utf8");
  expect(csv).toContain("Bleibt");
  expect(csv).not.toContain("Unpassend");
  await petra.page.getByRole("button", { name: "Wieder einblenden" }).click();
  await expect(kim.notesIn("pains")).toHaveText(["Unpassend", "Bleibt"]);
});

test("the field of the step is in focus for all, and each may switch that off", async ({ browser }) => {
  const kim = await takePart(browser, "Kim");
  const leo = await takePart(browser, "Leo", PHONE);
  const mia = await takePart(browser, "Mia", PHONE);
  const session = await openSession(product, workshop);
  // Whoever has moved the map themself keeps their view.
  await mia.page.getByRole("button", { name: "Sagt & macht", exact: true }).first().tap();
  const mias = await viewOf(mia);
  await session.steer((doc) => {
    setAgenda(doc, [{ title: "Ziele", field: "gains", questions: [], minutes: 5, mode: "open" }], "test");
    startStep(doc, readSession(doc).steps[0]?.id ?? "", Date.now(), "test");
  });
  for (const person of [kim, leo, mia]) {
    await expect(person.page.locator("[data-outline-field=gains][data-in-focus]")).toHaveCount(1);
  }
  await expect(leo.page.locator("[data-field=gains]")).toBeInViewport();
  expect((await viewOf(mia)).x).toBeCloseTo(mias.x);
  await kim.page.getByRole("button", { name: "Fokus ausblenden" }).click();
  await expect(kim.page.locator("[data-in-focus]")).toHaveCount(0);
  await expect(leo.page.locator("[data-in-focus]")).toHaveCount(1);
  await kim.page.keyboard.press("d");
  await expect(kim.page.locator("[data-in-focus]")).toHaveCount(1);
  session.close();
});

test("what one person has done is taken back, and that again with one press", async ({ browser }) => {
  const petra = await facilitate(browser, "Petra");
  const kim = await takePart(browser, "Kim");
  await petra.write("pains", "Von Petra");
  await petra.isSaved();
  await kim.write("gains", "Unfug", "Quatsch");
  await kim.isSaved();
  await expect(petra.notesIn("gains")).toHaveCount(2);
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Personen verwalten" }).click();
  const people = petra.page.getByRole("dialog", { name: "Personen verwalten" });
  await people.getByRole("button", { name: "Änderungen von Kim zurücknehmen" }).click();
  await expect(people.getByText("Auf dieser Karte gehen 2 neue Zettel.")).toBeVisible();
  await people.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
  await expect(people.getByText(/^Zurückgenommen: 2 neue Zettel sind weg/)).toBeVisible();
  await expect(kim.notesIn("gains")).toHaveCount(0);
  await expect(kim.notesIn("pains")).toHaveText(["Von Petra"]);
  await people.getByRole("button", { name: "Rückgängig" }).click();
  await expect(kim.notesIn("gains")).toHaveText(["Unfug", "Quatsch"]);
});

test("strips, chips, drawer and big screen have no fault that axe finds, light and dark", async ({
  browser,
}) => {
  const petra = await facilitate(browser, "Petra");
  const leo = await takePart(browser, "Leo", { ...PHONE, colorScheme: "dark" });
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await drawer.getByLabel("Alle Karten sperren").check();
  await expect(leo.page.getByText("Du folgst Petra")).toBeVisible();
  await expect(leo.page.getByText("Die Moderation hat alle Karten gesperrt.")).toBeVisible();
  await isAccessible(leo.page);
  await isAccessible(petra.page);
  await petra.page.emulateMedia({ colorScheme: "dark" });
  await isAccessible(petra.page);
  await petra.page.goto(`${petra.page.url().split("#")[0]}?present`);
  await expect(petra.page.getByRole("figure")).toBeVisible();
  await isAccessible(petra.page);
});

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
