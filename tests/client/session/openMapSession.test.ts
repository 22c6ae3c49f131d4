// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openMapSession } from "../../../client/session/openMapSession.ts";
import { newId } from "../../../model/ids.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes, readPersonName } from "../../../model/mapDocument.ts";
import type { Role } from "../../../model/roles.ts";

/** A network that never answers: what a session does on its own. */
class SilentSocket {
  binaryType = "";
  close(): void {}
}

beforeEach(() => void vi.stubGlobal("WebSocket", SilentSocket));
afterEach(() => void vi.unstubAllGlobals());

function openAs(role: Role) {
  const me = { participantId: newId(), role, name: "Petra" };
  return { me, session: openMapSession({ mapId: newId(), me, syncUrl: "ws://nowhere/sync" }) };
}

const addOne = (doc: Parameters<typeof addNotes>[0], origin: unknown): string[] =>
  addNotes(doc, [{ text: "Kein Beleg", place: { field: "pains", x: 16, y: 52 } }], origin);

test("a name is stored with the first thing written, not for opening a note and leaving it", () => {
  const { me, session } = openAs("participant");
  session.write(() => undefined);
  expect(readPersonName(session.doc, me.participantId)).toBe("");
  session.write(addOne);
  expect(readPersonName(session.doc, me.participantId)).toBe("Petra");
  session.rename("Petra M.");
  expect(readPersonName(session.doc, me.participantId)).toBe("Petra M.");
  session.close();
});

test("a viewer's session writes nothing, not even a name", () => {
  const { me, session } = openAs("viewer");
  session.write(addOne);
  session.rename("Gast");
  expect(readNotes(session.doc)).toEqual([]);
  expect(readPersonName(session.doc, me.participantId)).toBe("");
  session.close();
});
