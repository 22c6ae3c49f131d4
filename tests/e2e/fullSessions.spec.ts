import type { Page } from "@playwright/test";
import { left, own, results, total, untilCounted } from "./support/asking.ts";
import { type FullSession, isDone, openFullSession, pdfOf } from "./support/fullSession.ts";
import { Keys } from "./support/keys.ts";
import { MapPage } from "./support/mapPage.ts";
import type { Product } from "./support/product.ts";
import { expect, sharedProduct, test } from "./support/test.ts";

/** A whole session (join, write, reveal, vote, export) without a mouse, and without a picture. */
let product: Product;
let session: FullSession;

test.beforeAll(async () => {
  product = await sharedProduct();
});
test.beforeEach(async () => {
  session = await openFullSession(product);
});
test.afterEach(() => session.close());

test("with the keyboard alone somebody leads a session and somebody takes part, and the focus is always seen", async ({
  browser,
}) => {
  const { links } = session.workshop;
  const [mona, petra] = await Promise.all(
    [links.facilitator, links.participant].map(async (link, at) => {
      const page = await (await browser.newContext()).newPage();
      const keys = new Keys(page);
      await page.goto(link);
      await keys.isAt(page.getByLabel("Anzeigename"));
      await keys.type(["Mona", "Petra"][at] ?? "");
      await keys.press("Enter");
      const map = new MapPage(page);
      await map.isReady();
      const board = page.getByRole("listbox", { name: "Karte: Zettel" });
      return { page, keys, map, board, note: (name: RegExp) => board.getByRole("option", { name }) };
    }),
  );
  if (!mona || !petra) throw new Error("nobody came");
  const strip = (page: Page) => page.getByRole("region", { name: "Schritt der Sitzung" });
  const drawer = mona.page.getByRole("complementary", { name: "Sitzung" });

  // Mona chooses an agenda and starts it.
  await mona.keys.command("sitzung ablauf", "Sitzung: Ablauf");
  await mona.keys.isAt(drawer.getByRole("region", { name: "Ablauf" }));
  await mona.keys.enter(drawer.getByRole("button", { name: /^60 Minuten/ }));
  await mona.keys.isAt(drawer.getByRole("region", { name: "Ablauf" }));
  await mona.keys.enter(strip(mona.page).getByRole("button", { name: "Sitzung starten" }), "Shift+Tab");
  await expect(strip(petra.page)).toContainText("Situation");
  await mona.keys.isAt(strip(mona.page).getByRole("button").first());

  // Petra writes in two fields, changes one and moves the other.
  await petra.keys.tabTo(petra.board);
  await petra.keys.press("n");
  await petra.keys.isAt(petra.map.editor);
  await petra.keys.type("Sucht einen Termin");
  await petra.keys.press("Escape");
  await petra.keys.isAt(petra.note(/^Sucht einen Termin\. Situation/));
  await petra.keys.enter(petra.map.newNoteIn("pains"));
  await petra.keys.isAt(petra.map.editor);
  await petra.keys.type("Niemand ruft");
  await petra.keys.press("Tab");
  await petra.keys.isAt(petra.note(/^Niemand ruft\. Probleme/));
  await petra.keys.press("Enter");
  await petra.keys.isAt(petra.map.editor);
  await petra.keys.type(" zurück");
  await petra.keys.press("Escape");
  await petra.keys.isAt(petra.note(/^Niemand ruft zurück/));
  await petra.keys.press("Home", "Control+ArrowDown");
  await petra.keys.isAt(petra.note(/^Sucht einen Termin\. (?!Situation)/));
  await expect(mona.map.notesIn("pains")).toHaveText(["Niemand ruft zurück"]);
  await expect(mona.map.notesIn("situation")).toHaveCount(0);

  // In the next step she writes for herself, and says that she is done.
  await mona.keys.command("weiter zum schritt", "Weiter zum Schritt „Sieht“");
  await expect(petra.page.getByText("Neue Zettel siehst nur du.")).toBeVisible();
  await petra.keys.press("n");
  await petra.keys.isAt(petra.map.editor);
  await petra.keys.type("Grelle Sonne");
  await petra.keys.press("Escape");
  await petra.keys.isAt(petra.note(/^Grelle Sonne\..* nur für dich/));
  await petra.keys.command("ich bin fertig", "Ich bin fertig");
  await isDone(petra.map);
  await petra.keys.isAt(petra.note(/^Grelle Sonne/));

  // Mona reveals and opens a vote; what she presses goes, and the focus stays in the drawer.
  await expect(strip(mona.page)).toContainText("1 von 1 fertig");
  await mona.keys.command("sitzung abstimmen", "Sitzung: Abstimmen");
  await mona.keys.isAt(drawer.getByRole("region", { name: "Abstimmen" }));
  await mona.keys.enter(drawer.getByRole("button", { name: "Den einen Zettel aufdecken" }));
  await expect(mona.map.notesIn("seesHears")).toContainText(["Grelle Sonne"]);
  await mona.keys.isAt(drawer.getByRole("region", { name: "Abstimmen" }));
  await mona.keys.tabTo(drawer.getByLabel("Punkte je Person"));
  await mona.keys.press("Control+a");
  await mona.keys.type("2");
  await mona.keys.press("Enter");
  await expect(left(petra.map)).toContainText("Noch 2 von 2 Punkten");

  await petra.keys.isAt(petra.note(/^Grelle Sonne(?!.*nur für dich)/));
  await untilCounted(petra.map, () => petra.keys.press("p"));
  await petra.keys.press("End");
  await untilCounted(petra.map, () => petra.keys.press("p"));
  await expect(left(petra.map)).toContainText("Alle 2 Punkte vergeben");
  await petra.keys.isAt(petra.note(/^Niemand ruft zurück\..* 1 Punkt von dir/));
  await mona.keys.enter(drawer.getByRole("button", { name: "Schließen und zeigen" }), "Shift+Tab");
  await expect(total(petra.map, "Grelle Sonne")).toHaveAttribute("data-total", "1");
  await expect(results(mona.map)).toHaveCount(2);
  await mona.keys.enter(drawer.getByRole("button", { name: "Schließen", exact: true }), "Shift+Tab");
  await expect(drawer).toHaveCount(0);

  // Both take the map along, and are where they were.
  await petra.keys.command("exportieren", "Exportieren");
  const dialog = petra.page.getByRole("dialog", { name: "Exportieren" });
  const pdf = dialog.getByRole("button", { name: /^PDF/ });
  const text = await pdfOf(petra.page, () => petra.keys.enter(pdf));
  expect(text).toContain("Niemandruftzurück");
  expect(text).toContain("GrelleSonne");
  await petra.keys.press("Escape");
  await petra.keys.isAt(petra.note(/^Niemand ruft zurück/));
  await mona.keys.enter(mona.page.getByRole("button", { name: "Exportieren" }));
  const monas = mona.page.getByRole("dialog").getByRole("button", { name: /^PDF/ });
  expect(await pdfOf(mona.page, () => mona.keys.enter(monas))).toContain("GrelleSonne");
  await mona.keys.press("Escape");
  await mona.keys.isAt(mona.page.getByRole("button", { name: "Exportieren" }));
});

