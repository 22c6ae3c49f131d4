import { AgendaPage, PHONE, twoPeople } from "./support/agendaPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** The clock of a step: the same on every device, said and heard at its end, and made up for when it was too short. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

/** More than an hour, and no whole minutes. */
const OFF_MS = 3_725_000;

/** Makes a device's clock wrong. Runs in the page: it may use nothing but what it is given. */
function setClockWrong(offMs: number): void {
  const Right = Date;
  window.Date = class extends Right {
    constructor(...parts: [] | [number]) {
      if (parts.length === 0) super(Right.now() + offMs);
      else super(...parts);
    }
    static override now(): number {
      return Right.now() + offMs;
    }
  } as DateConstructor;
}

test("clocks that are an hour fast or slow, and people who come in mid-step, show the same time", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", {
    init: [setClockWrong, OFF_MS],
  });
  const kim = await AgendaPage.enter(browser, workshop.links.participant, "Kim", {
    init: [setClockWrong, -OFF_MS],
  });
  await petra.choose("60 Minuten");
  await petra.startSession();
  const ada = await AgendaPage.enter(browser, workshop.links.participant, "Ada", {
    ...PHONE,
    init: [setClockWrong, OFF_MS],
  });
  const bo = await AgendaPage.enter(browser, workshop.links.participant, "Bo", {
    ...PHONE,
    init: [setClockWrong, -OFF_MS],
  });
  expect(await ada.page.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + 3_600_000);
  expect(await bo.page.evaluate(() => Date.now())).toBeLessThan(Date.now() - 3_600_000);
  const shown = async (): Promise<number[]> => {
    const seconds = await Promise.all([petra, kim, ada, bo].map((person) => person.secondsLeft()));
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
  for (const person of [petra, kim, ada, bo]) {
    await expect(person.time).toHaveText(/^\+0:0[1-9]/);
    await expect(person.time).toContainText("über der Zeit");
  }
  await petra.strip.getByRole("button", { name: "Eine Minute mehr" }).click();
  for (const person of [petra, kim, ada, bo]) await expect(person.time).toHaveText(/^(1:00|0:5\d)/);
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
  const { petra, kim } = await twoPeople(browser, product);
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
  await expect(kim.time).toHaveText(/^1[01]:/);
  await expect(kim.page.getByText(/hinter dem Plan|min zurück/)).toHaveCount(0);
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
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra", {
    init: [countSounds, 0],
  });
  const listener = { init: [countSounds, 0], ownClock: true } as const;
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
