import { expect, onTestFinished, test } from "vitest";
import type * as Y from "yjs";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setHidden,
  setPersonName,
} from "../../model/mapCommands.ts";
import { readAbout, readNotes, readPersonName } from "../../model/mapDocument.ts";
import { readRules } from "../../model/sessionDocument.ts";
import { setAddress, setEditRule, setGallery, setLocked } from "../../model/steeringCommands.ts";
import { CLOSE, roomName } from "../../model/wire.ts";
import { bearer, openSynced } from "../support/participants.ts";
import { startServer } from "../support/startServer.ts";
import { contentOf, refusedByRule, steeredWorkshop } from "../support/steeredWorkshop.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { waitUntil } from "../support/waitUntil.ts";

const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;
const LONG = 3_600_000;

const textsIn = (doc: Y.Doc): string[] => readNotes(doc).map(({ text }) => text);

test("session and results are written by nobody who may not, and nothing of it reaches others", async () => {
  const all = await steeredWorkshop();
  const ann = await all.enter();
  const results = roomName({ kind: "results", workshopId: all.workshop.id });
  for (const [token, room, root] of [
    [ann.token, all.sessionRoom, "rules"],
    [ann.token, results, "waiting"],
    [all.chief.token, results, "polls"],
  ] as const) {
    const other = await openSynced(all.url, room, all.chief.token);
    const eve = await openSynced(all.url, room, token);
    eve.doc.getMap(root).set("locked", true);
    await waitUntil("a close", () => eve.closes[0]?.code === CLOSE.forbidden);
    await other.saved();
    expect(other.doc.getMap(root).size, `${room} ${root}`).toBe(0);
    const fresh = await openSynced(all.url, room, all.chief.token);
    expect(fresh.doc.getMap(root).size).toBe(0);
  }
});

test("a locked map takes no edit of participants, shows itself to them, and takes facilitators'", async () => {
  const all = await steeredWorkshop();
  const [ann, bob] = [await all.enter(), await all.enter()];
  const a = await all.open(ann);
  const c = await all.open(all.chief);
  addNotes(a.doc, [{ ...NOTE, text: "vorher" }], "test");
  await a.saved();
  await all.steer((doc) => setLocked(doc, null, true, "test"));
  addNotes(a.doc, [{ ...NOTE, text: "zu spät" }], "test");
  await refusedByRule(a);

  const b = await all.open(bob);
  expect(textsIn(b.doc)).toEqual(["vorher"]);
  b.provider.awareness.setLocalStateField("name", "Bob");
  setPersonName(b.doc, bob.participantId, "Bob", "test");
  addNotes(c.doc, [{ ...NOTE, text: "von vorn" }], "test");
  await waitUntil("Bob sees it", () => textsIn(b.doc).includes("von vorn"));
  await waitUntil("Bob is seen", () =>
    [...c.provider.awareness.getStates().values()].some(({ name }) => name === "Bob"),
  );
  await b.saved();
  expect(b.closes).toEqual([]);
  expect(readPersonName(c.doc, bob.participantId)).toBe("Bob");
  expect((await all.notesNow()).map(({ text }) => text).toSorted()).toEqual(["von vorn", "vorher"]);

  await all.steer((doc) => setLocked(doc, null, false, "test"));
  addNotes(b.doc, [{ ...NOTE, text: "wieder offen" }], "test");
  await b.saved();
  expect(textsIn(c.doc)).toContain("wieder offen");
});

test("who takes part neither hides a note nor shows a hidden one again; who facilitates does both", async () => {
  const all = await steeredWorkshop();
  const [ann, eve] = [await all.enter(), await all.enter()];
  const c = await all.open(all.chief);
  const [shown = "", hidden = ""] = addNotes(
    c.doc,
    [
      { ...NOTE, text: "bleibt" },
      { ...NOTE, text: "ausgeblendet" },
    ],
    "test",
  );
  setHidden(c.doc, [hidden], true, "test");
  await c.saved();
  for (const [who, id, hides] of [
    [ann, shown, true],
    [eve, hidden, false],
  ] as const) {
    const one = await all.open(who);
    setHidden(one.doc, [id], hides, "test");
    await refusedByRule(one);
  }
  expect(await all.notesNow()).toMatchObject([{ hidden: false }, { hidden: true }]);
  expect(readNotes(c.doc).map((note) => note.hidden)).toEqual([false, true]);
  setHidden(c.doc, [hidden], false, "test");
  await c.saved();
  expect(c.closes).toEqual([]);
  expect(await all.notesNow()).toMatchObject([{ hidden: false }, { hidden: false }]);
});

