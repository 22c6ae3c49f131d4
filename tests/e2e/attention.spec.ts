import { setAgenda } from "../../model/agendaCommands.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import { contains, isStill, openSteering, sees, viewOf, zoomIn } from "./support/lookingAt.ts";
import type { MapPage } from "./support/mapPage.ts";
import { PHONE, test } from "./support/room.ts";
import { openSteering as openSession } from "./support/steering.ts";
import { expect } from "./support/test.ts";

/** A facilitator, a participant and a participant with a phone: who looks where. */
const jump = ({ page }: MapPage) => page.getByRole("button", { name: "Zur Moderation springen" });

test("everyone is brought to the facilitator's view; who is typing is not, and comes when they like", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
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
  const mia = await room.takePart("Mia");
  await expect(jump(mia)).toHaveCount(0);
  expect(contains(await viewOf(mia), wanted)).toBe(true);
  expect((await viewOf(mia)).zoom).toBeLessThan(wanted.zoom);
});

test("a field in the spotlight: everyone goes there, the list says it, and each may look elsewhere", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
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

test("a note on another map: whoever is idle gets there, whoever types is asked", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
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
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await expect(kim.page.getByText("Du folgst Petra")).toBeVisible();
  const leo = await room.takePart("Leo", PHONE);
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

test("anyone follows anyone from the list of people", async ({ room }) => {
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
  const mia = await room.takePart("Mia");
  await kim.page.getByRole("button", { name: /Personen sind da/ }).click();
  await kim.page.getByRole("button", { name: "Mia folgen" }).click();
  await expect(kim.page.getByText("Du folgst Mia")).toBeVisible();
  await zoomIn(mia, 500, 300);
  await sees(kim, await viewOf(mia));
  await leo.page.getByRole("button", { name: /Personen sind da/ }).tap();
  await leo.page.getByRole("button", { name: "Mia folgen" }).tap();
  await sees(leo, await viewOf(mia));
});

test("two facilitators steer together: the last call counts, and both see what is on", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const nora = await room.facilitate("Nora");
  const kim = await room.takePart("Kim");
  await Promise.all([petra.page.keyboard.press("Shift+M"), nora.page.keyboard.press("Shift+M")]);
  await expect(kim.page.getByText(/^Du folgst (Petra|Nora)$/)).toHaveCount(1);
  // Both know which call it was: one who does not yet would end her own, and the other's would go on.
  const callers = async (): Promise<number> => {
    const calls = [petra, nora].map(({ page }) => page.getByText("Alle folgen dir").count());
    return (await Promise.all(calls)).reduce((sum, count) => sum + count, 0);
  };
  await expect.poll(callers).toBe(1);
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

test("the field of the step is in focus for all, and each may switch that off", async ({ room, product }) => {
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
  const mia = await room.takePart("Mia", PHONE);
  const session = await openSession(product, room.workshop);
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
  // On a phone the tools of a selected note take the place of the switch, and are not covered by it.
  const eye = leo.page.getByRole("button", { name: "Fokus ausblenden" });
  await expect(eye).toBeVisible();
  await leo.write("gains", "Ausgewählt");
  await expect(leo.page.getByRole("toolbar", { name: "1 Zettel ausgewählt" })).toBeVisible();
  await expect(eye).toHaveCount(0);
  await kim.page.getByRole("button", { name: "Fokus ausblenden" }).click();
  await expect(kim.page.locator("[data-in-focus]")).toHaveCount(0);
  await expect(leo.page.locator("[data-in-focus]")).toHaveCount(1);
  await kim.page.keyboard.press("d");
  await expect(kim.page.locator("[data-in-focus]")).toHaveCount(1);
  session.close();
});

test("strips, chips, drawer and big screen have no fault that axe finds, light and dark", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const leo = await room.takePart("Leo", { ...PHONE });
  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Alle folgen mir" }).click();
  await drawer.getByLabel("Alle Karten sperren").check();
  await expect(leo.page.getByText("Du folgst Petra")).toBeVisible();
  await expect(leo.page.getByText("Die Moderation hat alle Karten gesperrt.")).toBeVisible();
  await axeIsClean(leo.page);
  await axeIsClean(petra.page);
  await petra.page.goto(`${petra.page.url().split("#")[0]}?present`);
  await expect(petra.page.getByRole("figure")).toBeVisible();
  await axeIsClean(petra.page);
});
