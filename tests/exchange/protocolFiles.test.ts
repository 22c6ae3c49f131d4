import { inflateSync } from "fflate";
import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { PackedFile } from "../../exchange/archive.ts";
import { decidedIn } from "../../exchange/decided.ts";
import { loadNodeFont } from "../../exchange/pdf/nodeFonts.ts";
import { mapPng } from "../../exchange/png/mapPng.ts";
import { PROTOCOL_PARTS, type ProtocolPart } from "../../exchange/protocol.ts";
import { readProtocolContent } from "../../exchange/protocolContent.ts";
import {
  MAP_FILES,
  mapPaths,
  packMapFile,
  protocolName,
  workshopFiles,
} from "../../exchange/protocolFiles.ts";
import { addNotes, setHidden } from "../../model/mapCommands.ts";
import { addAction } from "../../model/outcomeCommands.ts";
import { addLines, addPersona } from "../../model/personaCommands.ts";
import type { PollResult } from "../../model/resultsDocument.ts";
import { exampleWorkshop } from "./workshop.ts";

const MAP_ID = "mmmmmmmmmmmmmmmm";
const PLACE = { field: "pains", x: 20, y: 60 } as const;

function survey(status: "open" | "closed", noteIds: readonly string[]): PollResult {
  return {
    id: `survey-${status}`,
    kind: "kano",
    title: "Kano",
    status,
    round: 1,
    openedAt: 1,
    groupId: null,
    voters: 3,
    dots: null,
    kano: {
      finished: 3,
      items: noteIds.map((noteId) => ({
        id: `item-${noteId}`,
        mapId: MAP_ID,
        noteId,
        field: "pains",
        title: "Frage",
        functional: "ja",
        dysfunctional: "nein",
      })),
    },
    totals: null,
    counts: null,
    answers: null,
    classes: null,
    before: null,
  };
}

/** A map with a note that all see and one that is hidden, and what came of both. */
function workshop() {
  const doc = new Y.Doc();
  const outcome = new Y.Doc();
  const [shown = "", hidden = ""] = addNotes(
    doc,
    [
      { text: "Bleibt", place: PLACE },
      { text: "Verborgen", place: PLACE },
    ],
    "test",
  );
  setHidden(doc, [hidden], true, "test");
  const sources = [shown, hidden].map((noteId) => ({
    mapId: MAP_ID,
    noteId,
    text: noteId === shown ? "Bleibt" : "Verborgen",
    evidence: "quoted" as const,
    author: null,
  }));
  addAction(outcome, { title: "Tun", sources }, "test");
  const persona = addPersona(outcome, { name: "Andrea", role: "" }, "test") ?? "";
  addLines(outcome, persona, [{ section: "goals", text: "Ware", sources }], "test");
  const polls = [survey("closed", [shown, hidden]), survey("open", [shown])];
  return readProtocolContent({ title: "W", maps: [{ id: MAP_ID, doc }], outcome, polls });
}

async function all(files: AsyncIterable<PackedFile>): Promise<PackedFile[]> {
  const list: PackedFile[] = [];
  for await (const file of files) list.push(file);
  return list;
}

test("of hidden notes nothing is read, neither on maps nor where something stands on them or asks about them", () => {
  const content = workshop();
  expect(JSON.stringify(content)).not.toContain("Verborgen");
  expect(content.maps[0]?.notes.map(({ text }) => text)).toEqual(["Bleibt"]);
  expect(content.actions[0]?.sources.map(({ text }) => text)).toEqual(["Bleibt"]);
  expect(content.personas[0]?.lines[0]?.sources).toHaveLength(1);
  // Nothing of what still runs, and of the closed survey only what may be seen.
  expect(content.polls.map(({ id }) => id)).toEqual(["survey-closed"]);
  expect(content.polls[0]?.kano?.items).toHaveLength(1);
});

test("without the outcome and without maps there is less to read, and no harm", () => {
  const content = readProtocolContent({ title: "", maps: [], outcome: null, polls: [] });
  expect(content).toMatchObject({ maps: [], actions: [], personas: [], journeys: [] });
});

