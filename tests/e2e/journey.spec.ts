import type { Locator, Page } from "@playwright/test";
import { axeIsClean } from "./support/axeIsClean.ts";
import {
  begin,
  card,
  cards,
  carry,
  cell,
  drag,
  dragByTouch,
  openJourneys,
  partAt,
  pinch,
  point,
  takeEdge,
  widthOf,
  write,
} from "./support/journeyHands.ts";
import { PHONE, test } from "./support/room.ts";
import { expect } from "./support/test.ts";

/** A customer journey, from the first card to the feeling curve. */

test("two people build a journey by drag and by keyboard and see each other's hands, and what goes with a phase comes back with it", async ({
  room,
}) => {
  const petra = await room.takePart("Petra");
  const kim = await room.takePart("Kim");
  const { page } = petra;
  await begin(petra, room.workshop.id);
  await kim.page.goto(page.url());
  await write(page, "Suche", "Macht", "Sucht die Adresse");
  await write(page, "Suche", "Macht", "Ruft an");
  await expect(cards(kim.page, "Suche", "Macht")).toHaveCount(2);

  // Kim sees it in Petra's hand before it lies anywhere.
  await carry(page, card(page, "Ruft an"), cell(page, "Kontakt", "Denkt"));
  await expect(kim.page.locator("[data-at=carries]")).toContainText("In der Hand: Petra");
  await expect(kim.page.getByText("Petra", { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(cards(kim.page, "Kontakt", "Denkt")).toHaveText([/Ruft an/]);
  await expect(kim.page.locator("[data-at]")).toHaveCount(0);

  // A phase and a lane are resized with the mouse, live, and by key; each is one step.
  const width = (one: Page): Locator => one.getByRole("slider", { name: "Breite der Phase „Auslöser“" });
  const height = (one: Page): Locator => one.getByRole("slider", { name: "Höhe der Zeile „Denkt“" });
  await takeEdge(page, width(page), { x: 60, y: 0 });
  await expect.poll(() => widthOf(kim.page, "Auslöser")).toBe(280);
  await page.mouse.up();
  await takeEdge(page, height(page), { x: 0, y: 50 });
  await expect(kim.page.locator("[data-lane-head]").filter({ hasText: "Petra" })).toHaveCount(1);
  await page.mouse.up();
  await expect(height(kim.page)).toHaveValue("154");
  await width(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(width(kim.page)).toHaveValue("300");
  await height(page).focus();
  await page.keyboard.press("ArrowUp");
  await expect(height(kim.page)).toHaveValue("134");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("ControlOrMeta+z");
  await expect(height(kim.page)).toHaveValue("104");
  await expect.poll(() => widthOf(kim.page, "Auslöser")).toBe(220);

  // What is under the pointer stays there while the wheel zooms, and keys go back.
  const point = { x: 700, y: 400 };
  const before = await partAt(page, point);
  await page.mouse.move(point.x, point.y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 2; turn += 1) await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect(page.getByRole("button", { name: "165 % groß" })).toBeVisible();
  await expect.poll(() => widthOf(page, "Auslöser")).toBe(363);
  expect(await partAt(page, point)).toEqual(before);
  await page.keyboard.press("0");
  await expect.poll(() => widthOf(page, "Auslöser")).toBe(220);

  // By keyboard: lifted, one phase to the left, put down.
  await card(kim.page, "Ruft an").getByRole("button", { name: "Ruft an", exact: true }).focus();
  await kim.page.keyboard.press("Space");
  await kim.page.keyboard.press("ArrowLeft");
  await kim.page.keyboard.press("Space");
  await expect(cards(page, "Suche", "Denkt")).toHaveText([/Ruft an/]);
  await expect(card(kim.page, "Ruft an").getByRole("button", { name: "Ruft an", exact: true })).toBeFocused();

  // Petra takes back her own step only where it still stands; the phase goes, the cards wait.
  await kim.page.getByRole("button", { name: "Phase „Suche“" }).click();
  await kim.page.getByRole("menuitem", { name: "Phase löschen" }).click();
  await expect(page.getByRole("button", { name: "Ablage (2)" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Suche" })).toHaveCount(0);
  await kim.page.getByRole("status").getByRole("button", { name: "Rückgängig" }).click();
  await expect(cards(page, "Suche", "Macht")).toHaveText([/Sucht die Adresse/]);
  await expect(cards(page, "Suche", "Denkt")).toHaveText([/Ruft an/]);

  // Reordered by the one, renamed by the other.
  await page.getByRole("button", { name: "Phase „Suche“" }).click();
  await page.getByRole("menuitem", { name: "Nach rechts" }).click();
  await kim.page.getByRole("heading", { name: "Suche" }).getByRole("textbox").fill("Suchen");
  for (const one of [page, kim.page]) {
    await expect(one.locator("[data-phase-head]")).toHaveText([
      /Auslöser/,
      /Kontakt/,
      /Suchen/,
      /Warten/,
      /Ergebnis/,
      /Danach/,
    ]);
  }
});

test("the feeling curve is drawn by hand and set by key, live, and taken back as one step", async ({
  room,
}) => {
  const petra = await room.takePart("Petra");
  const kim = await room.takePart("Kim");
  const { page } = petra;
  await begin(petra, room.workshop.id);
  await kim.page.goto(page.url());
  await expect(point(kim.page, "Suche")).toHaveAttribute("aria-valuetext", "noch offen");
  const [from, to] = [await point(page, "Suche").boundingBox(), await point(page, "Warten").boundingBox()];
  if (!from || !to) throw new Error("no curve");
  await page.mouse.move(from.x + 22, from.y + 22);
  await page.mouse.down();
  await page.mouse.move(from.x + 22, from.y - 26, { steps: 4 });
  await page.mouse.move(to.x + 22, to.y + 70, { steps: 24 });
  // Kim sees it being drawn.
  await expect(point(kim.page, "Warten")).toHaveAttribute("aria-valuetext", /schlecht/);
  await expect(kim.page.getByText("Petra", { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(kim.page.getByText("Petra", { exact: true })).toHaveCount(0);
  await expect(point(kim.page, "Suche")).toHaveValue(/^(1|1\.5|2|0\.5)$/);
  await expect(point(kim.page, "Warten")).toHaveAttribute("aria-valuetext", /schlecht/);
  await expect(point(kim.page, "Kontakt")).not.toHaveAttribute("aria-valuetext", "noch offen");

  await point(kim.page, "Ergebnis").focus();
  await kim.page.keyboard.press("-");
  await kim.page.keyboard.press("2");
  await expect(point(page, "Ergebnis")).toHaveAttribute("aria-valuetext", "−2, sehr schlecht");
  await kim.page.keyboard.press("ArrowUp");
  await expect(point(page, "Ergebnis")).toHaveAttribute("aria-valuetext", "−1.5, schlecht");

  await page.keyboard.press("ControlOrMeta+z");
  for (const phase of ["Suche", "Kontakt", "Warten"]) {
    await expect(point(kim.page, phase)).toHaveAttribute("aria-valuetext", "noch offen");
  }
  await expect(point(page, "Ergebnis")).toHaveAttribute("aria-valuetext", "−1.5, schlecht");
  // As it should be is a curve of its own.
  await page.getByRole("radio", { name: "Wie es sein soll" }).check({ force: true });
  await expect(page.getByRole("slider", { name: "Gefühl: Ergebnis, Wie es sein soll" })).toHaveAttribute(
    "aria-valuetext",
    "noch offen",
  );
  // The other one stands behind it, with its name, until one wants to see but one.
  const behind = page.getByRole("list", { name: "Andere Kurven" }).getByRole("listitem");
  await expect(behind).toHaveText(["ohne Persona, Wie es ist: Ergebnis −1.5"]);
  await page.getByRole("button", { name: "Andere Kurven" }).click();
  await expect(behind).toHaveCount(0);
});

test("a journey begins from a map, the rest waits in the tray, and a card leads back to its note", async ({
  room,
}) => {
  const petra = await room.takePart("Petra");
  const { page } = petra;
  await petra.write("saysDoes", "Füllt das Formular aus", "Rennt in die Besprechung");
  await petra.write("pains", "Noch keine Antwort");
  await petra.isSaved();
  await page.getByRole("button", { name: "Mehr", exact: true }).click();
  await page.getByRole("link", { name: "Journey aus dieser Karte beginnen" }).click();
  await page.getByRole("button", { name: "Beginnen", exact: true }).click();
  await expect(page.getByText("2 Karten liegen an ihrem Platz, 1 wartet in der Ablage.")).toBeVisible();
  await expect(cards(page, "Kontakt", "Macht")).toHaveText([/Füllt das Formular aus/]);
  await expect(cards(page, "Warten", "Probleme")).toHaveText([/Noch keine Antwort/]);
  const tray = page.getByRole("complementary", { name: "Ablage" });
  await expect(tray.locator("[data-card]")).toHaveText([/Rennt in die Besprechung/]);
  await drag(page, tray.locator("[data-card]"), cell(page, "Warten", "Macht"));
  await expect(cards(page, "Warten", "Macht")).toHaveCount(1);

  // What came of it, by key from the note; the words stay when the note goes.
  await card(page, "Rennt in die")
    .getByRole("button", { name: /Einzelheiten/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "Karte" });
  await sheet.getByLabel("Kanal").selectOption({ label: "E-Mail" });
  await sheet.getByRole("checkbox", { name: "Moment der Wahrheit" }).check();
  await sheet.getByRole("link", { name: /Rennt in die Besprechung/ }).click();
  await petra.isReady();
  // The note that the way leads to is selected.
  await expect(page.getByRole("toolbar")).toBeVisible();
  await page.keyboard.press("z");
  const dialog = page.getByRole("dialog", { name: "Journey-Karten aus diesem Zettel" });
  await expect(dialog.getByRole("button", { name: /Rennt in die Besprechung/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await expect(petra.notesIn("saysDoes")).toHaveCount(1);
  await petra.isSaved();
  await openJourneys(petra, room.workshop.id);
  await page.getByRole("link", { name: "Andrea" }).click();
  await expect(card(page, "Rennt in die").getByText("Moment der Wahrheit")).toBeVisible();
  await card(page, "Rennt in die")
    .getByRole("button", { name: /Einzelheiten/ })
    .click();
  await expect(sheet.getByText("Diesen Zettel gibt es nicht mehr", { exact: false })).toBeVisible();
});

test("a journey is built as a list with the keyboard alone, the focus stays with its card, and what others do is told", async ({
  room,
}) => {
  const petra = await room.takePart("Petra");
  const kim = await room.takePart("Kim");
  const { page } = petra;
  const { keyboard } = page;
  await begin(petra, room.workshop.id);
  await kim.page.goto(page.url());
  await page.goto(`${page.url()}?view=list`);
  await expect(page.getByRole("region", { name: "Journey als Liste" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toContainText(["Auslöser", "Suche", "Kontakt"]);
  const words = (text: string): Locator => page.getByRole("button", { name: text, exact: true });
  const writeHere = async (text: string): Promise<void> => {
    await keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Text der Karte" })).toBeFocused();
    await keyboard.type(text);
    await keyboard.press("Enter");
    await expect(words(text)).toBeFocused();
  };
  await page.getByRole("button", { name: "Karte hinzufügen: Suche, Macht" }).focus();
  await writeHere("Sucht die Adresse");
  await keyboard.press("ArrowDown");
  await writeHere("Ruft an");
  await expect(cards(kim.page, "Suche", "Macht")).toHaveText([/Sucht/, /Ruft an/]);

  // One place up; by its menu into another phase; marked; the focus goes along.
  await keyboard.press("Alt+ArrowUp");
  await expect(cards(kim.page, "Suche", "Macht")).toHaveText([/Ruft an/, /Sucht/]);
  await expect(page.getByText("Abgelegt: Suche, Macht, Platz 1 von 2")).toBeAttached();
  await expect(words("Ruft an")).toBeFocused();
  const menu = async (entry: string, option?: string): Promise<void> => {
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    const entries = page.locator("[role=menuitem]:not([aria-disabled=true])");
    await expect(entries.first()).toBeFocused();
    await keyboard.type(entry);
    await expect(entries.filter({ hasText: entry })).toBeFocused();
    if (option !== undefined) {
      await keyboard.press("ArrowRight");
      await expect(page.locator("[role=menuitemradio]:focus")).toBeVisible();
      await keyboard.type(option);
      await expect(page.getByRole("menuitemradio", { name: option })).toBeFocused();
    }
    await keyboard.press("Enter");
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  await menu("Phase", "Kontakt");
  await expect(cards(kim.page, "Kontakt", "Macht")).toHaveText([/Ruft an/]);
  await expect(words("Ruft an")).toBeFocused();
  await menu("Moment");
  await expect(card(kim.page, "Ruft an").getByText("Moment der Wahrheit")).toBeVisible();

  // A feeling is a choice of words; a deleted card leaves the focus at the way to a new one, and comes back.
  const feeling = page.getByLabel("Gefühl: Kontakt, Wie es ist");
  await feeling.selectOption({ label: "−1: eher schlecht" });
  await expect(point(kim.page, "Kontakt")).toHaveAttribute("aria-valuetext", "−1, eher schlecht");
  await words("Ruft an").focus();
  await keyboard.press("Delete");
  await expect(page.getByRole("button", { name: "Karte hinzufügen: Kontakt, Macht" })).toBeFocused();
  await keyboard.press("Control+z");
  await expect(cards(kim.page, "Kontakt", "Macht")).toHaveText([/Ruft an/]);

  // What Kim does at the table is told in summary, and moves nobody.
  await words("Sucht die Adresse").focus();
  await keyboard.press("Enter");
  await keyboard.press("End");
  await keyboard.type(" der Firma");
  await write(kim.page, "Danach", "Denkt", "Nie wieder");
  await expect(page.getByRole("region", { name: "Was andere ändern" })).toContainText(
    "Eine neue Karte in „Danach“.",
    { timeout: 20_000 },
  );
  await expect(page.getByRole("textbox", { name: "Text der Karte" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(words("Sucht die Adresse der Firma")).toBeFocused();
  await axeIsClean(page);

  // Nothing is wider than a window at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("on a phone a journey is filled by touch, and two fingers zoom it", async ({ room }) => {
  const kim = await room.takePart("Kim", PHONE);
  const { page } = kim;
  await kim.page.goto(`${new URL(page.url()).origin}/w/${room.workshop.id}/journeys`);
  await page.getByRole("button", { name: "Neue Journey" }).tap();
  await page.getByRole("button", { name: "Karte hinzufügen: Auslöser, Macht" }).tap();
  await page.getByRole("textbox", { name: "Text der Karte" }).fill("Ware fehlt");
  await page.getByRole("heading", { name: "Macht" }).click();
  await card(page, "Ware fehlt")
    .getByRole("button", { name: /Einzelheiten/ })
    .tap();
  const sheet = page.getByRole("dialog", { name: "Karte" });
  await sheet.getByLabel("Zeile").selectOption({ label: "Kontaktpunkt" });
  await sheet.getByRole("button", { name: "Schließen" }).tap();
  await expect(cards(page, "Auslöser", "Kontaktpunkt")).toHaveText([/Ware fehlt/]);
  await dragByTouch(page, card(page, "Ware fehlt").locator("[data-grip]"), cell(page, "Auslöser", "Macht"));
  await expect(cards(page, "Auslöser", "Macht")).toHaveText([/Ware fehlt/]);
  // The menu makes it larger and goes back; two fingers do so where they are.
  const usual = await widthOf(page, "Auslöser");
  const size = async (entry: string): Promise<void> => {
    await page.getByRole("button", { name: "Größe", exact: true }).tap();
    await page.getByRole("menuitem", { name: entry }).tap();
  };
  await size("Größer");
  await expect.poll(() => widthOf(page, "Auslöser")).toBe(Math.round(usual * 1.1));
  await size("Auf 100 %");
  await expect.poll(() => widthOf(page, "Auslöser")).toBe(usual);
  const box = await cell(page, "Auslöser", "Macht").boundingBox();
  const middle = { x: 180, y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2) };
  const before = await partAt(page, middle);
  await pinch(page, middle, 100, 150);
  await expect.poll(() => widthOf(page, "Auslöser")).toBe(Math.round(usual * 1.5));
  expect(await partAt(page, middle)).toEqual(before);
  // Nothing is wider than the screen.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("axe finds nothing on the list, a journey with its tray, and an open card, in light and dark", async ({
  room,
}) => {
  const petra = await room.takePart("Petra");
  const { page } = petra;
  await petra.write("pains", "Noch keine Antwort");
  await petra.isSaved();
  await openJourneys(petra, room.workshop.id);
  await expect(page.getByRole("heading", { name: "Der Weg der Kundin, Schritt für Schritt" })).toBeVisible();
  await axeIsClean(page);
  await page.getByRole("button", { name: "Neue Journey" }).click();
  await write(page, "Suche", "Macht", "Sucht die Adresse");
  await point(page, "Suche").focus();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Ablage (0)" }).click();
  await expect(page.getByRole("checkbox", { name: /Noch keine Antwort/ })).toBeVisible();
  await axeIsClean(page);
  await card(page, "Sucht die Adresse")
    .getByRole("button", { name: /Einzelheiten/ })
    .click();
  await axeIsClean(page);
});
