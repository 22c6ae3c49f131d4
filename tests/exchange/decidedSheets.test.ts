import { expect, test } from "vitest";
import * as Y from "yjs";
import { decidedOn } from "../../exchange/decided.ts";
import { readXlsx } from "../../exchange/import/xlsx.ts";
import { mapXlsx } from "../../exchange/xlsx.ts";
import { addAction, setActionValue } from "../../model/outcomeCommands.ts";
import { setOwner } from "../../model/outcomeEntry.ts";
import type { PollKind, PollResult } from "../../model/resultsDocument.ts";
import { exampleAbout, madeNote } from "./notes.ts";

const DATE = new Date(Date.UTC(2026, 10, 27));
const MAP = "map0000000000001";
const OTHER_MAP = "map0000000000002";
const place = { field: "pains", x: 20, y: 60 } as const;

function poll(kind: PollKind, more: Partial<PollResult>): PollResult {
  const outcome = { totals: null, counts: null, answers: null, classes: null };
  const about = {
    id: kind,
    kind,
    title: "",
    status: "closed" as const,
    round: 1,
    openedAt: 1,
    groupId: null,
  };
  return { ...outcome, ...about, voters: 4, dots: null, kano: null, before: null, ...more };
}

const onMaps = (...mapIds: string[]) => ({
  mapIds,
  fields: ["pains" as const],
  pointsPerPerson: 3,
  maxPerNote: 2,
});

const notes = [
  madeNote(1, { text: "Kein Termin", place }),
  madeNote(2, { text: "=Kopie", place: { ...place, y: 300 } }),
  madeNote(3, { text: "Geheimer Zettel", place: { ...place, y: 600 }, hidden: true }),
];
const [first = "", second = "", secret = ""] = notes.map(({ id }) => id);

/** A workshop's actions: one on this map, one on none, one on another map. */
function outcomeDoc(): Y.Doc {
  const doc = new Y.Doc();
  const source = (mapId: string, noteId: string, text: string) => {
    return { mapId, noteId, text, evidence: "quoted" as const, author: "participant00001" };
  };
  const mine = addAction(
    doc,
    {
      title: "Kopie schicken",
      sources: [source(MAP, first, "Kein Termin"), source(MAP, secret, "Geheimer Zettel")],
      author: "participant00001",
    },
    "x",
  );
  setActionValue(doc, mine ?? "", "review", "2026-12-01", "x");
  setActionValue(doc, mine ?? "", "factor", "people", "x");
  setOwner(doc, "actions", mine ?? "", { owner: { name: "+Service" } }, "x");
  addAction(doc, { title: "Für alle" }, "x");
  addAction(doc, { title: "Anderswo", sources: [source(OTHER_MAP, first, "Fremder Zettel")] }, "x");
  return doc;
}

async function sheetsOf(
  polls: readonly PollResult[],
  outcome: Y.Doc | null,
  language: "de" | "en" = "de",
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const about = exampleAbout(language);
  const plain = { about, notes, clusters: [], contradictions: [], occurrences: null, language };
  const read = await readXlsx(mapXlsx({ ...plain, decided: decidedOn(MAP, polls, outcome) }, DATE));
  if (!read.ok) throw new Error(read.problem.kind);
  return new Map(read.sheets.map(({ name, rows }) => [name, rows]));
}

test("closed rounds have a sheet: points on notes, thumbs and fingers, answers in words", async () => {
  const sheets = await sheetsOf(
    [
      poll("dots", {
        title: "Was zuerst?",
        round: 2,
        dots: onMaps(MAP, OTHER_MAP),
        totals: { [second]: 3, [first]: 5, [secret]: 9 },
        before: { totals: { [first]: 1 }, counts: null, answers: null, classes: null },
      }),
      poll("thumb", { counts: [3, 0, 1] }),
      poll("question", { title: "Was fehlt?", answers: ["+Ruhe", " "] }),
    ],
    null,
  );
  expect(sheets.get("Abstimmungen")).toEqual([
    ["Abstimmung", "Art", "Runde", "Ergebnis", "Feld", "Anzahl", "Runde davor", "Abgestimmt haben"],
    ["Was zuerst?", "Punkte auf Zettel", "2", "Kein Termin", "Probleme (Pains)", "5", "1", "4"],
    ["Was zuerst?", "Punkte auf Zettel", "2", "=Kopie", "Probleme (Pains)", "3", "", "4"],
    ["Daumen hoch, mittel, runter", "Daumen hoch, mittel, runter", "1", "Daumen hoch", "", "3", "", "4"],
    ["Daumen hoch, mittel, runter", "Daumen hoch, mittel, runter", "1", "Daumen quer", "", "0", "", "4"],
    ["Daumen hoch, mittel, runter", "Daumen hoch, mittel, runter", "1", "Daumen runter", "", "1", "", "4"],
    ["Was fehlt?", "Eine Frage mit freier Antwort", "1", "+Ruhe", "", "", "", "4"],
  ]);
});

test("rounds that run, of other maps, of a single group, and points on hidden notes stay out of it", async () => {
  const sheets = await sheetsOf(
    [
      poll("dots", { status: "open", dots: onMaps(MAP), totals: { [first]: 5 } }),
      poll("dots", { dots: onMaps(OTHER_MAP), totals: { [first]: 5 } }),
      poll("dots", { dots: onMaps(MAP), totals: { [secret]: 5 } }),
      poll("question", { groupId: "group00000000001", answers: ["nur unter uns"] }),
      poll("kano", {}),
    ],
    null,
  );
  expect([...sheets.keys()]).toEqual(["Zettel", "Beleg"]);
});

test("actions on this map, or on none, have a sheet with their owner and the notes that everybody sees", async () => {
  for (const language of ["de", "en"] as const) {
    const sheets = await sheetsOf([], outcomeDoc(), language);
    const [header = [], ...rows] = sheets.get(language === "de" ? "Maßnahmen" : "Actions") ?? [];
    expect(rows.map((row) => row[1])).toEqual(["Für alle", "Kopie schicken"]);
    const cell = (name: string): string | undefined => rows[1]?.[header.indexOf(name)];
    if (language === "de") {
      expect([cell("Stand"), cell("Auswertung am"), cell("Verantwortlich"), cell("Zettel dahinter")]).toEqual(
        ["Idee", "2026-12-01", "+Service", "Kein Termin"],
      );
    }
    expect(JSON.stringify([...sheets])).not.toMatch(/Geheim|Fremder|Anderswo|participant00001/);
  }
});
