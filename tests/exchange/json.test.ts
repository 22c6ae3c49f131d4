import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { notesCsv } from "../../exchange/csv.ts";
import { readNotesCsv } from "../../exchange/import/csv.ts";
import { readMapJson } from "../../exchange/import/json.ts";
import { placeNotes } from "../../exchange/import/placeNotes.ts";
import { mapJson } from "../../exchange/json.ts";
import { notesByField } from "../../exchange/notesByField.ts";
import { isIn, readClusters } from "../../model/cluster.ts";
import { addCluster } from "../../model/clusterCommands.ts";
import { LANGUAGES } from "../../model/fields.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { compareNotes, readNotes } from "../../model/mapDocument.ts";
import { exampleAbout, exampleNotes, noteArbitrary } from "./notes.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const about = exampleAbout("de");

test("a map comes back from its file without loss", () => {
  const line = fc.string({ unit: "grapheme", maxLength: 80 });
  const anyAbout = fc.record({
    title: line,
    customerName: line,
    customerRole: line,
    situation: line,
    language: fc.constantFrom(...LANGUAGES),
  });
  fc.assert(
    fc.property(anyAbout, fc.array(noteArbitrary, { maxLength: 30 }), (about, notes) => {
      const result = readMapJson(mapJson(about, notes));
      if (!result.ok) throw new Error(result.problem.kind);
      expect(result.about).toEqual(about);
      expect(result.faulty).toEqual([]);
      const plain = [...notes]
        .sort(compareNotes)
        .map(({ text, place, facet, colour, evidence, source, tags }) => {
          return { text, place, field: place.field, facet, colour, evidence, source, tags };
        });
      expect(result.notes).toHaveLength(plain.length);
      const read = result.notes.map(({ text, place, field, facet, colour, evidence, source, tags = [] }) => {
        return { text, place, field, facet, colour, evidence, source, tags };
      });
      expect(read).toEqual(expect.arrayContaining(plain));
    }),
  );
});

test("the file says what it is, and names nobody unless asked", () => {
  const notes = exampleNotes("de").map((note) => Object.assign(note, { author: "participant00001" }));
  const file = new TextDecoder().decode(mapJson(about, notes));
  expect(JSON.parse(file)).toMatchObject({ format: "customer-empathy-map", version: 1, about });
  expect(file).not.toContain("author");
  expect(file).not.toContain("participant00001");
  expect(new TextDecoder().decode(mapJson(about, notes, { authorName: () => "Kim" }))).toContain('"Kim"');
});

test("a damaged note is listed by its number and the others come in", () => {
  const file = JSON.parse(new TextDecoder().decode(mapJson(about, exampleNotes("de")))) as {
    notes: object[];
  };
  file.notes.splice(1, 0, { text: "x" }, { ...file.notes[0], evidence: "rumour" }, [], 7 as never);
  file.notes.push({ ...file.notes[0], text: "half \ud800 pair" });
  const result = readMapJson(utf8(JSON.stringify(file)));
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.faulty.map(({ row, problem }) => [row, problem])).toEqual([
    [2, "unknownField"],
    [3, "unknownEvidence"],
    [4, "unreadable"],
    [5, "unreadable"],
  ]);
  expect(result.notes).toHaveLength(26);
  expect(result.notes.at(-1)?.text).toBe("half \ufffd pair");
});

test("what is not our file is refused, and nothing throws", () => {
  const kind = (bytes: Uint8Array): string => {
    const result = readMapJson(bytes);
    return result.ok ? "ok" : result.problem.kind;
  };
  expect(kind(new Uint8Array())).toBe("empty");
  expect(kind(utf8("{"))).toBe("notOurFormat");
  expect(kind(utf8('{"format":"customer-empathy-map","version":2,"notes":[]}'))).toBe("newerVersion");
  expect(kind(utf8('{"__proto__":{"format":"customer-empathy-map"}}'))).toBe("notOurFormat");
  expect(kind(utf8("[".repeat(200_000)))).toBe("notOurFormat");
  fc.assert(fc.property(fc.json(), (json) => ["ok", "notOurFormat"].includes(kind(utf8(json)))));
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (notes) => {
      const file = { format: "customer-empathy-map", version: 1, about, notes };
      expect(kind(utf8(JSON.stringify(file)))).toBe("ok");
    }),
  );
});

