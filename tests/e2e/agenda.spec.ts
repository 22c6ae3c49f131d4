import type { Locator } from "@playwright/test";
import { AgendaPage, PHONE, threePeople, twoPeople } from "./support/agendaPage.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The agenda: chosen, changed, and gone through, by facilitators at a desk and on a phone. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("a 60-minute session starts with three presses; all see the step, its questions at the field, and the time", async ({
  browser,
}) => {
  const { petra, kim, ada } = await threePeople(browser, product);
  await expect(kim.strip).toHaveCount(0);
  await petra.choose("60 Minuten");
  await expect(petra.titles).toHaveCount(13);
  await expect(petra.drawer.getByText(/13 Schritte, zusammen 60 Minuten/)).toBeVisible();
  await expect(petra.drawer.getByText(/Jetzt gestartet, endet die Sitzung um \d+:\d\d/)).toBeVisible();
  await petra.startSession();
  for (const person of [petra, kim, ada]) {
    await person.isAt("Situation");
    await expect(person.strip.getByText("Offen schreiben")).toBeVisible();
    await expect(person.time).toHaveText(/^5:5\d|6:00/);
    const questions = person.page.locator("[data-field=situation] [data-step-questions]");
    await expect(questions.getByText("Wer ist Andrea, und welche Aufgabe hat die Person?")).toBeVisible();
  }
  await petra.next();
  for (const person of [petra, kim, ada]) {
    await person.isAt("Sieht");
    await expect(person.page.locator("[data-step-questions]")).toHaveAttribute(
      "data-step-questions",
      "seesHears",
    );
  }
  // The agenda is the same for those who take part, and theirs to read only.
  await ada.openAgenda();
  await expect(ada.titles).toHaveText(await petra.titles.allTextContents());
  await expect(ada.drawer.locator("[aria-current=step]")).toContainText("Sieht");
  await expect(ada.drawer.getByRole("button", { name: /starten|verschieben|hinzufügen/ })).toHaveCount(0);
  await ada.drawer.getByRole("button", { name: "Schritt 3: Hört" }).tap();
  await expect(ada.drawer.getByText("Welche Geräusche gibt es, und wer redet mit wem?")).toBeVisible();
});

test("steps are added, changed, moved by mouse and keys, skipped, deleted and brought back, for everybody", async ({
  browser,
}) => {
  const { petra, kim } = await twoPeople(browser, product);
  await petra.choose("25 Minuten");
  await kim.openAgenda();
  const all = await petra.titles.allTextContents();

  await petra.drawer.getByRole("button", { name: "Schritt hinzufügen" }).click();
  await petra.drawer.getByLabel("Titel").fill("Pause");
  await petra.drawer.getByLabel("Minuten", { exact: true }).fill("12");
  await petra.drawer.getByLabel("Arbeitsweise").selectOption({ label: "Verdeckt schreiben" });
  await petra.drawer.getByTitle("mit Namen").click();
  await petra.drawer.getByLabel("Worum es geht").selectOption({ label: "Denkt & fühlt: fühlt" });
  const questions = petra.drawer.getByLabel("Fragen, eine je Zeile");
  await questions.pressSequentially("Was tut gut?\nUnd {name}?");
  await expect(questions).toHaveValue("Was tut gut?\nUnd {name}?");
  for (const person of [petra, kim]) {
    await expect(person.titles).toHaveText([...all, "Pause"]);
    await expect(person.row("Pause")).toContainText("12 min");
    await expect(person.row("Pause")).toContainText("Denkt & fühlt: fühlt");
  }
  await kim.drawer.getByRole("button", { name: "Schritt 11: Pause" }).click();
  await expect(kim.row("Pause").getByRole("listitem")).toHaveText(["Was tut gut?", "Und Andrea?"]);
  await petra.drawer.getByRole("button", { name: "Schritt 11: Pause" }).click();

  // Keys: up by two, the focus stays where it was.
  const handle = petra.drawer.getByRole("button", { name: "„Pause“ verschieben" });
  await handle.focus();
  await petra.page.keyboard.press("ArrowUp");
  await petra.page.keyboard.press("ArrowUp");
  await expect(handle).toBeFocused();
  const moved = [...all.slice(0, -2), "Pause", ...all.slice(-2)];
  for (const person of [petra, kim]) await expect(person.titles).toHaveText(moved);

  // Mouse: to the very beginning.
  await handle.hover();
  await petra.page.mouse.down();
  await petra.row("Situation").scrollIntoViewIfNeeded();
  const first = await petra.row("Situation").boundingBox();
  if (!first) throw new Error("the first step is not on the screen");
  await petra.page.mouse.move(first.x + 20, first.y + 30, { steps: 5 });
  await petra.page.mouse.move(first.x + 20, first.y + 4, { steps: 2 });
  await petra.page.mouse.up();
  for (const person of [petra, kim]) await expect(person.titles).toHaveText(["Pause", ...all]);

  await petra.drawer.getByRole("button", { name: "Schritt 2: Situation" }).click();
  await petra.drawer.getByRole("button", { name: "Überspringen" }).click();
  await expect(kim.row("Situation")).toContainText("wird übersprungen");
  await expect(petra.drawer.getByText(/10 Schritte, zusammen 35 Minuten/)).toBeVisible();
  await petra.drawer.getByRole("button", { name: "Löschen" }).click();
  await expect(kim.titles).toHaveText(["Pause", ...all.slice(1)]);
  await expect(petra.drawer.getByRole("button", { name: "Schritt 1: Pause" })).toBeFocused();
  await petra.takeBack();
  await expect(kim.titles).toHaveText(["Pause", ...all]);
  await expect(kim.row("Situation")).toContainText("wird übersprungen");

  await petra.drawer.getByText("Durch eine Vorlage ersetzen").click();
  await petra.drawer.getByRole("button", { name: /^90 Minuten/ }).click();
  await expect(kim.titles).toHaveCount(13);
  await petra.takeBack();
  for (const person of [petra, kim]) await expect(person.titles).toHaveText(["Pause", ...all]);
});

