import { createServer, type Server } from "node:http";
import { axeIsClean } from "./support/axeIsClean.ts";
import { MapPage } from "./support/mapPage.ts";
import { type Product, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

/** A wiki on another site, of which the operator of the product knows, with one page. */
let wiki: Server;
let wikiPage = "";
let product: Product;

test.beforeAll(async () => {
  wiki = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Wiki</title><h1>Wiki</h1>${wikiPage}`);
  });
  await new Promise<void>((done) => void wiki.listen(0, "127.0.0.1", done));
  product = await startProduct({ EMBED_ORIGINS: wikiUrl() });
});
test.afterAll(async () => {
  await product.close();
  wiki.close();
});

function wikiUrl(): string {
  return `http://localhost:${(wiki.address() as { port: number }).port}`;
}

test("what a facilitator copies shows the map live in a wiki, to nobody in particular, and elsewhere not at all", async ({
  browser,
}) => {
  const { links, id, maps } = await product.create({ title: "Andrea" });
  const petra = await MapPage.join(browser, links.facilitator, "Petra", { locale: "de-DE" });
  await petra.write("pains", "wartet auf die Auskunft");
  await petra.isSaved();
  await petra.page.getByRole("button", { name: "Teilen" }).click();
  const section = petra.page.getByRole("region", { name: "In eine Seite einbetten" });
  wikiPage = await section.locator("input").inputValue();
  // What the operator has not switched on is not offered beside it.
  await expect(petra.page.getByRole("region", { name: "Exporte melden" })).toHaveCount(0);
  expect(wikiPage).toContain(`/embed/${id}/${maps[0]?.id}#`);
  await petra.page.keyboard.press("Escape");

  const reader = await browser.newContext({ locale: "de-DE" });
  const page = await reader.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(wikiUrl());
  const frame = page.frameLocator("iframe");
  const pains = frame.locator("[data-outline-field=pains]");
  await expect(pains).toContainText("wartet auf die Auskunft");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Andrea");
  await expect(frame.getByRole("button")).toHaveCount(0);
  await petra.write("gains", "weiß den Tag");
  await expect(frame.locator("[data-outline-field=gains]")).toContainText("weiß den Tag");

  // Nobody was counted.
  const people = await petra.page.evaluate(
    async (workshopId) => (await fetch(`/api/workshops/${workshopId}/participants`)).json(),
    id,
  );
  expect(people).toMatchObject({ participants: [{ name: "Petra" }] });
  expect(asked.filter((url) => /\/(join|sync|participants)/.test(url))).toEqual([]);

  const way = await frame.getByRole("link", { name: "Öffnen in Customer Empathy Map" }).getAttribute("href");
  expect(way).toContain(`/w/${id}/${maps[0]?.id}#`);

  // The same page under an address that the operator has not named.
  await page.goto(wikiUrl().replace("localhost", "127.0.0.1"));
  await expect(page.getByRole("heading", { name: "Wiki" })).toBeVisible();
  await expect.poll(() => page.frames()[1]?.url() ?? "").toMatch(/^chrome-error:/);

  // By itself, on a phone: the notes are there to be read below the picture.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(/src="([^"]+)"/.exec(wikiPage)?.[1] ?? "");
  await expect(page.getByText("wartet auf die Auskunft")).toBeInViewport();
  // A browser that lets other sites' pages keep something finds nothing to keep.
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0 });
  expect(await reader.cookies()).toEqual([]);
  await axeIsClean(page);
});
