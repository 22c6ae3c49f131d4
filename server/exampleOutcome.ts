import * as Y from "yjs";
import { exampleActions } from "../exchange/exampleActions.ts";
import { examplePersona } from "../exchange/examplePersona.ts";
import type { ActionText } from "../model/action.ts";
import { answerOf } from "../model/answer.ts";
import { addAnswers } from "../model/answerCommands.ts";
import type { Language } from "../model/fields.ts";
import { wordsOf } from "../model/journey.ts";
import { readAllCards } from "../model/journeyDocument.ts";
import { readNotes } from "../model/mapDocument.ts";
import { addAction, editActionText, moveAction, setActionValue } from "../model/outcomeCommands.ts";
import { readActions, readPersonaLines } from "../model/outcomeDocument.ts";
import { addLines, addPersona } from "../model/personaCommands.ts";
import { type Source, sourceKey } from "../model/source.ts";
import { roomName } from "../model/wire.ts";
import { addExampleJourney } from "./exampleJourney.ts";
import { type NewDocument, SERVER_OWNER } from "./storage/store.ts";

/** The actions, the persona and the journey of the worked example, linked to the notes of its map. */
export function exampleOutcome(
  workshopId: string,
  { mapId, state }: { readonly mapId: string; readonly state: Uint8Array },
  language: Language,
): NewDocument {
  const map = new Y.Doc();
  Y.applyUpdate(map, state);
  const notes = readNotes(map);
  map.destroy();
  const doc = new Y.Doc();
  const sourcesOf = (beginnings: readonly string[]): Source[] =>
    beginnings.flatMap((beginning) => {
      const note = notes.find(({ text }) => text.startsWith(beginning));
      return note ? [{ mapId, noteId: note.id, text: note.text, evidence: note.evidence, author: null }] : [];
    });
  for (const action of [...exampleActions(language)].reverse()) {
    const sources = sourcesOf(action.notes);
    const id = addAction(doc, { sources }, SERVER_OWNER) ?? "";
    for (const [key, text] of Object.entries(action.texts)) {
      editActionText(doc, id, key as ActionText, text, text.length, SERVER_OWNER);
    }
    setActionValue(doc, id, "factor", action.factor, SERVER_OWNER);
    if (action.state !== "idea") moveAction(doc, id, { state: action.state, before: null }, SERVER_OWNER);
  }
  const { lines, ...who } = examplePersona(language);
  const persona = addPersona(doc, who, SERVER_OWNER);
  addLines(
    doc,
    persona ?? "",
    lines.map(({ section, text, notes: beginnings }) => ({ section, text, sources: sourcesOf(beginnings) })),
    SERVER_OWNER,
  );
  addExampleJourney(doc, { mapId, notes, persona }, language);
  linkWhatTheyAnswer(doc);
  const document: NewDocument = {
    room: roomName({ kind: "outcome", workshopId }),
    state: Y.encodeStateAsUpdate(doc),
    claims: [{ clientId: doc.clientID, participantId: SERVER_OWNER }],
  };
  doc.destroy();
  return document;
}

/** Each action answers the lines and cards that stand on the same notes as itself. */
function linkWhatTheyAnswer(doc: Y.Doc): void {
  const answerable = [
    ...readPersonaLines(doc).map((line) => answerOf("personaLines", line, line.text)),
    ...readAllCards(doc).map((card) => answerOf("journeyCards", card, wordsOf(card))),
  ];
  for (const { id, sources } of readActions(doc)) {
    const keys = new Set(sources.map(sourceKey));
    const answers = answerable.filter(({ notes }) => notes.some((key) => keys.has(key)));
    addAnswers(doc, id, answers, SERVER_OWNER);
  }
}
