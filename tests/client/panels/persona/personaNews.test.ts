import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Untold } from "../../../../client/outline/untold.ts";
import { personaNews, type SheetPart } from "../../../../client/panels/persona/personaNews.ts";
import { createPersonaProjection } from "../../../../client/state/personaProjection.ts";
import {
  addLines,
  addPersona,
  deleteLine,
  editPersonaText,
  moveLine,
} from "../../../../model/personaCommands.ts";

test("what others write on an open persona is told section by section; my own lines and other personas are not", () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  theirs.on("update", (update: Uint8Array) => Y.applyUpdate(mine, update, "network"));
  const id = addPersona(theirs, { name: "Andrea" }, "them") ?? "";
  const other = addPersona(theirs, { name: "Bernd" }, "them") ?? "";
  const source = personaNews({ session: { doc: mine }, personas: createPersonaProjection(mine) }, id);
  let untold: Untold<SheetPart> = new Map();
  source.watch((take) => {
    untold = take(untold, 0);
  });
  const news = () => {
    const told = source.tell(untold, 10_000);
    untold = told.rest;
    return told.news;
  };
  const lines = (section: "goals" | "context", ...texts: string[]) =>
    texts.map((text) => ({ section, text, author: null }));

  const [one = "", two = ""] = addLines(theirs, id, lines("goals", "schnell", "sicher"), "them") ?? [];
  addLines(theirs, other, lines("goals", "anderswo"), "them");
  addLines(mine, id, lines("context", "von mir"), "me");
  expect(news()).toEqual([{ kind: "added", place: "goals", count: 2 }]);

  moveLine(theirs, one, { section: "context", before: null }, "them");
  deleteLine(theirs, two, "them");
  editPersonaText(theirs, id, { key: "role", after: "Einkäuferin", caret: 11 }, "them");
  expect(news()).toEqual([
    { kind: "changed", place: "head", count: 1 },
    { kind: "moved", place: "context", count: 1 },
    { kind: "gone", place: "goals", count: 1 },
  ]);
});
