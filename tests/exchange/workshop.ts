import * as Y from "yjs";
import { exampleMap } from "../../exchange/exampleMap.ts";
import { type ProtocolContent, type ProtocolMap, readProtocolOutcome } from "../../exchange/protocol.ts";
import { readClusters } from "../../model/cluster.ts";
import { readContradictions } from "../../model/contradiction.ts";
import type { Language } from "../../model/fields.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import { moveAction, setActionValue } from "../../model/outcomeCommands.ts";
import { readActions } from "../../model/outcomeDocument.ts";
import { setOwner } from "../../model/outcomeEntry.ts";
import type { KanoItem, PollResult } from "../../model/resultsDocument.ts";
import { exampleOutcome } from "../../server/exampleOutcome.ts";
import { exampleAbout } from "./notes.ts";

export const EXAMPLE_MAP_ID = "map0000000000001";

/** The worked example as a whole workshop: its map, its persona, journey and actions, and rounds of each kind. */
export function exampleWorkshop(language: Language): ProtocolContent {
  const map = new Y.Doc();
  addNotes(map, exampleMap(language).notes, null);
  const outcome = new Y.Doc();
  const state = Y.encodeStateAsUpdate(map);
  Y.applyUpdate(
    outcome,
    exampleOutcome("workshop00000001", { mapId: EXAMPLE_MAP_ID, state }, language).state,
  );
  setOutcome(outcome, language);
  const notes = readNotes(map);
  const about = exampleAbout(language);
  return {
    title: about.title,
    maps: [
      {
        id: EXAMPLE_MAP_ID,
        about,
        notes,
        clusters: readClusters(map),
        contradictions: readContradictions(map),
        occurrences: null,
      },
    ],
    ...readProtocolOutcome(outcome),
    polls: examplePolls(notes, language),
  };
}

/** A map with these notes and nothing else. */
export function bareMap(id: string, title: string, notes: readonly Note[]): ProtocolMap {
  const about = { ...exampleAbout("de"), title };
  return { id, about, notes, clusters: [], contradictions: [], occurrences: null };
}

/** A trial that runs has an owner and days, and one is reviewed. */
function setOutcome(outcome: Y.Doc, language: Language): void {
  const [running, , third] = [...readActions(outcome)].sort((a, b) =>
    a.place.state < b.place.state ? 1 : -1,
  );
  if (!running || !third) throw new Error("the example has three actions");
  const name = language === "de" ? "Zoë Müller-Lüdenscheidt" : "Zoë Miller";
  setOwner(outcome, "actions", running.id, { owner: { name } }, null);
  setActionValue(outcome, running.id, "until", "2025-12-05", null);
  setActionValue(outcome, running.id, "review", "2025-12-12", null);
  moveAction(outcome, third.id, { state: "reviewed", before: null }, null);
  setActionValue(outcome, third.id, "verdict", "changed", null);
}

const BASE = {
  status: "closed",
  round: 1,
  groupId: null,
  voters: 7,
  dots: null,
  kano: null,
  before: null,
  totals: null,
  counts: null,
  answers: null,
  classes: null,
} as const;

function examplePolls(notes: readonly Note[], language: Language): PollResult[] {
  const isGerman = language === "de";
  const worries = notes.filter(({ place }) => place.field === "pains" || place.field === "gains");
  const totals = Object.fromEntries(worries.map(({ id }, index) => [id, [7, 4, 4, 1, 2, 1][index] ?? 1]));
  const items = worries.map(
    ({ id, text, place }): KanoItem => ({
      id: `item${id.slice(4)}`,
      mapId: EXAMPLE_MAP_ID,
      noteId: id,
      field: place.field === "pains" ? "pains" : "gains",
      title: text,
      functional: "?",
      dysfunctional: "?",
    }),
  );
  const counts = [
    { M: 5, O: 2, A: 0, I: 0, R: 0, Q: 0 },
    { M: 1, O: 4, A: 1, I: 1, R: 0, Q: 0 },
    { M: 0, O: 1, A: 5, I: 1, R: 0, Q: 0 },
    { M: 0, O: 1, A: 1, I: 4, R: 0, Q: 1 },
  ];
  const classes = Object.fromEntries(
    items.map(({ id }, index) => [id, { answers: counts[index] ? 7 : 2, counts: counts[index] ?? null }]),
  );
  return [
    {
      ...BASE,
      id: "poll000000000001",
      kind: "dots",
      title: isGerman ? "Was ist am dringendsten?" : "What is most urgent?",
      round: 2,
      openedAt: 1,
      dots: { mapIds: [EXAMPLE_MAP_ID], fields: ["pains", "gains"], pointsPerPerson: 3, maxPerNote: 2 },
      totals,
      before: {
        totals: Object.fromEntries(Object.keys(totals).map((id) => [id, 2])),
        counts: null,
        answers: null,
        classes: null,
      },
    },
    {
      ...BASE,
      id: "poll000000000002",
      kind: "thumb",
      title: isGerman ? "Passt das so?" : "All right so?",
      openedAt: 2,
      counts: [5, 1, 1],
    },
    { ...BASE, id: "poll000000000003", kind: "fist", title: "", openedAt: 3, counts: [0, 0, 1, 2, 3, 1] },
    {
      ...BASE,
      id: "poll000000000004",
      kind: "question",
      title: isGerman ? "Was nimmst du mit?" : "What do you take with you?",
      openedAt: 4,
      answers: isGerman
        ? ["Dass wir nie nachgefragt haben", "Mehr zuhören 🙂", "„Kopie“ für alle"]
        : ["That we never asked", "Listen more 🙂"],
    },
    {
      ...BASE,
      id: "poll000000000005",
      kind: "question",
      status: "open",
      title: isGerman ? "Läuft noch geheim" : "Still secret",
      openedAt: 5,
    },
    {
      ...BASE,
      id: "poll000000000006",
      kind: "kano",
      title: "Kano",
      openedAt: 6,
      kano: { items, finished: 6 },
      classes,
    },
  ];
}