test("every way of writing to a locked map ends in a close, and changes nothing", async () => {
  const all = await steeredWorkshop();
  const eve = await all.enter();
  const c = await all.open(all.chief);
  const [id = ""] = addNotes(c.doc, [{ ...NOTE, author: eve.participantId }], "test");
  await c.saved();
  await all.steer((doc) => setLocked(doc, all.workshop.maps[0]?.id ?? "", true, "test"));
  const before = contentOf(c.doc);
  const ways: readonly ((doc: Y.Doc) => void)[] = [
    (doc) => deleteNotes(doc, [id], "test"),
    (doc) => editText(doc, id, "", 0, "test"),
    (doc) => moveNotes(doc, new Map([[id, { field: "gains", x: 1, y: 1 } as const]]), "test"),
    (doc) => setAbout(doc, { title: "gekapert" }, "test"),
    (doc) => setPersonName(doc, all.chief.participantId, "Eve", "test"),
    (doc) => doc.getMap("people").set(eve.participantId, "x".repeat(5_000)),
    (doc) => doc.getMap("people").set(eve.participantId, { name: "Eve" }),
    (doc) => {
      const [gone = ""] = addNotes(doc, [NOTE], "test");
      deleteNotes(doc, [gone], "test");
    },
  ];
  for (const way of ways) {
    const e = await all.open(eve);
    e.doc.transact(() => way(e.doc));
    await refusedByRule(e);
    e.provider.destroy();
  }
  await c.saved();
  expect(contentOf(c.doc)).toEqual(before);
  expect(contentOf((await all.open(all.chief)).doc)).toEqual(before);
});

test("what was on its way when the rule changed is taken, and what comes later is not", async () => {
  const patient = await steeredWorkshop({ tuning: { ruleGraceMs: LONG } });
  const early = await patient.open(await patient.enter());
  await patient.steer((doc) => setLocked(doc, null, true, "test"));
  addNotes(early.doc, [{ ...NOTE, text: "unterwegs" }], "test");
  await early.saved();
  expect(textsIn(early.doc)).toEqual(["unterwegs"]);
  expect(early.closes).toEqual([]);

  const usual = await steeredWorkshop({ tuning: { ruleGraceMs: 150 } });
  const ann = await usual.open(await usual.enter());
  let count = 0;
  const timer = setInterval(() => addNotes(ann.doc, [{ ...NOTE, text: `${(count += 1)}` }], "test"), 5);
  onTestFinished(() => clearInterval(timer));
  await usual.steer((doc) => setLocked(doc, null, true, "test"));
  await refusedByRule(ann);
  clearInterval(timer);
  const kept = await usual.notesNow();
  expect(kept.length).toBeLessThan(count);
  const later = await usual.open(await usual.enter());
  addNotes(later.doc, [NOTE], "test");
  await refusedByRule(later);
  expect(await usual.notesNow()).toEqual(kept);
});

/** Documents that the server has in memory. */
async function roomsIn(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^empathy_map_rooms (\d+)$/m.exec(text)?.[1]);
}

test("a map stays locked when nobody has the session open any more, and after a restart", async () => {
  const data = { folder: temporaryFolder() };
  const first = await steeredWorkshop({ data, metrics: true, tuning: { idleMs: 5 } });
  const ann = await first.enter();
  const a = await first.open(ann);
  await first.steer((doc) => setLocked(doc, null, true, "test"));
  first.session.provider.destroy();
  await waitUntil("the session is not in memory", async () => (await roomsIn(first.url)) === 1);
  addNotes(a.doc, [NOTE], "test");
  await refusedByRule(a);
  await first.close();

  const second = await startServer({ data, tuning: { ruleGraceMs: 0 } });
  const again = await openSynced(second.url, first.room(), ann.token);
  addNotes(again.doc, [NOTE], "test");
  await refusedByRule(again);
  const fresh = await openSynced(second.url, first.room(), first.chief.token);
  expect(textsIn(fresh.doc)).toEqual([]);
});

