import { expect, test } from "vitest";
import * as Y from "yjs";
import { ACTION_COLUMNS, actionsCsv } from "../../exchange/actionsCsv.ts";
import { addAction, editActionText, setActionValue } from "../../model/outcomeCommands.ts";
import { readActions } from "../../model/outcomeDocument.ts";
import { setOwner } from "../../model/outcomeEntry.ts";

test("actions become a table in the reader's words, in which no cell is run as a formula", () => {
  const doc = new Y.Doc();
  const id = addAction(
    doc,
    {
      title: "=HYPERLINK(1)",
      sources: [
        {
          mapId: "m".repeat(16),
          noteId: "n".repeat(16),
          text: "Kein; Beleg",
          evidence: "quoted",
          author: null,
        },
      ],
    },
    "me",
  );
  editActionText(doc, id ?? "", "hindrance", '@Formular\nmit "Pflichtfeldern"', 5, "me");
  setActionValue(doc, id ?? "", "review", "2026-12-01", "me");
  setOwner(doc, "actions", id ?? "", { owner: { name: "+Service" } }, "me");
  const bytes = actionsCsv(readActions(doc), {
    language: "de",
    column: (key) => key.toUpperCase(),
    state: (key) => `Stand ${key}`,
    factor: (key) => key,
    verdict: (key) => key,
    answers: () => "-2 Stimmung",
    owner: ({ owner }) => (owner && "name" in owner ? owner.name : ""),
  });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith("\ufeff")).toBe(true);
  const [header, ...rows] = text.slice(1).split("\r\n");
  expect(header).toBe(ACTION_COLUMNS.map((key) => key.toUpperCase()).join(";"));
  expect(rows.join("\r\n")).toBe(
    'Stand idea;\'=HYPERLINK(1);"\'@Formular\nmit ""Pflichtfeldern""";;;;;;;;2026-12-01;\'+Service;;;;"Kein; Beleg";\'-2 Stimmung\r\n',
  );
});
