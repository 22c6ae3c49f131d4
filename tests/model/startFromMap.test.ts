import { expect, test } from "vitest";
import * as Y from "yjs";
import type { FacetKey, PlaceKey } from "../../model/fields.ts";
import { DEFAULT_LANES } from "../../model/journey.ts";
import { addJourney } from "../../model/journeyCommands.ts";
import { readLanes, readPhases } from "../../model/journeyDocument.ts";
import { defaultPhases, PHASE_KEYS, type PhaseKey } from "../../model/journeyNames.ts";
import { channelsIn, phaseIn } from "../../model/journeyWords.ts";
import type { Note } from "../../model/note.ts";
import { startFromMap } from "../../model/startFromMap.ts";

const CERTAIN: Readonly<Record<PhaseKey, readonly string[]>> = {
  trigger: [
    "Merkt, dass die Ware fehlt",
    "Anlass: der Chef fragt nach",
    "Notices that the goods are missing",
  ],
  search: ["Sucht die Adresse", "Googelt den Hersteller", "Looks for the address", "Searches the site"],
  contact: [
    "Füllt das Formular mit vielen Pflichtfeldern aus",
    "Ruft beim Kundenservice an",
    "Schreibt eine E-Mail",
    "Fills in the form with its many mandatory fields",
    "Calls customer service",
  ],
  waiting: [
    "Wartet den ganzen Tag",
    "In der Warteschleife",
    "Noch keine Antwort",
    "Waits for two days",
    "No reply yet",
  ],
  outcome: ["Bekommt eine klare Auskunft", "Die Ware wird geliefert", "Gets a clear answer"],
  aftermath: ["Empfiehlt uns weiter", "Beschwert sich im Team", "Recommends us", "Complains to her boss"],
};

const UNCERTAIN = [
  "Ruft nicht an",
  "Anrufen? Keine Zeit für die Warteschleife",
  "Sucht das Formular",
  "Wartet auf einen Anruf",
  "Versucht es noch einmal",
  "Erwartet eine Kopie",
  "Besucht die Messe",
  "Rennt in die Besprechung",
  "Online-Formular lässt ihr keinen Beleg",
  "Does not call us",
  "Why does the form ask that?",
  "Waits for a call? ",
  "Runs to the meeting",
  "Information about the platform",
];

test("a word that means one phase places a note there, in German and English", () => {
  for (const key of PHASE_KEYS) {
    expect(CERTAIN[key].map((text) => [text, phaseIn(text)])).toEqual(
      CERTAIN[key].map((text) => [text, key]),
    );
  }
});

test("what is denied, asked, means two phases or only looks like a word of one, stays open", () => {
  expect(UNCERTAIN.map((text) => [text, phaseIn(text)])).toEqual(UNCERTAIN.map((text) => [text, null]));
});

test("channels are known by their words and not by pieces of others", () => {
  expect(channelsIn("Keine E-Mail-Adresse, nur Formular und Telefonnummer")).toEqual([
    "phone",
    "mail",
    "form",
  ]);
  expect(channelsIn("Ein Video auf der Website startet von selbst")).toEqual(["web"]);
  expect(channelsIn("No e-mail address, only a form and a phone number")).toEqual(["phone", "mail", "form"]);
  expect(channelsIn("Tastaturen klappern, Postkarten an der Wand, Plattform, Happen")).toEqual([]);
});

/** Later ones stand further down. */
let rows = 0;
function note(text: string, field: PlaceKey, facet: FacetKey | null = null, hidden = false): Note {
  return {
    id: text,
    text,
    place: { field, x: 0, y: 200 * ++rows },
    facet,
    colour: "yellow",
    size: "normal",
    evidence: "observed",
    source: "",
    author: null,
    createdAt: 0,
    late: false,
    image: null,
    locked: false,
    layer: 0,
    cluster: null,
    hidden,
    stack: null,
    tags: [],
  };
}

test("certain notes are placed, the others wait with what is known of them, hidden and parked ones are left out", () => {
  const doc = new Y.Doc();
  const journey = addJourney(doc, { phases: defaultPhases("de"), lanes: DEFAULT_LANES }, "me") ?? "";
  const [phases, lanes] = [readPhases(doc, journey), readLanes(doc, journey)];
  const starts = startFromMap(
    [
      note("Füllt das Formular aus", "saysDoes", "does"),
      note("Rennt in die Besprechung", "saysDoes"),
      note("gestresst", "thinksFeels", "feels"),
      note("Wartet ungern", "thinksFeels"),
      note("Sonne auf dem Monitor", "seesHears", "sees"),
      note("In der Warteschleife", "pains"),
      note("Video auf der Website", "seesHears"),
      note("Andrea, Einkauf", "situation"),
      note("Ware bald", "gains"),
      note("geheim: wartet", "pains", null, true),
      note("später", "parking"),
      note("  ", "pains"),
    ],
    phases,
    lanes,
  );
  const nameOf = (id: string | null) => lanes.find((lane) => lane.id === id)?.kind ?? null;
  expect(
    starts.map(({ note: { text }, cell, laneHint, channel }) => [
      text,
      cell === "tray" ? null : phases.find(({ id }) => id === cell.phase)?.title,
      nameOf(laneHint),
      channel,
    ]),
  ).toEqual([
    ["Andrea, Einkauf", null, null, null],
    ["Sonne auf dem Monitor", null, null, null],
    ["Video auf der Website", null, "touchpoint", "web"],
    ["gestresst", null, "feels", null],
    ["Wartet ungern", null, null, null],
    ["Füllt das Formular aus", "Kontakt", "does", null],
    ["Rennt in die Besprechung", null, "does", null],
    ["In der Warteschleife", "Warten", "pains", null],
    ["Ware bald", null, "opportunities", null],
  ]);
  // Phases of a group's own are never guessed.
  const own = phases.map(({ id, place, width, title }) => ({ id, place, width, title: `${title} 2` }));
  expect(startFromMap([note("Wartet", "saysDoes")], own, lanes)[0]?.cell).toBe("tray");
});