test("a facilitator who is made a participant is locked out at once, and the other way round", async () => {
  const all = await steeredWorkshop({ tuning: { ruleGraceMs: LONG } });
  const second = await all.enter("facilitator");
  const early = await all.open(await all.enter());
  await all.steer((doc) => setLocked(doc, null, true, "test"));
  const s = await all.open(second);
  addNotes(s.doc, [{ ...NOTE, text: "als Leitung" }], "test");
  await s.saved();
  // Who comes as a participant had all rights until a moment ago, as everybody who was there.
  addNotes(early.doc, [{ ...NOTE, text: "unterwegs" }], "test");
  await early.saved();
  const changed = await all.send("PATCH", `/participants/${second.participantId}`, { role: "participant" });
  expect(changed.status).toBe(200);
  await waitUntil("the old window is closed", () => s.closes[0]?.code === CLOSE.rightsChanged);
  expect((await all.notesNow()).map(({ text }) => text).toSorted()).toEqual(["als Leitung", "unterwegs"]);

  const strict = await steeredWorkshop();
  const deputy = await strict.enter("facilitator");
  const ann = await strict.enter();
  await strict.steer((doc) => setLocked(doc, null, true, "test"));
  await strict.send("PATCH", `/participants/${deputy.participantId}`, { role: "participant" });
  await strict.send("PATCH", `/participants/${ann.participantId}`, { role: "facilitator" });
  const down = await strict.open(deputy);
  addNotes(down.doc, [NOTE], "test");
  await refusedByRule(down);
  const up = await strict.open(ann);
  addNotes(up.doc, [{ ...NOTE, text: "befördert" }], "test");
  await up.saved();
  expect((await strict.notesNow()).map(({ text }) => text)).toEqual(["befördert"]);
});

test("two facilitators who lock and open at once end with one rule, and the server has the same", async () => {
  const all = await steeredWorkshop();
  const other = await openSynced(all.url, all.sessionRoom, (await all.enter("facilitator")).token);
  for (let round = 0; round < 10; round += 1) {
    setLocked(all.session.doc, null, round % 2 === 0, "test");
    setLocked(other.doc, null, round % 3 === 0, "test");
  }
  await Promise.all([all.session.saved(), other.saved()]);
  await waitUntil("both see the same", () => {
    const [mine, theirs] = [readRules(all.session.doc), readRules(other.doc)];
    return mine.locked === theirs.locked;
  });
  const { locked } = readRules((await openSynced(all.url, all.sessionRoom, all.chief.token)).doc);
  expect(readRules(other.doc).locked).toBe(locked);
  const a = await all.open(await all.enter());
  addNotes(a.doc, [NOTE], "test");
  if (locked) await refusedByRule(a);
  else await a.saved();
  expect(await all.notesNow()).toHaveLength(locked ? 0 : 1);
});

