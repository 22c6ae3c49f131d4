import { expect, test } from "vitest";
import * as Y from "yjs";
import { createOutcomeHistory } from "../../client/session/outcomeHistory.ts";
import { PLACES } from "../../model/fields.ts";
import { newId } from "../../model/ids.ts";
import { readPersonaLines, readPersonas } from "../../model/outcomeDocument.ts";
import { addSources, entriesIn, removeSource, standingOn } from "../../model/outcomeEntry.ts";
import {
  eraseNotesFromOutcome,
  erasePersonFromOutcome,
  outcomeMentionsPerson,
} from "../../model/outcomeErasure.ts";
import { linesOf, SECTIONS, type Section, sectionFor } from "../../model/persona.ts";
import {
  addLines,
  addPersona,
  deleteLine,
  deletePersona,
  editLine,
  editPersonaText,
  moveLine,
  movePersona,
  setPortrait,
} from "../../model/personaCommands.ts";
import { lineEvidence, personaGrounds, remembered, wordsOf } from "../../model/personaEvidence.ts";
import { readPortrait } from "../../model/portrait.ts";
import type { Source } from "../../model/source.ts";
import { LIMITS } from "../../model/wire.ts";
import { jpegOf } from "../support/jpegBytes.ts";

const source = (text: string, evidence: Source["evidence"] = "observed", author: string | null = null) => ({
  mapId: newId(),
  noteId: newId(),
  text,
  evidence,
  author,
});

function sheet(name = "Andrea") {
  const doc = new Y.Doc();
  const persona = addPersona(doc, { name }, "me") ?? "";
  const line = (section: Section, text: string, sources: readonly Source[] = []): string =>
    addLines(doc, persona, [{ section, text, sources }], "me")?.[0] ?? "";
  const texts = (section: Section) =>
    linesOf(readPersonaLines(doc), persona).flatMap(({ place, text }) =>
      place.section === section ? [text] : [],
    );
  return { doc, persona, line, texts };
}

test("a line begins with the words of its firmest note, and rewording it leaves all notes behind it", () => {
  const { doc, persona, texts } = sheet();
  const sources = [
    source("Glaubt, sie braucht eine Kopie", "assumption"),
    source("Ich brauche das!", "quoted"),
  ];
  const [id = ""] = addLines(doc, persona, [{ section: "goals", sources }], "me") ?? [];
  expect(texts("goals")).toEqual(["Ich brauche das!"]);
  editLine(doc, id, { after: "Ein Beleg der Anfrage", caret: 21 }, "me");
  const [line] = readPersonaLines(doc);
  expect(line?.text).toBe("Ein Beleg der Anfrage");
  expect(line?.sources.map(({ noteId }) => noteId).sort()).toEqual(
    sources.map(({ noteId }) => noteId).sort(),
  );
  expect(line && lineEvidence(line, remembered)).toBe("quoted");
  const third = source("Screenshot vergessen");
  addSources(doc, "personaLines", id, [third, ...sources], "me");
  expect(readPersonaLines(doc)[0]?.sources).toHaveLength(3);
  expect(standingOn(readPersonaLines(doc), third).map((one) => one.id)).toEqual([id]);
  removeSource(doc, "personaLines", id, third, "me");
  expect(readPersonaLines(doc)[0]?.sources).toHaveLength(2);
});

test("lines are reordered, and moved to another section, by one value", () => {
  const { doc, line, texts } = sheet();
  const [a, b, c] = ["a", "b", "c"].map((text) => line("goals", text));
  moveLine(doc, c ?? "", { section: "goals", before: a ?? "" }, "me");
  expect(texts("goals")).toEqual(["c", "a", "b"]);
  moveLine(doc, a ?? "", { section: "questions", before: null }, "me");
  moveLine(doc, b ?? "", { section: "questions", before: a ?? "" }, "me");
  expect([texts("goals"), texts("questions")]).toEqual([["c"], ["b", "a"]]);
  deleteLine(doc, b ?? "", "me");
  expect(texts("questions")).toEqual(["a"]);
});

