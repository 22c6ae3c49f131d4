import * as Y from "yjs";
import { clusterByNote, readClusters } from "../../model/cluster.ts";
import { addCluster } from "../../model/clusterCommands.ts";
import { addNotes } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import { applyMerge } from "../../model/mergeCommands.ts";
import { isCounted, readMergedFrom } from "../../model/merged.ts";
import { countsOf, mergePlan, readMergeTarget } from "../../model/mergeMaps.ts";
import { homelessOf } from "../../model/mergePlaces.ts";
import { sourceMapOf } from "../support/sourceMapOf.ts";

export const ANN = "annannannannanna";

/** Maps by one letter, merged with each other as the server does. */
export function atlas() {
  const docs = new Map<string, Y.Doc>();
  const idOf = (name: string): string => name.repeat(16).slice(0, 16);
  const doc = (name: string): Y.Doc => {
    const known = docs.get(name) ?? new Y.Doc();
    docs.set(name, known);
    return known;
  };
  const source = (name: string) => sourceMapOf(doc(name), idOf(name), `Map ${name}`);
  const planFor = (into: string, from: string) =>
    mergePlan(from.split("").map(source), readMergeTarget(doc(into)));
  return {
    doc,
    idOf,
    planFor,
    write: (name: string, ...texts: readonly string[]): string[] =>
      addNotes(
        doc(name),
        texts.map((text, index) => ({
          text,
          place: { field: "pains", x: 20, y: 60 + 150 * index },
          author: ANN,
        })),
        "test",
      ),
    merge(into: string, from: string) {
      const plan = planFor(into, from);
      const places = new Map(
        homelessOf(plan).map(({ id, field }, index) => [id, { field, x: 20, y: 60 + index * 9 }]),
      );
      doc(into).transact(() => applyMerge(doc(into), plan, places, 1_000));
      return countsOf(plan);
    },
    texts: (name: string): string[] =>
      readNotes(doc(name))
        .map(({ text }) => text)
        .toSorted(),
    note(name: string, text: string) {
      const found = readNotes(doc(name)).find((note) => note.text === text);
      if (!found) throw new Error(`no note "${text}" on ${name}`);
      return found;
    },
    counted: (name: string): string[] =>
      readMergedFrom(doc(name)).flatMap((map) => (isCounted(map) ? [map.title] : [])),
    bundles: (name: string): Record<string, string[]> => {
      const clusterOf = clusterByNote(readNotes(doc(name)), readClusters(doc(name)));
      const found: Record<string, string[]> = {};
      for (const { id, text } of readNotes(doc(name))) {
        const cluster = clusterOf.get(id);
        if (cluster) (found[`${cluster.title} (${cluster.field})`] ??= []).push(text);
      }
      for (const texts of Object.values(found)) texts.sort();
      return found;
    },
    bundle: (name: string, title: string, ...texts: readonly string[]): string => {
      const noteIds = readNotes(doc(name)).flatMap(({ id, text }) => (texts.includes(text) ? [id] : []));
      return addCluster(doc(name), { title, field: "pains", noteIds, author: ANN }, "test") ?? "";
    },
  };
}