test("people write on their own group's map only, and those without a group on none", async () => {
  const all = await steeredWorkshop({}, { maps: [{ title: "A" }, { title: "B" }] });
  const [ann, bob, eve] = [await all.enter(), await all.enter(), await all.enter()];
  const [mapA = "", mapB = ""] = all.workshop.maps.map(({ id }) => id);
  await all.steer((doc) => {
    const a = addGroup(doc, "A", mapA, "test");
    const b = addGroup(doc, "B", mapB, "test");
    setMembers(
      doc,
      new Map([
        [ann.participantId, a],
        [bob.participantId, b],
      ]),
      "test",
    );
  });
  for (const [who, map] of [
    [ann, 1],
    [bob, 0],
    [eve, 0],
    [eve, 1],
  ] as const) {
    const client = await all.open(who, map);
    addNotes(client.doc, [NOTE], "test");
    await refusedByRule(client);
  }
  for (const [who, map] of [
    [ann, 0],
    [bob, 1],
  ] as const) {
    const client = await all.open(who, map);
    addNotes(client.doc, [NOTE], "test");
    await client.saved();
    expect(await all.notesNow(map)).toHaveLength(1);
  }
  const moved = await all.open(bob, 1);
  await all.steer((doc) => {
    const [first] = doc.getMap("groups").keys();
    setMembers(doc, new Map([[bob.participantId, first ?? null]]), "test");
  });
  addNotes(moved.doc, [NOTE], "test");
  await refusedByRule(moved);
  const there = await all.open(bob, 0);
  addNotes(there.doc, [NOTE], "test");
  await there.saved();
  expect(await all.notesNow(0)).toHaveLength(2);

  await all.steer((doc) => setGallery(doc, true, "test"));
  const looking = await all.open(ann, 1);
  expect(readNotes(looking.doc)).toHaveLength(1);
  setAbout(looking.doc, { title: "überschrieben" }, "test");
  await refusedByRule(looking);
  expect(readAbout((await all.open(all.chief, 1)).doc).title).toBe("B");
});

test("a draft stays its owner's to write while the map is locked, and a file is not let in instead", async () => {
  const all = await steeredWorkshop();
  const ann = await all.enter();
  await all.steer((doc) => {
    setLocked(doc, null, true, "test");
    setEditRule(doc, "none", "test");
  });
  const [{ id: mapId } = { id: "" }] = all.workshop.maps;
  const draft = roomName({ kind: "draft", mapId, participantId: ann.participantId });
  const own = await openSynced(all.url, draft, ann.token);
  addNotes(own.doc, [NOTE], "test");
  await own.saved();
  expect(own.closes).toEqual([]);

  const vic = await all.enter("viewer");
  const viewers = roomName({ kind: "draft", mapId, participantId: vic.participantId });
  const v = await openSynced(all.url, viewers, vic.token);
  addNotes(v.doc, [NOTE], "test");
  await waitUntil("the viewer is refused", () => v.closes[0]?.code === CLOSE.forbidden);

  for (const [who, status] of [
    [ann, 403],
    [all.chief, 200],
  ] as const) {
    const response = await fetch(`${all.url}/api/workshops/${all.workshop.id}/maps/${mapId}/import`, {
      method: "POST",
      headers: { "content-type": "text/csv", ...bearer(who.token) },
      body: "field,text\npains,x\n",
    });
    expect(response.status).toBe(status);
  }
  expect(await all.notesNow()).toHaveLength(1);
});

test("what is refused is counted by its code, and tells of nobody", async () => {
  const all = await steeredWorkshop({ metrics: true });
  const ann = await all.enter();
  const a = await all.open(ann);
  await all.steer((doc) => setLocked(doc, null, true, "test"));
  addNotes(a.doc, [{ ...NOTE, text: "geheimer Satz" }], "test");
  await refusedByRule(a);
  const text = await (await fetch(`${all.url}/metrics`)).text();
  expect(text).toContain('empathy_map_sockets_closed_total{code="4423"} 1');
  for (const secret of [ann.participantId, all.workshop.id, "geheimer"]) expect(text).not.toContain(secret);
});

test("a workshop addresses people as it was made to, as its facilitators change it, and with „du“ where nobody said", async () => {
  const plain = await steeredWorkshop();
  expect(readRules(plain.session.doc).address).toBe("du");
  plain.session.doc.getMap("rules").set("address", "thou");
  expect(readRules(plain.session.doc).address).toBe("du");

  const formal = await steeredWorkshop({}, { address: "sie" });
  const ann = await openSynced(formal.url, formal.sessionRoom, (await formal.enter()).token);
  expect(readRules(ann.doc)).toMatchObject({ address: "sie", edit: "all", locked: false });
  await formal.steer((doc) => setAddress(doc, "du", "test"));
  await waitUntil("the participant hears of it", () => readRules(ann.doc).address === "du");
  await formal.steer((doc) => setAddress(doc, "sie", "test"));
  await waitUntil("and of the next", () => readRules(ann.doc).address === "sie");
});