test("on a phone a finger drags a step, and the clock is steered", async ({ browser }) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", PHONE);
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim");
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", PHONE);
  await petra.choose("25 Minuten");
  const from = await petra.drawer.getByRole("button", { name: "„Situation“ verschieben" }).boundingBox();
  const to = await petra.row("Denkt und fühlt").boundingBox();
  if (!from || !to) throw new Error("the steps are not on the screen");
  const touch = await petra.page.context().newCDPSession(petra.page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y: number): Promise<unknown> =>
    touch.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: from.x + from.width / 2, y }],
    });
  await send("touchStart", from.y + from.height / 2);
  for (const part of [0.3, 0.6, 0.9, 1])
    await send("touchMove", from.y + (to.y + to.height - 6 - from.y) * part);
  await send("touchEnd", 0);
  await expect(petra.titles.nth(2)).toHaveText("Situation");
  await petra.drawer.getByRole("button", { name: "„Sieht und hört“ starten" }).tap();
  await petra.isAt("Sieht und hört");
  await petra.closeDrawer();
  await kim.isAt("Sieht und hört");
  await petra.strip.getByRole("button", { name: "Zeit anhalten" }).tap();
  for (const person of [kim, ada]) await expect(person.time).toContainText("angehalten");
  await petra.strip.getByRole("button", { name: "Fragen und mehr" }).tap();
  const before = await kim.secondsLeft();
  await petra.strip.getByRole("button", { name: "Eine Minute mehr" }).tap();
  await expect.poll(() => kim.secondsLeft()).toBe(before + 60);
  await expect.poll(() => ada.secondsLeft()).toBe(before + 60);
});

test("stepping back and starting any step loses nothing; skipped steps are left out", async ({ browser }) => {
  const { petra, kim } = await twoPeople(browser, product);
  await petra.choose("60 Minuten");
  await petra.startSession();
  await kim.write("situation", "Wartet auf Ware");
  await petra.next();
  await kim.isAt("Sieht");
  await kim.write("seesHears", "Grelle Sonne");
  await petra.drawer.getByRole("button", { name: "„Ziele“ starten" }).click();
  for (const person of [petra, kim]) await person.isAt("Ziele");
  await petra.drawer.getByRole("button", { name: "„Situation“ starten" }).click();
  for (const person of [petra, kim]) {
    await person.isAt("Situation");
    await expect(person.notesIn("situation")).toHaveText(["Wartet auf Ware"]);
  }
  // Written privately: it waits for its writer.
  await expect(kim.notesIn("seesHears")).toHaveText(["Grelle Sonne"]);
  await petra.drawer.getByRole("button", { name: "Schritt 2: Sieht" }).click();
  await petra.drawer.getByRole("button", { name: "Überspringen" }).click();
  await petra.next();
  for (const person of [petra, kim]) await person.isAt("Hört");
  await petra.strip.getByRole("button", { name: "Zurück zum Schritt „Situation“" }).click();
  for (const person of [petra, kim]) await person.isAt("Situation");

  await petra.drawer.getByRole("button", { name: "Sitzung beenden" }).click();
  await expect(kim.strip).toHaveCount(0);
  await expect(petra.strip.getByRole("button", { name: "Sitzung starten" })).toBeVisible();
  await petra.takeBack();
  for (const person of [petra, kim]) await person.isAt("Situation");

  // Each step has kept the map as it was when it began: it comes back before everyone's eyes, and that is undone.
  await kim.write("gains", "Erst danach");
  await kim.isSaved();
  await petra.page.getByRole("button", { name: "Mehr", exact: true }).click();
  await petra.page.getByRole("button", { name: "Versionen" }).click();
  const versions = petra.page.getByRole("dialog", { name: "Versionen" });
  await versions.getByRole("option", { name: /^Sieht/ }).click();
  await versions.getByRole("button", { name: "Wiederherstellen" }).click();
  await expect(kim.notesIn("gains")).toHaveCount(0);
  await expect(kim.notesIn("situation")).toHaveText(["Wartet auf Ware"]);
  await expect(petra.page.getByText("„Sieht“ ist wiederhergestellt.")).toBeVisible();
  await petra.takeBack();
  for (const person of [petra, kim]) await expect(person.notesIn("gains")).toHaveText(["Erst danach"]);
});

