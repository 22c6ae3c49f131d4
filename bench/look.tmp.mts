import { mkdtempSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { startProcess } from "/work/wt/wall/bench/process.ts";
import { openRoom } from "/work/wt/wall/bench/seminar/room.ts";
import { ask } from "/work/wt/wall/bench/seminar/http.ts";
import { joinAsBot } from "/work/wt/wall/bench/seminar/bot.ts";
import { findChromium } from "/work/wt/wall/scripts/chromium.ts";
import { makeGroups } from "/work/wt/wall/model/groupCommands.ts";
import { addNotes } from "/work/wt/wall/model/mapCommands.ts";
import { addComments } from "/work/wt/wall/model/comment.ts";
import { agendaTemplate } from "/work/wt/wall/model/agendaTemplates.ts";
import { sendMessage, setAgenda, setGallery, setGrouping, setMembers, startStep, setLocked } from "/work/wt/wall/model/sessionCommands.ts";
import { readSession } from "/work/wt/wall/model/sessionDocument.ts";
import { roomName } from "/work/wt/wall/model/wire.ts";
const OUT = "/tmp/wallshots/";
const server = await startProcess(["dist/server/main.js"], { env: { PORT: "0", DATA_DIR: mkdtempSync("/tmp/wt-") } });
const url = server.url;
const browser = await chromium.launch({ executablePath: findChromium()!, args: ["--no-sandbox", "--disable-gpu"] });
const F = ["situation", "seesHears", "thinksFeels", "saysDoes", "pains", "gains"] as const;
async function seminar(lang: "de" | "en", n: number, people: number) {
  const de = lang === "de";
  const w: any = await ask({ url, token: null }, "POST", "/api/workshops", { title: de ? "Seminar Kundenverständnis" : "Customer seminar", language: lang, maps: Array.from({ length: n }, (_, i) => ({ title: de ? `Karte ${i + 1}` : `Map ${i + 1}`, customerName: ["Andrea", "Maximiliane", "Jo"][i % 3] })) });
  const { token, participantId }: any = await ask({ url, token: null }, "POST", `/api/workshops/${w.id}/join`, { key: w.keys.facilitator, name: "Petra" });
  const s = openRoom(url, roomName({ kind: "session", workshopId: w.id }), token); await s.synced();
  setAgenda(s.doc, agendaTemplate("60", lang), "x");
  makeGroups(s.doc, w.maps.map((m: any, i: number) => ({ name: i === 1 ? (de ? "Kundenbeziehungsmanagement Süd" : "Customer relationship team South") : `${de ? "Gruppe" : "Group"} ${i + 1}`, mapId: m.id })), "x");
  setGrouping(s.doc, "choice", "x");
  startStep(s.doc, readSession(s.doc).steps[1]!.id, Date.now(), "x");
  await s.saved();
  const { code }: any = await ask({ url, token }, "POST", `/api/workshops/${w.id}/code`, {});
  const names = ["Kim", "Lee", "Alexandra-Sophie von Hohenberg", "Sam", "Mia", "Jo", "Ben", "Ada"];
  const bots = await Promise.all(Array.from({ length: people }, (_, i) => joinAsBot(url, code, i)));
  const gs = readSession(s.doc).groups;
  setMembers(s.doc, new Map(bots.map((b, i) => [b.participantId, i === people - 1 ? null : gs[i % gs.length]!.id])), "x");
  bots.forEach((b, i) => b.session.show({ participantId: b.participantId, name: names[i % names.length], role: "participant", mapId: gs[i % gs.length]!.mapId, doneWith: i % 3 === 0 ? readSession(s.doc).steps[1]!.id : null, handRaised: false }));
  for (const [i, m] of w.maps.entries()) {
    const r = openRoom(url, roomName({ kind: "map", mapId: m.id }), token); await r.synced();
    const ids = addNotes(r.doc, Array.from({ length: i === 3 ? 0 : 6 + (i * 7) % 20 }, (_, k) => ({ text: de ? "Möchte wissen, wann die Ware kommt" : "Wants to know when the goods arrive", colour: (["yellow", "green", "blue", "pink"] as any)[k % 4], place: { field: F[k % 6], x: 16 + 170 * (Math.floor(k / 6) % 3), y: 56 + 110 * Math.floor(k / 18) }, author: participantId })), "x");
    if (i === 0 && ids[4]) addComments(r.doc, [{ noteId: ids[4], text: de ? "Woher wisst ihr das? Habt ihr jemanden gefragt?" : "How do you know? Did you ask anybody?", author: bots[0]!.participantId }, { noteId: ids[4], text: de ? "Das sehe ich auch so." : "I agree.", author: participantId }], "x");
    await r.saved(); r.close();
  }
  return { w, s, bots, token, close: () => { s.close(); bots.forEach((b) => b.session.close()); } };
}
const T = { de: { name: "Anzeigename", join: "Mitmachen", session: "Sitzung", groups: "Gruppen" }, en: { name: "Display name", join: "Join", session: "Session", groups: "Groups" } };
async function page(lang: "de" | "en", scheme: "light" | "dark", w: number, h: number, link: string, name: string, goneToMap = true): Promise<Page> {
  const c = await browser.newContext({ viewport: { width: w, height: h }, locale: lang === "de" ? "de-DE" : "en-GB", colorScheme: scheme, ...(w < 500 ? { hasTouch: true, isMobile: true } : {}) });
  const p = await c.newPage(); p.setDefaultTimeout(15000); await p.goto(link); await p.getByLabel(T[lang].name).fill(name); await p.getByRole("button", { name: T[lang].join }).click();
  if (goneToMap) await p.locator("[data-field=situation]").waitFor();
  return p;
}
const shot = async (p: Page, n: string) => { await p.waitForTimeout(700); await p.screenshot({ path: `${OUT}${n}.png` }); };
const attempt = async (what: string, f: () => Promise<void>) => { try { await f(); } catch (e) { console.log("FAILED", what, String(e).slice(0, 300)); } };
for (const lang of ["de", "en"] as const) {
  const dark = lang === "en";
  const small = await seminar(lang, 6, 14);
  const big = await seminar(lang, 40, 40);
  const abs = (l: string) => new URL(l, url).href;
  await attempt("facil", async () => {
    for (const [w, h, scheme] of [[1440, 900, dark ? "dark" : "light"], [1024, 768, dark ? "light" : "dark"], [390, 844, dark ? "dark" : "light"]] as const) {
      const p = await page(lang, scheme, w, h, abs(small.w.links.facilitator), "Petra");
      small.bots[1]!.session.show({ participantId: small.bots[1]!.participantId, name: "Lee", role: "participant", mapId: small.w.maps[1].id, doneWith: null, handRaised: true });
      await p.getByRole("button", { name: T[lang].session, exact: true }).first().click();
      await p.getByRole("button", { name: T[lang].groups, exact: true }).click();
      await shot(p, `${lang}-groups-${w}`);
      await p.locator("[data-group]").nth(1).scrollIntoViewIfNeeded(); await shot(p, `${lang}-groups2-${w}`);
      await p.goto(`${url}/w/${small.w.id}/wall`); await p.locator("[data-map]").nth(5).waitFor(); await shot(p, `${lang}-wall6-${w}`);
      await p.locator("[data-map] button").first().click(); await shot(p, `${lang}-wallmenu-${w}`);
      await p.context().close();
      const q = await page(lang, scheme, w, h, abs(big.w.links.facilitator), "Petra");
      big.bots[3]!.session.show({ participantId: big.bots[3]!.participantId, name: "Sam", role: "participant", mapId: big.w.maps[3].id, doneWith: null, handRaised: true });
      await q.goto(`${url}/w/${big.w.id}/wall`); await q.locator("[data-map]").nth(39).waitFor(); await q.waitForTimeout(1500); await shot(q, `${lang}-wall40-${w}`);
      await q.context().close();
    }
  });
  await attempt("people", async () => {
    for (const [w, h, scheme] of [[1440, 900, dark ? "light" : "dark"], [390, 844, dark ? "light" : "dark"]] as const) {
      setGallery(small.s.doc, false, "x"); await small.s.saved();
      const p = await page(lang, scheme, w, h, abs(small.w.links.participant), "Noa", false);
      await p.getByRole("heading").first().waitFor(); await shot(p, `${lang}-chooser-${w}`);
      await p.locator("li button").first().click(); await p.locator("[data-field=situation]").waitFor(); await p.waitForTimeout(400); await p.screenshot({ path: `${OUT}${lang}-arrival-${w}.png` });
      sendMessage(small.s.doc, lang === "de" ? "Noch fünf Minuten, dann schauen wir uns alle Karten gemeinsam an." : "Five more minutes, then we look at all maps together.", null, Date.now(), "x");
      setGallery(small.s.doc, true, "x"); await small.s.saved(); await shot(p, `${lang}-walk-${w}`);
      await p.keyboard.press("j"); await p.keyboard.press("m"); await p.waitForTimeout(300);
      await shot(p, `${lang}-comments-${w}`);
      await p.context().close();
    }
  });
  small.close(); big.close();
}
await browser.close(); await server.stop();
