import { chromium } from "@playwright/test";
import { MapPage } from "./tests/e2e/support/mapPage.ts";
import { startProduct } from "./tests/e2e/support/product.ts";
const product = await startProduct();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const step = async (name: string, work: () => Promise<unknown>) => { try { const r = await work(); console.log("ok", name, r ?? ""); } catch (e) { console.log("FAIL", name, String(e).slice(0, 600)); } };
const { links } = await product.create({});
const map = await MapPage.join(browser, links.facilitator, "Petra", { viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
const { page } = map;
page.on("pageerror", (e) => console.log("PAGEERROR", e.message));
page.on("console", (m) => { if (m.type() === "error") console.log("CONSOLE", m.text().slice(0, 300)); });
await step("write", () => map.write("pains", "zu laut", "مرحبا بالعالم, 123 - Hallo!", "Er sagt: שלום עליכם"));
await step("menu notes", async () => {
  const at = await map.centreOf("zu laut");
  await page.mouse.click(at.x, at.y, { button: "right" });
  await page.getByRole("menu").waitFor();
  await page.screenshot({ path: "/tmp/w1.png" });
  await page.getByRole("menuitem", { name: "Kopieren als" }).hover();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "/tmp/w2.png" });
  await page.getByRole("menuitem", { name: "Als Bild kopieren" }).click();
  await page.getByText(/als Bild kopiert|lässt das Kopieren/).waitFor({ timeout: 20000 });
  return page.evaluate(async () => (await navigator.clipboard.read()).map((i) => i.types));
});
await step("copy json", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("JSON");
  await page.keyboard.press("Enter");
  await page.getByText(/als JSON kopiert/).waitFor({ timeout: 10000 });
  return page.evaluate(async () => (await navigator.clipboard.readText()).slice(0, 120));
});
await step("copy keys", async () => {
  await page.keyboard.press("Control+c");
  await page.getByText(/Zettel kopiert/).waitFor();
  return page.evaluate(async () => { const [i] = await navigator.clipboard.read(); const h = await (await i!.getType("text/html")).text(); return [i!.types, h.slice(0, 200)]; });
});
await step("paste key at pointer", async () => {
  const at = await map.pointIn("gains", 300, 200);
  await page.mouse.move(at.x, at.y);
  await page.mouse.move(at.x + 3, at.y);
  await page.keyboard.press("Control+v");
  await map.notesIn("gains").first().waitFor({ state: "attached" });
  return map.placeOf("zu laut");
});
await step("ground", async () => {
  const at = await map.pointIn("saysDoes", 200, 200);
  await page.mouse.click(at.x, at.y, { button: "right" });
  await page.getByRole("menu", { name: "Menü der Karte" }).waitFor();
  await page.screenshot({ path: "/tmp/w3.png" });
  await page.keyboard.press("Escape");
});
await step("undo tip", async () => {
  await page.getByRole("button", { name: /^Rückgängig/ }).hover();
  await page.waitForTimeout(900);
  await page.screenshot({ path: "/tmp/w4.png" });
  await page.getByRole("button", { name: /^Rückgängig/ }).click();
  await page.getByText("Rückgängig gemacht").waitFor();
  await page.screenshot({ path: "/tmp/w5.png" });
});
await step("editor rtl", async () => { await map.open("مرحبا"); await page.screenshot({ path: "/tmp/w6.png" }); await page.keyboard.press("Escape"); });
await map.close();
const phone = await MapPage.join(browser, links.participant, "Kim", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: "dark", permissions: ["clipboard-read", "clipboard-write"] });
await step("phone long press ground", async () => {
  const cdp = await phone.page.context().newCDPSession(phone.page);
  const at = { x: 200, y: 420 };
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await phone.page.waitForTimeout(900);
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await phone.page.waitForTimeout(500);
  await phone.page.screenshot({ path: "/tmp/w7.png" });
  return phone.page.getByRole("menuitem").allInnerTexts();
});
await step("phone selection", async () => {
  await phone.page.keyboard.press("Escape");
  await phone.page.keyboard.press("j");
  await phone.page.getByRole("button", { name: "Menü öffnen" }).tap();
  await phone.page.getByRole("menu").waitFor();
  await phone.page.waitForTimeout(400);
  await phone.page.screenshot({ path: "/tmp/w8.png" });
});
await browser.close();
await product.close();
