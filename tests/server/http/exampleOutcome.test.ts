import { expect, test } from "vitest";
import { exampleCards } from "../../../exchange/exampleJourney.ts";
import { examplePersona } from "../../../exchange/examplePersona.ts";
import { readAnswered } from "../../../model/answered.ts";
import { LANGUAGES } from "../../../model/fields.ts";
import { cardsIn, readCards, readJourneys } from "../../../model/journeyDocument.ts";
import { readFeelings } from "../../../model/journeyFeelings.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { readActions, readPersonaLines, readPersonas } from "../../../model/outcomeDocument.ts";
import { linesOf, SECTIONS } from "../../../model/persona.ts";
import { personaGrounds, remembered } from "../../../model/personaEvidence.ts";
import { roomName } from "../../../model/wire.ts";
import { createWorkshop, firstRoom, join, openSynced } from "../../support/participants.ts";
import { startServer } from "../../support/startServer.ts";

for (const language of LANGUAGES) {
  test(`the worked example (${language}) comes with three actions and a journey that stand on notes of its map`, async () => {
    const { url } = await startServer();
    const workshop = await createWorkshop(url, { template: "andrea", language });
    const { token } = await join(url, workshop);
    const map = await openSynced(url, firstRoom(workshop), token);
    const room = roomName({ kind: "outcome", workshopId: workshop.id });
    const outcome = await openSynced(url, room, token);
    const texts = new Map(readNotes(map.doc).map(({ id, text }) => [id, text]));
    const actions = readActions(outcome.doc);
    expect(actions.map(({ place }) => place.state)).toEqual(["idea", "idea", "running"]);
    for (const { title, sources } of actions) {
      expect(title).not.toBe("");
      expect(sources.map(({ noteId }) => texts.get(noteId))).toEqual(sources.map(({ text }) => text));
      expect(sources).toHaveLength(2);
    }
    const answered = actions.map(({ answers }) =>
      answers.map((answer) => readAnswered(outcome.doc, answer)).filter(({ kind }) => kind !== "gone"),
    );
    for (const [index, list] of answered.entries()) {
      expect(list.length).toBe(actions[index]?.answers.length);
      expect(list.length).toBeGreaterThan(0);
    }
    expect(new Set(answered.flat().map(({ kind }) => kind))).toEqual(new Set(["line", "card"]));
    const [journey] = readJourneys(outcome.doc);
    const cards = readCards(outcome.doc, journey?.id ?? "");
    const linked = cards.flatMap(({ sources }) => sources);
    expect(linked.map(({ noteId }) => texts.get(noteId))).toEqual(linked.map(({ text }) => text));
    // Every beginning of a note in the example finds its note.
    expect(linked).toHaveLength(exampleCards(language).filter(({ note }) => note !== undefined).length);
    expect(cardsIn(outcome.doc, journey?.id ?? "", "tray")).toEqual([]);
    expect(cards.filter(({ momentOfTruth }) => momentOfTruth)).toHaveLength(1);
    expect(readFeelings(outcome.doc, journey?.id ?? "").size).toBe(12);
  });

  test(`the worked example (${language}) comes with a persona whose lines stand on notes of its map`, async () => {
    const { url } = await startServer();
    const workshop = await createWorkshop(url, { template: "andrea", language });
    const { token } = await join(url, workshop);
    const map = await openSynced(url, firstRoom(workshop), token);
    const outcome = await openSynced(url, roomName({ kind: "outcome", workshopId: workshop.id }), token);
    const texts = new Map(readNotes(map.doc).map(({ id, text }) => [id, text]));
    const [persona, ...others] = readPersonas(outcome.doc);
    const lines = linesOf(readPersonaLines(outcome.doc), persona?.id ?? "");
    expect([persona?.name, others]).toEqual(["Andrea", []]);
    for (const { text, place, sources } of lines) {
      expect(text).not.toBe("");
      expect(sources.map(({ noteId }) => texts.get(noteId))).toEqual(sources.map((source) => source.text));
      expect([place.section, sources.length === 0]).toEqual([place.section, place.section === "questions"]);
    }
    const linked = lines.reduce((sum, { sources }) => sum + sources.length, 0);
    expect(linked).toBe(examplePersona(language).lines.flatMap(({ notes }) => notes).length);
    expect(new Set(lines.map(({ place }) => place.section))).toEqual(new Set(SECTIONS));
    expect(personaGrounds(lines, remembered).isProto).toBe(false);
  });
}
