import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AgendaPage, threePeople, twoPeople } from "./support/agendaPage.ts";
import { axeIsClean } from "./support/axeIsClean.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** What people do in a step: write where it asks, say that they are done, vote; and the guide for those who lead. */
let product: Product;

test.beforeAll(async () => {
  product = await sharedProduct();
});

test("new notes go to the step's field and facet, by key, by the stack of paper and by the +", async ({
  browser,
}) => {
  const { petra, kim, ada } = await threePeople(browser, product);
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

test("the facilitator sees how many are done and who is not; a reload leaves it, and it begins anew with the next step", async ({
  browser,
}) => {
  const { petra, kim, ada, workshop } = await threePeople(browser, product);
  await AgendaPage.enter(browser, workshop.links.viewer, "Vera");
  await petra.choose("60 Minuten");
  await petra.startSession();
  await expect(petra.strip.getByRole("button", { name: "0 von 2 fertig" })).toBeVisible();
  await ada.strip.getByRole("button", { name: "Ich bin fertig" }).tap();
  await petra.strip.getByRole("button", { name: "1 von 2 fertig" }).click();
  const who = petra.page.getByRole("dialog", { name: "Wer schreibt noch?" });
  await expect(who.getByRole("listitem")).toHaveText(["Kim"]);
  await petra.page.keyboard.press("Escape");
  // Whoever reloads has said it still.
  await ada.page.reload();
  await ada.isReady();
  await expect(ada.strip.getByRole("button", { name: "Ich bin fertig" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
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
  await ada.page.reload();
  await ada.isReady();
  await ada.isAt("Sieht");
  await expect(petra.strip.getByRole("button", { name: "0 von 2 fertig" })).toBeVisible();
  await expect(ada.strip.getByRole("button", { name: "Ich bin fertig" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("the questions at the field fold, by themselves before they cover a note, and folded they cover none", async ({
  browser,
}) => {
  const { petra, kim } = await twoPeople(browser, product);
  await petra.choose("60 Minuten");
  await petra.drawer.getByRole("button", { name: "„Probleme“ starten" }).click();
  const field = (person: AgendaPage) => person.page.locator("[data-field=pains]");
  const fold = (person: AgendaPage) =>
    field(person).getByRole("button", { name: "Fragen zum Schritt „Probleme“" });
  const words = (person: AgendaPage) => field(person).getByText("Was darf auf keinen Fall passieren?");
  await expect(fold(kim)).toHaveAttribute("aria-expanded", "true");
  await fold(kim).click();
  await expect(fold(kim)).toHaveAttribute("aria-expanded", "false");
  await expect(words(kim)).toBeHidden();
  await expect(words(petra)).toBeVisible();
  await petra.closeDrawer();
  await petra.write("pains", ...Array.from({ length: 10 }, (_, index) => `Problem ${"ABCDEFGHIJ"[index]}`));
  await expect(fold(petra)).toHaveAttribute("aria-expanded", "false");
  await expect(words(petra)).toBeHidden();
  // All that is left of them stands in the title row: above every note.
  const sign = await fold(petra).boundingBox();
  const tops = await Promise.all(
    Array.from("ABCDEFGHIJ", async (letter) => {
      const place = await petra.note(`Problem ${letter}`).first().getAttribute("data-y");
      return (await petra.pointIn("pains", 0, Number(place))).y;
    }),
  );
  expect(sign && sign.y + sign.height).toBeLessThanOrEqual(Math.min(...tops));
  await fold(petra).click();
  await expect(words(petra)).toBeVisible();
});

test("a step for voting shows facilitators the way to a vote, until there is one", async ({ browser }) => {
  const { petra, kim } = await twoPeople(browser, product);
  await petra.choose("25 Minuten");
  await petra.drawer.getByRole("button", { name: "„Punkte vergeben“ starten" }).click();
  await kim.isAt("Punkte vergeben");
  const way = petra.strip.getByRole("button", { name: "Abstimmung vorbereiten" });
  await way.click();
  await expect(way).toHaveCount(0);
  await petra.drawer.getByRole("button", { name: "Abstimmung starten" }).click();
  await expect(kim.page.getByText("Noch 5 von 5 Punkten")).toBeVisible();
  await expect(kim.strip.getByRole("button", { name: "Abstimmung vorbereiten" })).toHaveCount(0);
  await petra.closeDrawer();
  await expect(way).toHaveCount(0);
});

test("the guide is one press away for those who begin, the other one press further, each two pages on paper in both languages", async ({
  browser,
}) => {
  const workshop = await product.create({});
  const petra = await AgendaPage.enter(browser, workshop.links.facilitator, "Petra");
  await petra.openAgenda();
  const opened = petra.page.waitForEvent("popup");
  await petra.drawer.getByRole("link", { name: "Anleitung für die Moderation" }).click();
  const guide = await opened;
  await expect(guide.getByRole("heading", { level: 1, name: "Anleitung für die Moderation" })).toBeVisible();
  const pages = [
    { heading: "Anleitung für die Moderation", pictures: 2 },
    { heading: "Anleitung fürs Mitmachen", pictures: 0 },
    { heading: "Guide for taking part", pictures: 0 },
    { heading: "Guide for facilitators", pictures: 2 },
  ];
  for (const { heading, pictures } of pages) {
    if (heading === "Guide for taking part") await guide.getByTitle("English").click();
    else if (pages[0]?.heading !== heading)
      await guide.getByRole("navigation").getByRole("link", { name: heading }).click();
    await expect(guide.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await axeIsClean(guide);
    await expect
      .poll(() =>
        guide.evaluate(() => [...document.images].filter((image) => image.naturalWidth > 300).length),
      )
      .toBe(pictures);
    const paper = await getDocument({ data: new Uint8Array(await guide.pdf({ format: "A4" })), verbosity: 0 })
      .promise;
    expect(paper.numPages).toBe(2);
    await paper.destroy();
  }
});