test("in the list alone a session is written, revealed, discussed, voted in and exported, while another writes", async ({
  browser,
}) => {
  const [address = "", key = ""] = session.workshop.links.participant.split("#");
  const page = await (await browser.newContext()).newPage();
  const map = new MapPage(page);
  await page.goto(`${address}?view=list#${key}`);
  await page.getByLabel("Anzeigename").fill("Petra");
  await page.getByRole("button", { name: "Mitmachen" }).click();
  const list = page.getByRole("region", { name: "Die Karte als Liste" });
  await expect(list).toBeVisible();
  await expect(page.locator("[data-canvas]")).toHaveCount(0);
  const heard = page.getByRole("region", { name: "Was andere ändern" });
  const row = (text: string) => list.getByRole("button", { name: text, exact: true });
  const choose = async (text: string, ...entries: string[]): Promise<void> => {
    await list.getByRole("button", { name: `Mehr zu „${text}“` }).click();
    for (const entry of entries)
      await page.getByRole("menu").last().getByText(entry, { exact: true }).click();
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  const write = async (field: string, text: string): Promise<void> => {
    await list.getByRole("button", { name: `Neuer Zettel in „${field}“` }).click();
    await expect(map.editor).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press("Escape");
    await expect(row(text)).toBeFocused();
  };

  // What is written privately is mine until it is revealed.
  await session.writePrivately();
  await expect(page.getByText("Neue Zettel siehst nur du.")).toBeVisible();
  await write("Sagt & macht", "Sagt: kein Problem");
  await expect(row("Sagt: kein Problem")).toHaveAccessibleDescription(/nur für dich sichtbar/);
  await list.getByRole("button", { name: "Neuer Zettel in „Denkt & fühlt“" }).click();
  await page.keyboard.type("Ärgert sich ");
  // Also while the field that grows is itself still in view, above the text.
  await list.evaluate((scrolled) => {
    scrolled.scrollTop = 150;
    return new Promise(requestAnimationFrame);
  });
  const before = await map.editor.boundingBox();
  // The server has counted it, which is said below it.
  await expect(list.locator("[data-outline-field=thinksFeels] [data-waiting]")).toBeVisible();
  session.kimWrites("situation", "Wartet am Tresen", "Hat zwei Kinder dabei");
  await expect(row("Hat zwei Kinder dabei")).toBeVisible();
  await expect(heard).toContainText("2 neue Zettel in „Situation“.", { timeout: 20_000 });
  await expect(map.editor).toBeFocused();
  expect((await map.editor.boundingBox())?.y, "the text stays under the eyes").toBeCloseTo(before?.y ?? 0, 0);
  await page.keyboard.type("doch");
  await page.keyboard.press("Escape");
  await expect(row("Ärgert sich doch")).toBeFocused();
  expect(session.textsIn("thinksFeels")).toEqual([]);
  await page.getByRole("button", { name: "Ich bin fertig" }).click();
  await isDone(map);
  expect(await session.reveal()).toBe(2);
  for (const text of ["Sagt: kein Problem", "Ärgert sich doch"])
    await expect(row(text)).not.toHaveAccessibleDescription(/nur für dich/);
  expect(session.textsIn("thinksFeels")).toEqual(["Ärgert sich doch"]);

  // Discussed: what it rests on, a comment, a contradiction; and where Kim is at work.
  await session.discuss();
  await choose("Ärgert sich doch", "Worauf es beruht", "beobachtet");
  await expect(row("Ärgert sich doch")).toHaveAccessibleDescription(/beobachtet/);
  await choose("Ärgert sich doch", "Widerspruch: hier beginnen");
  await choose("Sagt: kein Problem", "Widerspruch: hier enden");
  const title = page.getByRole("textbox", { name: "Worin liegt der Widerspruch?" });
  await expect(title).toBeFocused();
  await page.keyboard.type("Höflich");
  await page.keyboard.press("Enter");
  await expect(list.locator("[data-outline-link]")).toContainText("Höflich");
  await choose("Wartet am Tresen", "Kommentare …");
  await page.getByRole("dialog").getByRole("textbox", { name: "Kommentar" }).fill("Wie lange?");
  await page.getByRole("dialog").getByRole("button", { name: "Kommentieren" }).click();
  await page.keyboard.press("Escape");
  await expect(row("Wartet am Tresen")).toHaveAccessibleDescription(/1 Kommentar/);
  const [kims = ""] = session.kimWrites("gains", "Rückruf am selben Tag");
  session.kimIsIn(kims);
  await expect(row("Rückruf am selben Tag")).toHaveAccessibleDescription(/Kim schreibt hier/);

  // Brought to where everybody looks, without the focus.
  await row("Wartet am Tresen").focus();
  await session.bringTo("gains");
  await expect(list.getByRole("heading", { name: /^Ziele/ })).toBeInViewport();
  await expect(heard).toContainText("Jetzt bei „Ziele (Gains)“.");
  await expect(row("Wartet am Tresen")).toBeFocused();

  const vote = await session.openVote(2);
  await expect(left(map)).toContainText("Noch 2 von 2 Punkten");
  const point = list.getByRole("button", { name: "Punkt für „Ärgert sich doch“" });
  await untilCounted(map, () => point.click());
  await list.getByRole("button", { name: "Punkt für „Wartet am Tresen“" }).click();
  await expect(left(map)).toContainText("Alle 2 Punkte vergeben");
  await list.getByRole("button", { name: "Punkt von „Wartet am Tresen“ zurücknehmen" }).click();
  await expect(left(map)).toContainText("Noch 1 von 2 Punkten");
  await expect(own(map, "Ärgert sich doch")).toHaveAttribute("data-own", "1");
  await vote.close();
  await expect(row("Ärgert sich doch")).toHaveAccessibleDescription(/1 Punkt/);

  await page.getByRole("button", { name: "Exportieren" }).click();
  const pdf = page.getByRole("dialog").getByRole("button", { name: /^PDF/ });
  const text = await pdfOf(page, () => pdf.click());
  for (const words of ["Höflich", "Rückruf am selben Tag", "Ärgert sich doch"])
    expect(text).toContain(words.replaceAll(" ", ""));
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Exportieren" })).toBeFocused();
});
