import { chromium } from "playwright-core";
import { setAgenda } from "./model/agendaCommands.ts";
import { startStep } from "./model/runCommands.ts";
import { readSession } from "./model/sessionDocument.ts";
import { setEditRule } from "./model/steeringCommands.ts";
import { startProduct } from "./tests/e2e/support/product.ts";
import { openSteering } from "./tests/e2e/support/steering.ts";
const OUT = "/tmp/wr/shots";
const only = process.argv.slice(2);
const product = await startProduct();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const shot = async (page, name) => { await page.waitForTimeout(250); await page.screenshot({ path: `${OUT}/${name}.png` }); };
try {
for (const lang of ["de", "en"]) {
  const workshop = await product.create({ template: "andrea", language: lang });
  const mapId = workshop.maps[0].id;
  const steering = await openSteering(product, workshop);
  const dark = lang === "en";
  const step = lang === "de"
    ? { title: "Was Andrea denkt und fühlt, wenn die Retoure nicht ankommt", field: "thinksFeels", facet: "feels", minutes: 5, mode: "private", names: "hidden", questions: ["Welcher Satz geht {name} durch den Kopf?", "Mit welchen zwei Wörtern würde {name} die eigene Stimmung beschreiben?"] }
    : { title: "What Andrea thinks and feels", field: "thinksFeels", minutes: 5, mode: "open", questions: ["Which sentence goes through {name}’s head?"] };
  await steering.steer((doc) => { setAgenda(doc, [step as never], "t"); startStep(doc, readSession(doc).steps[0].id, Date.now(), "t"); });
  const ctx = (w, h, d = dark) => browser.newContext({ viewport: { width: w, height: h }, hasTouch: true, isMobile: true, deviceScaleFactor: 1.5, locale: lang === "de" ? "de-DE" : "en-GB", colorScheme: d ? "dark" : "light" });
  const c = await ctx(360, 640);
  const page = await c.newPage();
  const bytes = [];
  page.on("response", (r) => { const u = new URL(r.url()); if (/\.(js|css|woff2)$/.test(u.pathname)) r.request().sizes().then((s) => bytes.push([u.pathname.split("/").pop(), s.responseBodySize])).catch(() => 0); });
  await page.goto(workshop.links.participant);
  await page.locator("input").first().waitFor();
  await shot(page, `${lang}-360-name`);
  bytes.length = 0;
  const p2 = await (await ctx(360, 640)).newPage();
  const bytes2 = [];
  p2.on("response", (r) => { const u = new URL(r.url()); if (/\.(js|css|woff2)$/.test(u.pathname)) r.request().sizes().then((s) => bytes2.push([u.pathname.split("/").pop(), s.responseBodySize])).catch(() => 0); });
  await p2.goto(workshop.links.participant.replace("#", "/write#"));
  await p2.locator("input").first().fill("Kim"); await p2.keyboard.press("Enter");
  const box = (p) => p.locator("form textarea").last();
  await box(p2).waitFor();
  await p2.waitForTimeout(1200);
  await shot(p2, `${lang}-360-empty`);
  await box(p2).fill(lang === "de" ? "Hoffentlich merkt die Abteilungsleiterin nicht, dass die Retourenscheinnummer fehlt" : "I hope nobody notices the missing number");
  await p2.keyboard.press("Enter");
  await p2.waitForTimeout(1500);
  console.log(lang, "fetched to the first note", JSON.stringify(bytes2), "JS", bytes2.filter(([n]) => n.endsWith(".js")).reduce((a, [, b]) => a + b, 0) / 1024);
  await box(p2).fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik"); await p2.keyboard.press("Enter");
  await p2.waitForTimeout(800);
  await shot(p2, `${lang}-360-notes`);
  await p2.setViewportSize({ width: 360, height: 360 }); await box(p2).focus(); await box(p2).fill(lang === "de" ? "Gerade tippe ich" : "I am typing"); await shot(p2, `${lang}-360-keyboard`);
  await p2.setViewportSize({ width: 740, height: 340 }); await shot(p2, `${lang}-landscape`);
  await p2.setViewportSize({ width: 390, height: 844 }); await box(p2).fill("");
  await p2.locator("[data-own-note] button").nth(1).tap(); await p2.waitForTimeout(300);
  await p2.locator("[data-own-note] button").first().tap(); await shot(p2, `${lang}-390-edit`);
  await p2.keyboard.press("Escape");
  await steering.ask("POST", "/polls", { kind: "dots", title: lang === "de" ? "Was zuerst?" : "What first?", dots: { pointsPerPerson: 3, maxPerNote: 2, fields: ["pains", "gains"], mapIds: [mapId] } });
  await steering.ask("POST", "/polls", { kind: "thumb", title: lang === "de" ? "Passt das Tempo?" : "Is the pace right?" });
  await p2.waitForTimeout(1500); await shot(p2, `${lang}-390-vote`);
  await p2.setViewportSize({ width: 820, height: 1180 }); await shot(p2, `${lang}-820-vote`);
  await p2.emulateMedia({ colorScheme: dark ? "light" : "dark" }); await shot(p2, `${lang}-820-other`);
  await steering.steer((doc) => setEditRule(doc, "none", "t")); await p2.waitForTimeout(800);
  await p2.setViewportSize({ width: 390, height: 844 }); await shot(p2, `${lang}-390-locked`);
  await steering.steer((doc) => setEditRule(doc, "all", "t"));
  await p2.emulateMedia({ forcedColors: "active" }); await p2.waitForTimeout(500); await shot(p2, `${lang}-390-forced`);
  if (lang === "de") {
    const d = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "de-DE" })).newPage();
    await d.goto(workshop.links.facilitator); await d.locator("input").first().fill("Mona"); await d.keyboard.press("Enter");
    await d.locator("[data-field=situation]").waitFor();
    await d.getByRole("button", { name: "Teilen" }).click(); await d.waitForTimeout(800);
    await d.getByText("Für Handys").first().click(); await shot(d, "de-share");
  }
  steering.close();
}
} finally { await browser.close(); await product.close(); }