test("a deleted persona takes its lines along, and one undo brings all of it back", () => {
  const { doc, persona, line, texts } = sheet();
  const other = addPersona(doc, { name: "Bernd" }, "me") ?? "";
  line("goals", "Ware");
  line("quote", "Ich komme gleich!");
  addLines(doc, other, [{ section: "goals", text: "bleibt" }], "me");
  const undo = createOutcomeHistory(doc, "me");
  undo.record(() => setPortrait(doc, persona, jpegOf(8, 8), "me"), "step");
  undo.record(() => deletePersona(doc, persona, "me"), "step");
  expect(readPersonas(doc).map(({ name }) => name)).toEqual(["Bernd"]);
  expect(readPersonaLines(doc).map(({ text }) => text)).toEqual(["bleibt"]);
  undo.undo();
  expect(readPersonas(doc).map(({ name }) => name)).toEqual(["Andrea", "Bernd"]);
  expect([texts("goals"), texts("quote")]).toEqual([["Ware"], ["Ich komme gleich!"]]);
  expect(readPersonas(doc)[0]?.portrait).toEqual(jpegOf(8, 8));
  movePersona(doc, other, persona, "me");
  expect(readPersonas(doc).map(({ name }) => name)).toEqual(["Bernd", "Andrea"]);
});

test("without anything firmer than an assumption it is a proto-persona; open questions do not count", () => {
  const { doc, persona, line } = sheet();
  const grounds = () => personaGrounds(linesOf(readPersonaLines(doc), persona), remembered);
  expect(grounds()).toMatchObject({ isProto: true, lines: 0 });
  line("goals", "Ware bald", [source("x", "assumption")]);
  line("context", "Einkauf");
  line("questions", "Wie oft?", [source("y", "data")]);
  line("thoughts", "  ", [source("", "data")]);
  expect(grounds()).toMatchObject({ isProto: true, lines: 2, notes: 1, fromCustomers: 0 });
  const seen = source("Sonne auf dem Bildschirm", "observed");
  line("surroundings", "Blendung", [seen, source("z", "experienced")]);
  line("frustrations", "Blendung stört", [seen]);
  expect(grounds()).toMatchObject({ isProto: false, lines: 4, notes: 3, maps: 3, fromCustomers: 2 });
  expect(grounds().counts).toMatchObject({ assumption: 2, observed: 2, experienced: 0 });
  // What the note says today counts, not what it said when it was linked.
  expect(personaGrounds(linesOf(readPersonaLines(doc), persona), () => "assumption").isProto).toBe(true);
});

test("every place of a note has a section that it goes to", () => {
  expect(PLACES.map(sectionFor)).toEqual([
    "context",
    "surroundings",
    "thoughts",
    "behaviour",
    "frustrations",
    "goals",
    "questions",
  ]);
  expect(wordsOf([source(" "), source(" Ware ", "assumption")])).toBe("Ware");
  expect(wordsOf([])).toBe("");
});

test("only a small JPEG is read as a portrait", () => {
  const svg = new TextEncoder().encode(
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
  );
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const bomb = jpegOf(20_000, 20_000);
  const long = new Uint8Array(LIMITS.portraitBytes + 1);
  long.set(jpegOf(8, 8));
  const noPortraits = [
    svg,
    png,
    bomb,
    long,
    jpegOf(0, 8),
    jpegOf(8, 8).slice(0, 12),
    Uint8Array.of(),
    "data:",
    null,
  ];
  const { doc, persona } = sheet();
  setPortrait(doc, persona, jpegOf(256, 200), "me");
  for (const value of noPortraits) {
    expect(readPortrait(value)).toBeNull();
    if (value instanceof Uint8Array) setPortrait(doc, persona, value, "me");
  }
  expect(readPersonas(doc)[0]?.portrait).toEqual(jpegOf(256, 200));
  setPortrait(doc, persona, null, "me");
  expect(readPersonas(doc)[0]?.portrait).toBeNull();
});

