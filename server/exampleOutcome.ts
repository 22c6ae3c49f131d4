import * as Y from "yjs";
import { exampleActions } from "../exchange/exampleActions.ts";
import type { ActionText } from "../model/action.ts";
import type { Language } from "../model/fields.ts";
import { readNotes } from "../model/mapDocument.ts";
import { addAction, editActionText, moveAction, setActionValue } from "../model/outcomeCommands.ts";
import { roomName } from "../model/wire.ts";
import { addExampleJourney } from "./exampleJourney.ts";
import { type NewDocument, SERVER_OWNER } from "./storage/store.ts";

/** The journey and the actions of the worked example, linked to the notes of its map. */
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
  for (const action of [...exampleActions(language)].reverse()) {
    const sources = action.notes.flatMap((beginning) => {
      const note = notes.find(({ text }) => text.startsWith(beginning));
      return note ? [{ mapId, noteId: note.id, text: note.text, evidence: note.evidence, author: null }] : [];
    });
    const id = addAction(doc, { sources }, SERVER_OWNER) ?? "";
    for (const [key, text] of Object.entries(action.texts)) {
      editActionText(doc, id, key as ActionText, text, text.length, SERVER_OWNER);
    }
    setActionValue(doc, id, "factor", action.factor, SERVER_OWNER);
    if (action.state !== "idea") moveAction(doc, id, { state: action.state, before: null }, SERVER_OWNER);
  }
  addExampleJourney(doc, { mapId, notes }, language);
  const document: NewDocument = {
    room: roomName({ kind: "outcome", workshopId }),
    state: Y.encodeStateAsUpdate(doc),
    claims: [{ clientId: doc.clientID, participantId: SERVER_OWNER }],
  };
  doc.destroy();
  return document;
}
