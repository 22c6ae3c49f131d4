import { expect, test } from "vitest";
import type { Note } from "../../../model/note.ts";
import { languageMirror } from "../../../model/wordLens/languageMirror.ts";
import { loadWordLens } from "../../../model/wordLens/wordLens.ts";

const german = await loadWordLens("de");
const english = await loadWordLens("en");

const note = (text: string, about: Partial<Note> = {}): Note => ({
  id: `id of ${text}`,
  text,
  place: { field: "pains", x: 77_123, y: 88_321 },
  facet: null,
  colour: "yellow",
  size: "normal",
  evidence: "assumption",
  source: "Quelle des Zettels",
  author: "participant-of-note",
  createdAt: 1_764_181_234_567,
  late: false,
  image: null,
  locked: false,
  layer: 0,
  hidden: false,
  stack: null,
  tags: [],
  cluster: null,
  ...about,
});

test("the mirror counts words over all maps, the most frequent first", () => {
  const mirror = languageMirror([
    { notes: [note("Die Kundenfront"), note("An der Front steht ein Nörgler")], lens: german },
    { notes: [note("Noch ein Ticket"), note("Frontal vor dem Laden")], lens: german },
    { notes: [note("Close the ticket")], lens: english },
  ]);
  expect(mirror.notes).toBe(5);
  expect(mirror.count).toBe(5);
  const words = mirror.categories.map(({ category, words: members }) =>
    [category, members.map(({ entry, count }) => `${entry.headword} ${count}`).join(", ")].join(": "),
  );
  expect(words).toEqual([
    "labels: Nörgler 1",
    "war: Front 2",
    "machines: ",
    "control: ",
    "jargon: ticket 1, Ticket 1",
    "company: ",
  ]);
});

test("nothing of a note is in the mirror: no text, author, place, time or source, and no own spelling", () => {
  const mirror = languageMirror([
    { notes: [note("Die Kuuundenfront von Petra, ein NÖRGLER")], lens: german },
  ]);
  expect(mirror.count).toBe(2);
  const told = JSON.stringify(mirror);
  expect(told).not.toMatch(
    /Kuuunden|Petra|NÖRGLER|participant-of-note|77123|88321|1764181234567|Quelle|id of/,
  );
});

test("hidden notes and the customer's literal words stay out of the mirror", () => {
  const notes = [
    note("Ein Nörgler", { hidden: true }),
    note("Ein Ticket", { evidence: "quoted" }),
    note("Sie sagt: „das Ticket“"),
  ];
  const mirror = languageMirror([{ notes, lens: german }]);
  expect([mirror.notes, mirror.count]).toEqual([2, 0]);
});