test("whatever stands in a document is read without harm", () => {
  const doc = new Y.Doc();
  const [personas, lines] = [entriesIn(doc, "personas"), entriesIn(doc, "personaLines")];
  personas.set("text", "no persona");
  personas.set(
    newId(),
    new Y.Map(Object.entries({ name: 5, place: "there", portrait: "data:image/svg+xml," })),
  );
  lines.set("a", new Y.Map(Object.entries({ text: new Y.Text("nirgends"), persona: "x" })));
  lines.set(
    "b",
    new Y.Map(Object.entries({ text: {}, persona: newId(), place: { section: "magic", order: 3 } })),
  );
  lines.set("c", 7);
  expect(readPersonas(doc)).toMatchObject([{ name: "", role: "", portrait: null, place: { order: "" } }]);
  expect(readPersonaLines(doc)).toMatchObject([{ text: "", place: { section: "questions", order: "" } }]);
});

test("what there is no room for is refused as a whole", () => {
  const { doc, persona } = sheet();
  const lines = Array.from(
    { length: LIMITS.linesPerPersona },
    () => ({ section: "goals", text: "x" }) as const,
  );
  expect(addLines(doc, persona, lines, "me")).toHaveLength(LIMITS.linesPerPersona);
  expect(addLines(doc, persona, [{ section: "quote", text: "y" }], "me")).toBeNull();
  expect(addLines(doc, newId(), [{ section: "quote", text: "y" }], "me")).toBeNull();
  expect(readPersonaLines(doc)).toHaveLength(LIMITS.linesPerPersona);
  for (let count = 1; count < LIMITS.personasPerWorkshop; count += 1) addPersona(doc, {}, "me");
  expect(addPersona(doc, {}, "me")).toBeNull();
  editPersonaText(
    doc,
    persona,
    { key: "role", after: "x".repeat(LIMITS.noteTextLength + 1), caret: 0 },
    "me",
  );
  expect(readPersonas(doc)[0]?.role).toHaveLength(LIMITS.noteTextLength);
});

test("an erased note takes its words out of the line; what was put differently stays", () => {
  const { doc, persona, texts } = sheet();
  const [gone, kept] = [source("Frau Müller weint"), source("Formular")];
  const add = (sources: Source[]) =>
    addLines(doc, persona, [{ section: "thoughts", sources }], "me")?.[0] ?? "";
  add([gone]);
  const both = add([gone, kept]);
  const reworded = add([gone]);
  editLine(doc, reworded, { after: "Ist verzweifelt", caret: 0 }, "me");
  editLine(doc, both, { after: "Frau Müller weint, weil das Formular leer ist", caret: 0 }, "me");
  doc.transact(() => eraseNotesFromOutcome(doc, gone.mapId, [gone.noteId]));
  expect(texts("thoughts")).toEqual([", weil das Formular leer ist", "Ist verzweifelt"]);
  expect(JSON.stringify(doc.toJSON())).not.toContain("Müller");
});

test("an erased person's personas and lines go, but not a sheet on which others have written", () => {
  const [ann, bob] = [newId(), newId()];
  const doc = new Y.Doc();
  const own = addPersona(doc, { name: "Nur Anns", author: ann }, "me") ?? "";
  const shared = addPersona(doc, { name: "Geteilt", author: ann }, "me") ?? "";
  const words = source("Anns Worte", "quoted", ann);
  addLines(doc, own, [{ section: "goals", text: "a", author: ann }], "me");
  addLines(doc, shared, [{ section: "goals", text: "b", author: ann }], "me");
  addLines(doc, shared, [{ section: "goals", text: "Bobs", sources: [words], author: bob }], "me");
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  erasePersonFromOutcome(doc, ann, "erase");
  expect(readPersonas(doc)).toMatchObject([{ name: "Geteilt", author: null }]);
  expect(readPersonaLines(doc)).toMatchObject([{ text: "Bobs", author: bob, sources: [] }]);
  expect(outcomeMentionsPerson(doc, ann)).toBe(false);
  erasePersonFromOutcome(copy, ann, "keep");
  expect(readPersonas(copy)).toHaveLength(2);
  expect(readPersonaLines(copy).map(({ text }) => text)).toEqual(expect.arrayContaining(["a", "b", "Bobs"]));
  expect(outcomeMentionsPerson(copy, ann)).toBe(false);
});

test("sections are read in the order of the sheet", () => {
  const { doc, persona, line } = sheet();
  for (const section of [...SECTIONS].reverse()) line(section, section);
  expect(linesOf(readPersonaLines(doc), persona).map(({ text }) => text)).toEqual([...SECTIONS]);
});