test("comments travel with their notes and with the map, and name nobody", () => {
  const notes = exampleNotes("de").slice(0, 2);
  const noteId = notes[1]?.id ?? "";
  const said = { author: "participant00001", createdAt: 1, resolved: true };
  const file = mapJson(about, notes, {
    comments: [
      { id: "comment000000001", noteId, text: "Woher?", ...said },
      { id: "comment000000002", noteId: null, text: "Schöne Karte", ...said },
      { id: "comment000000003", noteId: "noteThatIsGone01", text: "nicht in der Datei", ...said },
    ],
  });
  expect(new TextDecoder().decode(file)).not.toMatch(/participant00001|nicht in der Datei/);
  const result = readMapJson(file);
  if (!result.ok) throw new Error(result.problem.kind);
  expect(result.comments).toEqual([{ text: "Schöne Karte", createdAt: 1, resolved: true }]);
  const placed = placeNotes(result.notes, [], () => 100);
  expect(placed.find(({ text }) => text === notes[1]?.text)?.comments).toEqual([
    { text: "Woher?", createdAt: 1, resolved: true },
  ]);
});

test("damaged comments cost no note", () => {
  const file = JSON.parse(new TextDecoder().decode(mapJson(about, exampleNotes("de").slice(0, 1)))) as {
    notes: Record<string, unknown>[];
    comments?: unknown;
  };
  file.comments = [{ text: 7 }];
  Object.assign(file.notes[0] ?? {}, { comments: "none" });
  const result = readMapJson(utf8(JSON.stringify(file)));
  expect(result).toMatchObject({ ok: true, comments: [], faulty: [] });
});

test("bundles come back with their notes and titles, from a file and from a table; untitled ones only from a file", () => {
  const doc = new Y.Doc();
  const ids = addNotes(
    doc,
    exampleNotes("de").map(({ text, place }) => ({ text, place })),
    "test",
  );
  const pains = readNotes(doc).filter(({ place }) => place.field === "pains");
  const gains = readNotes(doc).filter(({ place }) => place.field === "gains");
  addCluster(
    doc,
    { title: "=Auskunft", field: "pains", noteIds: pains.slice(0, 2).map(({ id }) => id) },
    "x",
  );
  addCluster(doc, { title: "", field: "gains", noteIds: gains.map(({ id }) => id) }, "x");
  const clusters = readClusters(doc);
  const bundles = (source: Y.Doc): unknown => {
    const notes = readNotes(source);
    return readClusters(source)
      .map((cluster) => ({
        title: cluster.title,
        texts: notes
          .filter((note) => isIn(note, cluster))
          .map(({ text }) => text)
          .sort(),
      }))
      .sort((a, b) => (a.title < b.title ? -1 : 1));
  };
  const readBack = (read: ReturnType<typeof readMapJson> | ReturnType<typeof readNotesCsv>): Y.Doc => {
    if (!read.ok) throw new Error(read.problem.kind);
    const fresh = new Y.Doc();
    expect(
      addNotes(
        fresh,
        placeNotes(read.notes, [], () => 120),
        "x",
      ),
    ).toHaveLength(ids.length);
    return fresh;
  };
  expect(bundles(readBack(readMapJson(mapJson(about, readNotes(doc), { clusters }))))).toEqual(bundles(doc));
  const table = readBack(readNotesCsv(notesCsv(readNotes(doc), { language: "de", clusters })));
  expect(bundles(table)).toEqual([
    {
      title: "=Auskunft",
      texts: pains
        .slice(0, 2)
        .map(({ text }) => text)
        .sort(),
    },
  ]);
});

test("contradictions stand in the file by their notes, with the strongest marked; those of left-out notes do not", () => {
  const notes = exampleNotes("de");
  const [first, second, third] = notesByField(notes).map(({ id }) => id);
  const gap = (from = "", to = "", star: number | null = null) => {
    return { id: `${from}${to}`, from, to, title: "Lücke", star, author: null, createdAt: 0 };
  };
  const contradictions = [gap(third, first, 5), gap(second, "gone")];
  const read = readMapJson(mapJson(about, notes, { contradictions }));
  expect(read).toMatchObject({ contradictions: [{ from: 2, to: 0, title: "Lücke", strong: true }] });
});
