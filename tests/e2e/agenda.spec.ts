import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator, Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AgendaPage, PHONE } from "./support/agendaPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** The run sheet with a facilitator, a participant at a desk and one with a phone, each in a browser of their own. */
let product: Product;

test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.close());

async function threePeople(browser: Browser) {
  const workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra");
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim");
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", PHONE);
  return { workshop, petra, kim, ada };
}

test("a 60-minute session starts with three presses; all see the step, its questions at the field, and the time", async ({
  browser,
}) => {
  const { petra, kim, ada } = await threePeople(browser);
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
  const { petra, kim, ada } = await threePeople(browser);
  await petra.choose("25 Minuten");
  for (const person of [kim, ada]) await person.openAgenda();
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
  for (const person of [petra, kim, ada]) {
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
  for (const person of [petra, kim, ada]) await expect(person.titles).toHaveText(moved);

  // Mouse: to the very beginning.
  await handle.hover();
  await petra.page.mouse.down();
  await petra.row("Situation").scrollIntoViewIfNeeded();
  const first = await petra.row("Situation").boundingBox();
  if (!first) throw new Error("the first step is not on the screen");
  await petra.page.mouse.move(first.x + 20, first.y + 30, { steps: 5 });
  await petra.page.mouse.move(first.x + 20, first.y + 4, { steps: 2 });
  await petra.page.mouse.up();
  for (const person of [petra, kim, ada]) await expect(person.titles).toHaveText(["Pause", ...all]);

  await petra.drawer.getByRole("button", { name: "Schritt 2: Situation" }).click();
  await petra.drawer.getByRole("button", { name: "Überspringen" }).click();
  await expect(ada.row("Situation")).toContainText("wird übersprungen");
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
  for (const person of [petra, kim, ada]) await expect(person.titles).toHaveText(["Pause", ...all]);
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
  const { petra, kim, ada } = await threePeople(browser);
  await petra.choose("60 Minuten");
  await petra.startSession();
  await kim.write("situation", "Wartet auf Ware");
  await petra.next();
  await kim.isAt("Sieht");
  await kim.write("seesHears", "Grelle Sonne");
  await petra.drawer.getByRole("button", { name: "„Ziele“ starten" }).click();
  for (const person of [petra, kim, ada]) await person.isAt("Ziele");
  await petra.drawer.getByRole("button", { name: "„Situation“ starten" }).click();
  for (const person of [petra, kim, ada]) {
    await person.isAt("Situation");
    await expect(person.notesIn("situation")).toHaveText(["Wartet auf Ware"]);
  }
  // Written privately: it waits for its writer.
  await expect(kim.notesIn("seesHears")).toHaveText(["Grelle Sonne"]);
  await petra.drawer.getByRole("button", { name: "Schritt 2: Sieht" }).click();
  await petra.drawer.getByRole("button", { name: "Überspringen" }).click();
  await petra.next();
  for (const person of [petra, kim, ada]) await person.isAt("Hört");
  await petra.strip.getByRole("button", { name: "Zurück zum Schritt „Situation“" }).click();
  for (const person of [petra, kim, ada]) await person.isAt("Situation");

  await petra.drawer.getByRole("button", { name: "Sitzung beenden" }).click();
  for (const person of [kim, ada]) await expect(person.strip).toHaveCount(0);
  await expect(petra.strip.getByRole("button", { name: "Sitzung starten" })).toBeVisible();
  await petra.takeBack();
  for (const person of [petra, kim, ada]) await person.isAt("Situation");
});

test("new notes go to the step's field and facet, by key, by the stack of paper and by the +", async ({
  browser,
}) => {
  const { petra, kim, ada } = await threePeople(browser);
  await petra.choose("60 Minuten");
  await petra.drawer.getByRole("button", { name: "Schritt 3: Hört" }).click();
  await petra.drawer.getByLabel("Arbeitsweise").selectOption({ label: "Offen schreiben" });
  await petra.drawer.getByRole("button", { name: "„Hört“ starten" }).click();
  for (const person of [kim, ada]) {
    await person.isAt("Hört");
    await expect(person.strip.getByText("Offen schreiben")).toBeVisible();
  }
  await kim.page.keyboard.press("n");
  await expect(kim.editor).toBeFocused();
  await kim.page.keyboard.type("Tastaturen klappern");
  await kim.page.keyboard.press("Escape");
  await ada.page.getByRole("button", { name: "Neuer Zettel", exact: true }).tap();
  await expect(ada.editor).toBeFocused();
  await ada.page.keyboard.type("Das Telefon klingelt");
  await ada.page.getByRole("button", { name: "Fertig", exact: true }).tap();
  await petra.closeDrawer();
  await petra.write("seesHears", "Niemand redet");
  for (const person of [petra, kim, ada]) {
    await expect(person.notesIn("seesHears")).toHaveCount(3);
    await expect(person.notesOf("seesHears").filter({ hasText: /^hört: / })).toHaveCount(3);
  }
  // Elsewhere a note has the facet of no step.
  await kim.write("saysDoes", "Gleich!");
  await expect(kim.notesOf("saysDoes")).toHaveText([/^Gleich!/]);
});

test("the facilitator sees how many are done and who is not, and it begins anew with the next step", async ({
  browser,
}) => {
  const { petra, kim, ada, workshop } = await threePeople(browser);
  await AgendaPage.enter(browser, workshop.links.viewer, "Vera");
  await petra.choose("60 Minuten");
  await petra.startSession();
  await expect(petra.strip.getByRole("button", { name: "0 von 2 fertig" })).toBeVisible();
  await ada.strip.getByRole("button", { name: "Ich bin fertig" }).tap();
  await petra.strip.getByRole("button", { name: "1 von 2 fertig" }).click();
  const who = petra.page.getByRole("dialog", { name: "Wer schreibt noch?" });
  await expect(who.getByRole("listitem")).toHaveText(["Kim"]);
  await petra.page.keyboard.press("Escape");
  await kim.strip.getByRole("button", { name: "Ich bin fertig" }).click();
  await petra.strip.getByRole("button", { name: "2 von 2 fertig" }).click();
  await expect(who.getByText("Alle sind fertig.")).toBeVisible();
  await petra.page.keyboard.press("Escape");
  await kim.strip.getByRole("button", { name: "Ich bin fertig" }).click();
  await expect(petra.strip.getByRole("button", { name: "1 von 2 fertig" })).toBeVisible();
  await petra.next();
  await expect(petra.strip.getByRole("button", { name: "0 von 2 fertig" })).toBeVisible();
  await expect(ada.strip.getByRole("button", { name: "Ich bin fertig" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await expect(kim.strip.getByRole("button", { name: /fertig$/ })).toHaveCount(1);
});

/** Makes a device's clock wrong by an hour and a bit. */
function wrongClock(): void {
  const OFF_MS = 3_725_000;
  const Right = Date;
  window.Date = class extends Right {
    constructor(...parts: [] | [number]) {
      if (parts.length === 0) super(Right.now() + OFF_MS);
      else super(...parts);
    }
    static override now(): number {
      return Right.now() + OFF_MS;
    }
  } as DateConstructor;
}

test("clocks that are wrong by an hour, and people who come in mid-step, show the same time", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", { init: wrongClock });
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim");
  await petra.choose("60 Minuten");
  await petra.startSession();
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", {
    ...PHONE,
    init: wrongClock,
  });
  expect(await ada.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 3_600_000);
  const shown = async (): Promise<number[]> => {
    const seconds = await Promise.all([petra, kim, ada].map((person) => person.secondsLeft()));
    return [Math.min(...seconds), Math.max(...seconds)];
  };
  // Three questions asked one after the other may fall on two seconds.
  await expect
    .poll(async () => {
      const [least = 0, most = 0] = await shown();
      return most - least <= 1 && least > 330 && most <= 360;
    })
    .toBe(true);

  // Over the time: counted up, and said in words.
  for (let press = 0; press < 6; press += 1) {
    await petra.strip.getByRole("button", { name: "Eine Minute weniger" }).click();
  }
  for (const person of [petra, kim, ada]) {
    await expect(person.time).toHaveText(/^\+0:0[1-9]/);
    await expect(person.time).toContainText("über der Zeit");
  }
  await petra.strip.getByRole("button", { name: "Eine Minute mehr" }).click();
  for (const person of [petra, kim, ada]) await expect(person.time).toHaveText(/^(1:00|0:5\d)/);
});

test("two facilitators press at once, and there is one outcome everywhere", async ({ browser }) => {
  const { workshop, petra, kim, ada } = await threePeople(browser);
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

test("the server restarts and the facilitator's laptop dies: the session goes on, and another link takes over", async ({
  browser,
}) => {
  const own = await startProduct();
  try {
    const workshop = await own.create({});
    const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra");
    const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim");
    const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", PHONE);
    await petra.choose("60 Minuten");
    await petra.startSession();
    await petra.next();
    for (const person of [kim, ada]) await person.isAt("Sieht");
    await petra.close();
    await own.kill();
    await kim.isAt("Sieht");
    const before = await kim.secondsLeft();
    await own.start();
    const eva = await AgendaPage.enter(browser, workshop.links.facilitator, "Eva");
    await eva.isAt("Sieht");
    expect(await eva.secondsLeft()).toBeLessThanOrEqual(before);
    expect(await eva.secondsLeft()).toBeGreaterThan(before - 60);
    await kim.isSaved();
    await eva.next();
    for (const person of [kim, ada]) {
      await expect(person.strip.getByText("Hört", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    }
  } finally {
    await own.close();
  }
});

test("behind plan is said to facilitators alone; one press makes up for it, and can be taken back", async ({
  browser,
}) => {
  const { petra, kim, ada } = await threePeople(browser);
  await petra.choose("60 Minuten");
  await petra.startSession();
  for (let press = 0; press < 5; press += 1) {
    await petra.strip.getByRole("button", { name: "Eine Minute mehr" }).click();
  }
  const behind = petra.strip.getByRole("button", { name: "5 Minuten hinter dem Plan" });
  await expect(behind).toBeVisible();
  await petra.strip.getByRole("button", { name: /^Rest kürzen, Ende bleibt/ }).click();
  await expect(behind).toHaveCount(0);
  await expect(petra.drawer.getByText(/zusammen 55 Minuten/)).toBeVisible();
  await petra.takeBack();
  await expect(behind).toBeVisible();
  await expect(petra.drawer.getByText(/zusammen 60 Minuten/)).toBeVisible();
  await behind.click();
  await petra.page.getByRole("button", { name: /^Ende auf .* verlegen/ }).click();
  await expect(behind).toHaveCount(0);
  for (const person of [kim, ada]) {
    await expect(person.time).toHaveText(/^1[01]:/);
    await expect(person.page.getByText(/hinter dem Plan|min zurück/)).toHaveCount(0);
  }
});

/** Counts the notes that a page sounds, without a loudspeaker. */
function countSounds(): void {
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    document.documentElement.dataset.sounds = String(
      Number(document.documentElement.dataset.sounds ?? 0) + 1,
    );
    start.call(this, when);
  };
}
const soundsOf = ({ page }: AgendaPage): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset.sounds);

test("a step's end is heard and said, a change of step is said, and the focus stays where it is", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", { init: countSounds });
  const listener = { init: countSounds, ownClock: true };
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim", listener);
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", { ...PHONE, ...listener });
  const bo = await AgendaPage.enter(browser, workshop.links.participant, "Bo", { ...PHONE, ...listener });
  await petra.choose("25 Minuten");
  await petra.startSession();
  await expect(kim.page.getByText("Neuer Schritt: Situation. Offen schreiben, 2 Minuten.")).toBeAttached();
  await kim.newNoteIn("pains").click();
  await expect(kim.editor).toBeFocused();
  await ada.strip.getByRole("button", { name: "Fragen und mehr" }).tap();
  await ada.strip.getByRole("button", { name: "Leiser Ton am Ende: an" }).tap();
  await bo.strip.getByRole("button", { name: "Fertig" }).tap();
  await petra.next();
  await expect(
    kim.page.getByText("Neuer Schritt: Sieht und hört. Verdeckt schreiben, 4 Minuten."),
  ).toBeAttached();
  await expect(kim.editor).toBeFocused();

  for (const person of [ada, bo]) await person.isAt("Sieht und hört");
  // Five minutes pass on Kim's and Ada's devices; Bo's sleeps through eight. After ten it would ask for the time.
  await kim.page.clock.runFor(5 * 60_000);
  await ada.page.clock.runFor(5 * 60_000);
  await bo.page.clock.fastForward(8 * 60_000);
  const over = "Die Zeit für „Sieht und hört“ ist um.";
  await expect(kim.page.getByText(over)).toBeAttached();
  expect(await soundsOf(kim)).toBe("2");
  await expect(kim.editor).toBeFocused();
  await expect(ada.page.getByText(over)).toBeAttached();
  expect(await soundsOf(ada)).toBeUndefined();
  await expect(bo.time).toContainText("über der Zeit");
  await expect(bo.page.getByText(over)).toHaveCount(0);
  expect(await soundsOf(bo)).toBeUndefined();
  await ada.page.reload();
  await ada.isReady();
  await ada.strip.getByRole("button", { name: "Fragen und mehr" }).tap();
  await expect(ada.strip.getByRole("button", { name: "Leiser Ton am Ende: aus" })).toBeVisible();
});

test("the guide is one press away for those who begin, and two pages on paper in both languages", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra");
  await petra.openAgenda();
  const opened = petra.page.waitForEvent("popup");
  await petra.drawer.getByRole("link", { name: "Anleitung für die Moderation" }).click();
  const guide = await opened;
  await expect(guide.getByRole("heading", { level: 1, name: "Anleitung für die Moderation" })).toBeVisible();
  for (const heading of ["Anleitung für die Moderation", "Guide for facilitators"]) {
    if (heading.startsWith("Guide")) await guide.getByTitle("English").click();
    await expect(guide.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await axeIsClean(guide);
    await expect
      .poll(() =>
        guide.evaluate(() => [...document.images].filter((image) => image.naturalWidth > 300).length),
      )
      .toBe(2);
    const paper = await getDocument({ data: new Uint8Array(await guide.pdf({ format: "A4" })), verbosity: 0 })
      .promise;
    expect(paper.numPages).toBe(2);
    await paper.destroy();
  }
});

test("the questions at the field fold, by themselves before they cover a note", async ({ browser }) => {
  const { petra, kim, ada } = await threePeople(browser);
  await petra.choose("60 Minuten");
  await petra.drawer.getByRole("button", { name: "„Probleme“ starten" }).click();
  const questions = (person: AgendaPage) => person.page.locator("[data-field=pains] [data-step-questions]");
  const fold = questions(kim).getByRole("button", { name: "Fragen zum Schritt „Probleme“" });
  await expect(fold).toHaveAttribute("aria-expanded", "true");
  await fold.click();
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  await expect(questions(kim).getByText("Was darf auf keinen Fall passieren?")).toBeHidden();
  await expect(questions(ada).getByText("Was darf auf keinen Fall passieren?")).toBeVisible();
  await petra.closeDrawer();
  await petra.write("pains", ...Array.from({ length: 10 }, (_, index) => `Problem ${"ABCDEFGHIJ"[index]}`));
  await expect(questions(petra).getByRole("button")).toHaveAttribute("aria-expanded", "false");
  await questions(petra).getByRole("button").click();
  await expect(questions(petra).getByText("Was darf auf keinen Fall passieren?")).toBeVisible();
});

async function axeIsClean(page: Page, within?: string): Promise<void> {
  // While something fades in, its colours are not yet its own.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const axe = new AxeBuilder({ page });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the agenda and the strip, for all three (${colorScheme})`, async ({
    browser,
  }) => {
    const looks = { colorScheme, reducedMotion: "reduce" } as const;
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
}