test("the files of a map are the same bytes whenever they are made for the same date", async () => {
  const { maps } = workshop();
  const [map] = maps;
  if (!map) throw new Error("there is one map");
  const make = (date: string): Promise<PackedFile[]> =>
    Promise.all(
      MAP_FILES.map((key) =>
        packMapFile(key, map, "Karte", {
          language: "de",
          pageSize: "A4",
          date: new Date(date),
          loadFont: loadNodeFont,
          paintPng: mapPng,
        }),
      ),
    );
  const first = await make("2026-11-27T09:00:00Z");
  expect(first.map(({ path }) => path)).toEqual([
    "Karte.pdf",
    "Karte.png",
    "Karte.svg",
    "Karte.pptx",
    "Karte.docx",
    "Karte.xlsx",
    "Karte.csv",
    "Karte.json",
    "Karte.md",
  ]);
  expect(await make("2026-11-27T09:00:00Z")).toEqual(first);
});

const textOf = (file: PackedFile | undefined): string =>
  Buffer.from(inflateSync(file?.data ?? new Uint8Array())).toString();

test("actions go along as a table, in the words of the language, and only where there are any", async () => {
  const content = workshop();
  const choice = { language: "de", parts: PROTOCOL_PARTS } as const;
  const [file] = await all(workshopFiles(content, choice));
  expect(file?.path).toBe("Maßnahmen.csv");
  expect(textOf(file)).toContain("Idee;Tun;");
  expect(await all(workshopFiles({ ...content, actions: [] }, choice))).toEqual([]);
  expect(await all(workshopFiles(content, { language: "de", parts: ["maps"] }))).toEqual([]);
});

test("each closed Kano survey goes along as a table, without the numbers of what too few have answered", async () => {
  const content = exampleWorkshop("de");
  const surveys = content.polls.filter(({ kind, status }) => kind === "kano" && status === "closed");
  const twice = { ...content, polls: [...surveys, ...surveys] };
  const files = await all(workshopFiles(twice, { language: "de", parts: ["kano"] }));
  const title = surveys[0]?.title ?? "";
  expect(files.map(({ path }) => path)).toEqual([`Kano/${title}.csv`, `Kano/${title} (2).csv`]);
  const [head = "", ...rows] = textOf(files[0]).trim().split("\r\n");
  expect(head).toContain("Nr.;Worum es geht;Wenn es so ist;Wenn es nicht so ist;Klasse;M Basis");
  expect(rows).toHaveLength(surveys[0]?.kano?.items.length ?? 0);
  expect(rows.join("\n")).toContain(";Begeisterung;");
  expect(rows.some((row) => row.includes(";;;;;;;;;;2;"))).toBe(true);
  expect(await all(workshopFiles(twice, { language: "de", parts: ["votes"] }))).toEqual([]);
});

test("the workbook of a map has the votes and the actions, as far as these parts are wanted", async () => {
  const content = exampleWorkshop("de");
  const [map] = content.maps;
  if (!map) throw new Error("the example has a map");
  const sheets = async (parts: readonly ProtocolPart[]): Promise<string[]> => {
    const filed = { ...map, comments: [], decided: decidedIn(content, map.id, parts) };
    const { data } = await packMapFile("xlsx", filed, "Karte", {
      language: "de",
      pageSize: "A4",
      date: new Date("2026-11-27T09:00:00Z"),
      loadFont: loadNodeFont,
      paintPng: mapPng,
    });
    return (await readXlsx(Buffer.from(data))).map(({ sheet }) => sheet);
  };
  expect(await sheets(PROTOCOL_PARTS)).toEqual(expect.arrayContaining(["Abstimmungen", "Maßnahmen"]));
  expect(await sheets(["actions"])).not.toContain("Abstimmungen");
  expect(await sheets(["maps"])).not.toContain("Maßnahmen");
});

test("maps lie in numbered folders, one alone in none, and none has the name of the record", () => {
  expect(mapPaths(["Größe", "größe", ""], "de")).toEqual(["1 Größe/Größe", "2 größe/größe", "3 Karte/Karte"]);
  expect(
    mapPaths(
      Array.from({ length: 12 }, () => "A"),
      "en",
    )[1],
  ).toBe("02 A/A");
  expect(mapPaths(["Andrea"], "de")).toEqual(["Andrea"]);
  expect(mapPaths(["Fotoprotokoll"], "de")).toEqual(["Fotoprotokoll (2)"]);
  expect(mapPaths(["Maßnahmen"], "de")).toEqual(["Maßnahmen (2)"]);
  expect(protocolName("Kundschaft: Herbst?", "de")).toBe("Fotoprotokoll Kundschaft Herbst");
});
