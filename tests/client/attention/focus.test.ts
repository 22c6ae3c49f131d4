import { expect, test } from "vitest";
import * as Y from "yjs";
import { focusOf, isFieldDimmed, isNoteDimmed } from "../../../client/attention/focus.ts";
import type { Me } from "../../../client/session/mapSession.ts";
import { setAgenda } from "../../../model/agendaCommands.ts";
import { newId } from "../../../model/ids.ts";
import { startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { callAttention } from "../../../model/steeringCommands.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

const KIM: Me = { participantId: "kim", role: "participant", name: "Kim" };

function sessionWithStep() {
  const doc = new Y.Doc();
  const workshop = workshopAtHand(KIM, doc);
  setAgenda(doc, [{ title: "Ziele", field: "gains", questions: [], minutes: 5, mode: "open" }], "test");
  return { doc, workshop, start: () => startStep(doc, readSession(doc).steps[0]?.id ?? "", 0, "test") };
}

test("the step's field is in focus while the step is on", () => {
  const { workshop, start } = sessionWithStep();
  expect(focusOf(workshop, "map")).toBeNull();
  start();
  const focus = focusOf(workshop, "map");
  expect(focus).toEqual({ kind: "field", field: "gains", by: "step" });
  expect(isFieldDimmed(focus, "gains")).toBe(false);
  expect(isFieldDimmed(focus, "pains")).toBe(true);
  expect(isNoteDimmed(focus, "a", "pains")).toBe(true);
  expect(isFieldDimmed(null, "pains")).toBe(false);
});

test("a spotlight comes before the step, on its map only, and gives way to it again", () => {
  const { doc, workshop, start } = sessionWithStep();
  start();
  const [mapId, noteId] = [newId(), newId()];
  const call = (what: Parameters<typeof callAttention>[1]): void =>
    callAttention(doc, what, "petra", 0, "test");
  call({ kind: "note", mapId, noteId });
  const focus = focusOf(workshop, mapId);
  expect(focus).toEqual({ kind: "note", noteId, by: "call" });
  expect(isNoteDimmed(focus, noteId, "pains")).toBe(false);
  expect(isNoteDimmed(focus, "another", "pains")).toBe(true);
  expect(focusOf(workshop, newId())).toMatchObject({ by: "step" });
  call({ kind: "field", mapId: null, field: "pains" });
  expect(focusOf(workshop, mapId)).toEqual({ kind: "field", field: "pains", by: "call" });
  call({ kind: "free" });
  expect(focusOf(workshop, mapId)).toMatchObject({ by: "step", field: "gains" });
});
