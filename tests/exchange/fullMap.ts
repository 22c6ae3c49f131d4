import * as Y from "yjs";
import { mapJson } from "../../exchange/json.ts";
import { readClusters } from "../../model/cluster.ts";
import { addComments, readComments } from "../../model/comment.ts";
import { readContradictions } from "../../model/contradiction.ts";
import { addContradiction, setStar } from "../../model/contradictionCommands.ts";
import { addNotes, setAbout } from "../../model/mapCommands.ts";
import { readAbout, readNotes } from "../../model/mapDocument.ts";

/** A map as our own file. */
export function fileOf(doc: Y.Doc): string {
  const bytes = mapJson(readAbout(doc), readNotes(doc), {
    comments: readComments(doc),
    clusters: readClusters(doc),
    contradictions: readContradictions(doc),
  });
  return new TextDecoder().decode(bytes);
}

/** A map that has all there is: bundles with and without title, stacks, tags, comments, contradictions, odd texts. */
export function fullMap(): Y.Doc {
  const doc = new Y.Doc();
  setAbout(
    doc,
    { customerName: "Andrea", customerRole: "Einkauf", situation: "Braucht Ware; „dringend“\nheute" },
    "x",
  );
  const at = (index: number, field: "pains" | "saysDoes" | "parking") => ({
    field,
    x: 20 + index * 7,
    y: 60,
  });
  const ids = addNotes(
    doc,
    [
      {
        text: "=1+1\n\u202edrehen\u202c 😀",
        place: at(0, "pains"),
        tags: ["b", "a"],
        evidence: "quoted",
        source: "x · y",
      },
      { text: "", place: at(1, "pains"), inCluster: { key: "1", title: "Tempo" }, colour: "blue" },
      { text: "drei", place: at(2, "pains"), inCluster: { key: "2", title: "" } },
      { text: "vier", place: at(3, "pains"), inCluster: { key: "1", title: "Tempo" } },
      { text: "sagt", place: at(0, "saysDoes"), facet: "says", inStack: { key: "s", isInFront: false } },
      { text: "sagt auch", place: at(0, "saysDoes"), facet: "says", inStack: { key: "s", isInFront: true } },
      { text: "macht", place: at(2, "saysDoes"), facet: "does", createdAt: 5 },
      { text: "später", place: at(0, "parking") },
    ],
    "x",
  );
  const [first = "", second = "", , , said = "", saidToo = "", done = ""] = ids;
  addContradiction(doc, { from: saidToo, to: done, title: "Zwei" }, "x");
  setStar(doc, addContradiction(doc, { from: said, to: done, title: "Eins" }, "x") ?? "", 7, "x");
  const by = { author: "participant00002", createdAt: 9 };
  addComments(
    doc,
    [
      { noteId: first, text: "Woher?", ...by, resolved: true },
      { noteId: second, text: "Und?", ...by, createdAt: 10 },
      { noteId: null, text: "Gute Karte", ...by },
    ],
    "x",
  );
  return doc;
}
