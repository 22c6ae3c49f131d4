import { expect, test } from "vitest";
import * as Y from "yjs";
import { currentStep } from "../../../client/state/currentStep.ts";
import { deleteStep, setAgenda } from "../../../model/agendaCommands.ts";
import { addGroup, setMembers } from "../../../model/groupCommands.ts";
import { newId } from "../../../model/ids.ts";
import type { Role } from "../../../model/roles.ts";
import { startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

const NOW = 1_790_000_000_000;

test("what is on for me is my group's step, else everybody's; facilitators see what they steer", () => {
  const doc = new Y.Doc();
  const one = { field: null, questions: [], minutes: 5, mode: "open" } as const;
  setAgenda(
    doc,
    [
      { ...one, title: "alle" },
      { ...one, title: "Tisch" },
    ],
    "me",
  );
  const [first = "", second = ""] = readSession(doc).steps.map(({ id }) => id);
  const participantId = newId();
  const titleFor = (role: Role): string | undefined =>
    currentStep(workshopAtHand({ participantId, role, name: "Kim" }, doc))?.step.title;
  expect(titleFor("participant")).toBeUndefined();
  startStep(doc, first, NOW, "me");
  const group = addGroup(doc, "Tisch 1", newId(), "me") ?? "";
  setMembers(doc, new Map([[participantId, group]]), "me");
  expect(titleFor("participant")).toBe("alle");
  startStep(doc, second, NOW, "me", group);
  expect([titleFor("participant"), titleFor("facilitator")]).toEqual(["Tisch", "alle"]);
  deleteStep(doc, second, "me");
  expect(titleFor("participant")).toBeUndefined();
});
