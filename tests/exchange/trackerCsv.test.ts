import Papa from "papaparse";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { TRACKERS, type Tracker, trackerCsv } from "../../exchange/trackerCsv.ts";
import { addAction, editActionText, moveAction, setActionValue } from "../../model/outcomeCommands.ts";
import { readActions } from "../../model/outcomeDocument.ts";
import { setOwner } from "../../model/outcomeEntry.ts";

function issuesOf(tracker: Tracker, title = "Beleg per E-Mail"): Record<string, string>[] {
  const doc = new Y.Doc();
  const source = { mapId: "m".repeat(16), noteId: "n".repeat(16), evidence: "quoted", author: null } as const;
  const id = addAction(
    doc,
    { title, sources: [{ ...source, text: "Online-Formular lässt <keinen> Beleg" }] },
    "me",
  );
  editActionText(doc, id ?? "", "hindrance", "/close\n![x](https://böse.example/x.png) @all", 0, "me");
  setActionValue(doc, id ?? "", "until", "2026-12-01", "me");
  setOwner(doc, "actions", id ?? "", { owner: { name: "Service" } }, "me");
  const reviewed = addAction(doc, { title: "Vorbei", sources: [] }, "me");
  moveAction(doc, reviewed ?? "", { state: "reviewed", before: null }, "me");
  const bytes = trackerCsv(readActions(doc), {
    tracker,
    language: "de",
    owner: ({ owner }) => (owner && "name" in owner ? owner.name : ""),
  });
  const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test("each tracker gets the columns that its import asks for, and what is done stays behind", () => {
  expect(issuesOf("jira")).toEqual([
    {
      Summary: "Beleg per E-Mail",
      Description: expect.stringContaining("Verantwortlich: Service"),
      "Due Date": "2026-12-01",
      Labels: "empathy-map",
      "Issue Type": "Task",
    },
  ]);
  expect(issuesOf("gitlab")).toEqual([
    {
      title: "Beleg per E-Mail",
      description: expect.stringContaining("Darauf stützt sie sich:"),
      due_date: "2026-12-01",
    },
  ]);
  expect(issuesOf("azure")).toEqual([
    {
      "Work Item Type": "Task",
      Title: "Beleg per E-Mail",
      Description: expect.stringContaining("Online-Formular lässt &lt;keinen&gt; Beleg"),
      Tags: "empathy-map",
    },
  ]);
});

test("what guests wrote is no command, no mention and no picture in the tracker", () => {
  const [jira] = issuesOf("jira");
  expect(jira?.["Description"]).toContain("\\!\\[x]");
  const [gitlab] = issuesOf("gitlab");
  expect(gitlab?.["description"]).not.toMatch(/^\s*\/|(?<!\\)[!@]/mu);
  const [azure] = issuesOf("azure");
  expect(azure?.["Description"]).not.toMatch(/<(?!br>)/u);
});

test("formulas are text, and a title is as long as a tracker takes, whole in the description", () => {
  for (const tracker of TRACKERS) {
    const [formula] = issuesOf(tracker, "=1+1");
    expect(Object.values(formula ?? {})).toContain("'=1+1");
    const long = "Beleg ".repeat(70).trim();
    const cells = Object.values(issuesOf(tracker, long)[0] ?? {});
    expect(cells.some((cell) => cell.endsWith("…") && cell.length <= 255)).toBe(true);
    expect(cells.some((cell) => cell.includes(long))).toBe(true);
  }
});
