import { expect, test } from "vitest";
import * as Y from "yjs";
import { setAgenda } from "../../model/agendaCommands.ts";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import { newId } from "../../model/ids.ts";
import type { Role } from "../../model/roles.ts";
import { startStep } from "../../model/runCommands.ts";
import { readSession } from "../../model/sessionDocument.ts";
import type { SessionPresence } from "../../model/sessionPresence.ts";
import { stepProgress } from "../../model/stepProgress.ts";

const NOW = 1_790_000_000_000;

function workshop() {
  const doc = new Y.Doc();
  const one = { title: "Sieht", field: null, questions: [], minutes: 5, mode: "private" } as const;
  setAgenda(doc, [one, one], "me");
  const [first = "", second = ""] = readSession(doc).steps.map(({ id }) => id);
  startStep(doc, first, NOW, "me");
  return { doc, first, second };
}

function person(name: string, doneWith: string | null, role?: Role): SessionPresence {
  return {
    participantId: name.padEnd(16, "0"),
    name,
    doneWith,
    mapId: null,
    handRaised: false,
    ...(role ? { role } : {}),
  };
}

const namesOf = ({ done, working }: ReturnType<typeof stepProgress>) => [
  done.map(({ name }) => name),
  working.map(({ name }) => name),
];

test("people who are done with this step are told from those who work, or were done with another", () => {
  const { doc, first, second } = workshop();
  const people = [person("Kim", first), person("Ada", null), person("Bo", second)];
  expect(namesOf(stepProgress(readSession(doc), people))).toEqual([["Kim"], ["Ada", "Bo"]]);
});

test("somebody in two windows counts once, and is done when one of them says so", () => {
  const { doc, first } = workshop();
  const people = [person("Kim", null), person("Kim", first), person("Kim", null)];
  expect(namesOf(stepProgress(readSession(doc), people))).toEqual([["Kim"], []]);
});

test("nobody waits for facilitators and viewers", () => {
  const { doc, first } = workshop();
  const people = [
    person("Petra", null, "facilitator"),
    person("Chef", null, "viewer"),
    person("Kim", first, "participant"),
  ];
  expect(namesOf(stepProgress(readSession(doc), people))).toEqual([["Kim"], []]);
});

test("a group's own step counts for its members", () => {
  const { doc, first, second } = workshop();
  const people = [person("Kim", second), person("Ada", first)];
  const group = addGroup(doc, "Tisch 1", newId(), "me") ?? "";
  setMembers(doc, new Map([[people[0]?.participantId ?? "", group]]), "me");
  startStep(doc, second, NOW, "me", group);
  expect(namesOf(stepProgress(readSession(doc), people))).toEqual([["Ada", "Kim"], []]);
  expect(namesOf(stepProgress(readSession(doc), people, group))).toEqual([["Kim"], []]);
});