test("two facilitators press at once, and there is one outcome everywhere", async ({ browser }) => {
  const { workshop, petra, kim, ada } = await threePeople(browser, product);
  const eva = await AgendaPage.enter(browser, workshop.links.facilitator, "Eva");
  // Both choose an agenda from an empty drawer.
  for (const person of [petra, eva]) await person.openAgenda();
  // Whoever comes too late finds the button gone: that is one outcome, too.
  const press = (button: Locator): Promise<void> => button.click({ timeout: 3000 }).catch(() => undefined);
  await Promise.all([
    press(petra.drawer.getByRole("button", { name: /^60 Minuten/ })),
    press(eva.drawer.getByRole("button", { name: /^25 Minuten/ })),
  ]);
  await kim.openAgenda();
  await expect.poll(() => kim.titles.count()).toBeGreaterThan(0);
  const titles = async (person: AgendaPage): Promise<string> =>
    (await person.titles.allTextContents()).join();
  await expect.poll(async () => (await titles(petra)) === (await titles(eva))).toBe(true);
  expect([10, 13]).toContain(await petra.titles.count());
  await expect(kim.titles).toHaveText(await petra.titles.allTextContents());

  const second = (await petra.titles.nth(1).textContent()) ?? "";
  await petra.startSession();
  await eva.isAt("Situation");
  // Later than the moment in which a press is taken for one that came too late.
  await expect.poll(async () => (await eva.secondsLeft()) % 60).toBeLessThan(58);
  await Promise.all([petra.next(), eva.next()]);
  for (const person of [petra, eva, kim, ada]) await person.isAt(second);
  // Both mean "pause": the second press does not let it run again.
  await Promise.all(
    [petra, eva].map((person) => press(person.strip.getByRole("button", { name: "Zeit anhalten" }))),
  );
  for (const person of [petra, eva, kim, ada]) await expect(person.time).toContainText("angehalten");
});

test("axe finds nothing in the agenda and the strip, for all three", async ({ browser }) => {
  const looks = { reducedMotion: "reduce" } as const;
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", looks);
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim", looks);
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", { ...PHONE, ...looks });
  await petra.openAgenda();
  await axeIsClean(petra.page);
  await petra.drawer.getByRole("button", { name: /^60 Minuten/ }).click();
  await petra.startSession();
  await petra.next();
  await petra.drawer.getByRole("button", { name: "Schritt 2: Sieht" }).click();
  await petra.drawer.getByRole("button", { name: "Überspringen" }).click();
  for (let press = 0; press < 9; press += 1) {
    await petra.strip.getByRole("button", { name: "Eine Minute mehr" }).click();
  }
  await axeIsClean(petra.page);
  for (const name of [/hinter dem Plan/, /von 2 fertig/]) {
    await petra.strip.getByRole("button", { name }).click();
    await expect(petra.page.getByRole("dialog")).toBeVisible();
    await axeIsClean(petra.page, "[role=dialog]");
    await petra.page.keyboard.press("Escape");
  }
  await kim.strip.getByRole("button", { name: "Ich bin fertig" }).click();
  await axeIsClean(kim.page);
  await ada.strip.getByRole("button", { name: "Fragen und mehr" }).tap();
  await axeIsClean(ada.page);
  await ada.openAgenda();
  await axeIsClean(ada.page);
  await ada.page.evaluate(() => localStorage.setItem("empathy-map.language", '"en"'));
  await ada.page.reload();
  await expect(ada.page.getByRole("region", { name: "Step of the session" })).toContainText(
    "Write privately",
  );
  await axeIsClean(ada.page);
});
