import type { CreatedWorkshop } from "../../model/api.ts";
import { openSteering } from "./support/lookingAt.ts";
import type { MapPage } from "./support/mapPage.ts";
import { PHONE, test } from "./support/room.ts";
import { expect } from "./support/test.ts";

/** A facilitator, a participant and a participant with a phone: who may change what, and what is taken back. */
/** Whether the server refuses what this person does; an import without a row changes nothing. */
const isRefused = ({ page }: MapPage, workshop: CreatedWorkshop): Promise<boolean> =>
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

test("locked in the middle of typing: nothing is lost, and it goes on by itself", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
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
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
  await kim.write("pains", "Vorher");
  await kim.isSaved();
  await kim.page.context().setOffline(true);
  await kim.isOffline();
  await kim.write("pains", "Ohne Netz geschrieben");
  await petra.page.keyboard.press("Shift+L");
  await expect(leo.page.getByText("Die Moderation hat diese Karte gesperrt.")).toBeVisible();
  // What was done before anybody could have heard of the lock is still taken: that time has to be over.
  await expect.poll(() => isRefused(leo, room.workshop)).toBe(true);
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

test("when everybody changes their own notes, others' stay where they are, as is said with „du“ or „Sie“", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  const leo = await room.takePart("Leo", PHONE);
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
  // The facilitator has everybody addressed differently: what is open says so at once.
  await drawer.getByRole("radio", { name: "Sie", exact: true }).check({ force: true });
  await expect(kim.page.getByText("Nicht Ihr Zettel: nur ansehen")).toBeVisible();
  await kim.write("gains", "Neues geht immer");
  await expect(petra.notesIn("gains")).toHaveText(["Neues geht immer"]);
  await kim.isSaved();
  await drawer.getByRole("radio", { name: "Nur ansehen" }).check({ force: true });
  await expect(leo.page.getByText("Gerade nur ansehen.")).toBeVisible();
  await expect(leo.newNoteIn("pains")).toHaveCount(0);
});

test("a hidden note is gone for participants and in files, and comes back", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  await kim.write("pains", "Unpassend", "Bleibt");
  await expect(petra.notesIn("pains")).toHaveCount(2);
  const at = await petra.centreOf("Unpassend");
  await petra.page.mouse.click(at.x, at.y);
  const hideOrShow = async (): Promise<void> => {
    await petra.page.getByRole("button", { name: "Menü öffnen" }).click();
    await petra.page.getByRole("menuitem", { name: "Zettel für alle aus- oder einblenden" }).click();
  };
  await hideOrShow();
  await expect(kim.notesIn("pains")).toHaveText(["Bleibt"]);
  await expect(petra.note("Unpassend")).toContainText("ausgeblendet");
  await petra.isSaved();
  const csv = (await petra.download("CSV")).toString("utf8");
  expect(csv).toContain("Bleibt");
  expect(csv).not.toContain("Unpassend");
  await hideOrShow();
  await expect(kim.notesIn("pains")).toHaveText(["Unpassend", "Bleibt"]);
});

test("what one person has done is taken back, and that again with one press", async ({ room }) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
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

test("what one person has done on all maps of the workshop is taken back at once, comments too, and comes back", async ({
  room,
}) => {
  const petra = await room.facilitate("Petra");
  const kim = await room.takePart("Kim");
  await petra.write("pains", "Von Petra");
  await petra.isSaved();
  await kim.write("gains", "Unfug");
  const at = await kim.centreOf("Von Petra");
  await kim.page.mouse.click(at.x, at.y);
  await kim.page.keyboard.press("m");
  const thread = kim.page.getByRole("dialog");
  await thread.getByLabel("Kommentar", { exact: true }).fill("Quatsch");
  await thread.getByRole("button", { name: "Kommentieren" }).click();
  await expect(thread.locator("[data-comment]")).toContainText("Quatsch");
  await thread.getByRole("button", { name: "Schließen" }).click();
  await expect(thread).toHaveCount(0);
  await kim.isSaved();
  const comment = petra.page.locator("[data-comments]");
  await kim.page.getByRole("button", { name: "Karten dieses Workshops" }).click();
  await kim.page.getByRole("menuitem", { name: "Bernd" }).click();
  await expect(kim.page.getByRole("heading", { name: "Bernd" })).toBeVisible();
  await kim.isReady();
  await kim.write("saysDoes", "Noch mehr Unfug");
  await kim.isSaved();
  await expect(petra.notesIn("gains")).toHaveCount(1);
  await expect(comment).not.toHaveCount(0);

  const drawer = await openSteering(petra);
  await drawer.getByRole("button", { name: "Personen verwalten" }).click();
  const people = petra.page.getByRole("dialog", { name: "Personen verwalten" });
  await people.getByRole("button", { name: "Änderungen von Kim zurücknehmen" }).click();
  await people.getByLabel("Zeitraum").selectOption({ label: "Ganze Sitzung" });
  await people.getByLabel("Wo", { exact: true }).selectOption({ label: "Auf allen 2 Karten" });
  await people.getByRole("button", { name: "Zurücknehmen", exact: true }).click();
  await expect(people.getByText(/^Zurückgenommen: 2 neue Zettel sind weg/)).toBeVisible();
  await expect(people.getByText(/Auch 1 Kommentar/)).toBeVisible();
  await expect(petra.notesIn("gains")).toHaveCount(0);
  await expect(petra.notesIn("pains")).toHaveText(["Von Petra"]);
  await expect(comment).toHaveCount(0);
  await expect(kim.notesIn("saysDoes")).toHaveCount(0);
  await people.getByRole("button", { name: "Rückgängig" }).click();
  await expect(petra.notesIn("gains")).toHaveText(["Unfug"]);
  await expect(kim.notesIn("saysDoes")).toHaveText(["Noch mehr Unfug"]);
  await expect(comment).not.toHaveCount(0);
});
