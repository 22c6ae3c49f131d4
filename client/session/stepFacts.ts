import * as Y from "yjs";
import { aboutOf, clustersOf, commentsOf, linksOf, notesOf, reactionsOf } from "../../model/mapDocument.ts";
import { TAG_KEY } from "../../model/noteTags.ts";
import { FACTS, type StepTop } from "./undoHistory.ts";

/** What a step did, as one says it before taking it back; the key of its words under `undo` in the catalogue. */
export type StepDeed =
  | "added"
  | "deleted"
  | "stacked"
  | "unstacked"
  | "putInFront"
  | "bundled"
  | "dissolved"
  | "linked"
  | "unlinked"
  | "starred"
  | "linkTitled"
  | "commented"
  | "uncommented"
  | "commentChanged"
  | "joined"
  | "moved"
  | "resized"
  | "layered"
  | "locked"
  | "unlocked"
  | "reacted"
  | "unreacted"
  | "left"
  | "recoloured"
  | "evidence"
  | "facet"
  | "source"
  | "tagged"
  | "pictured"
  | "unpictured"
  | "pictureTold"
  | "hidden"
  | "shown"
  | "written"
  | "titled"
  | "about"
  | "changed";

export interface StepFacts {
  readonly deed: StepDeed;
  /** how many notes it was about; of a comment, how many comments */
  readonly count: number;
}

/**
 * What the steps of one press did, read off what they have written: so every command has a name, those to come too. Null
 * where nothing can be said. Fetched with the names, long after the first frame.
 */
export function factsOf(tops: readonly StepTop[]): StepFacts | null {
  const all = tops.flatMap((top) => factsOfOne(top) ?? []);
  const [first] = all;
  if (!first) return null;
  const count = all.reduce((sum, one) => sum + (one.deed === first.deed ? one.count : 0), 0);
  return { deed: first.deed, count };
}

function factsOfOne({ doc, item, direction }: StepTop): StepFacts | null {
  const known: unknown = item.meta.get(FACTS);
  if (known) return known as StepFacts;
  // What a redo would do is the step turned round: only the step itself says what it was.
  if (direction === "redo") return null;
  const facts = deedOf(marksIn(doc, item));
  if (facts) item.meta.set(FACTS, facts);
  return facts;
}

/** What was written, by the root it is in and the key: with the ids of the entries. */
interface Marks {
  readonly set: ReadonlyMap<string, ReadonlySet<string>>;
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
}

function marksIn(doc: Y.Doc, { insertions, deletions }: StepTop["item"]): Marks {
  const roots = new Map<unknown, string>([
    [notesOf(doc), "note"],
    [aboutOf(doc), "about"],
    [commentsOf(doc), "comment"],
    [clustersOf(doc), "cluster"],
    [linksOf(doc), "link"],
    [reactionsOf(doc), "reaction"],
  ]);
  const collect = (ranges: StepTop["item"]["insertions"]): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    doc.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, ranges, (struct) => {
        const mark = struct instanceof Y.Item ? markOf(struct, roots) : null;
        if (mark) found.set(mark.what, (found.get(mark.what) ?? new Set()).add(mark.id));
      });
    }, "look");
    return found;
  };
  return { set: collect(insertions), removed: collect(deletions) };
}

/** "note" for an entry itself, "note.colour" for one of its values, whatever lies below that. */
function markOf(
  struct: Y.Item,
  roots: ReadonlyMap<unknown, string>,
): { readonly what: string; readonly id: string } | null {
  const keys: string[] = [];
  let item: Y.Item | null = struct;
  while (item) {
    if (item.parentSub !== null) keys.unshift(item.parentSub);
    const { parent }: Y.Item = item;
    const root = roots.get(parent);
    const [id, key] = keys;
    if (root !== undefined && id !== undefined) {
      const name = key?.startsWith(TAG_KEY) ? "tag" : key;
      return { what: name === undefined ? root : `${root}.${name}`, id };
    }
    item = parent instanceof Y.AbstractType ? parent._item : null;
  }
  return null;
}

/** Which mark names a step, the first that it has: what only comes along with another stands below it. */
const NAMED_BY: readonly (readonly [deed: StepDeed, how: keyof Marks, what: string])[] = [
  ["added", "set", "note"],
  ["deleted", "removed", "note"],
  ["bundled", "set", "cluster"],
  ["dissolved", "removed", "cluster"],
  ["linked", "set", "link"],
  ["unlinked", "removed", "link"],
  ["commented", "set", "comment"],
  ["uncommented", "removed", "comment"],
  // Before "joined": its notes are put in it anew when they come to another field with it.
  ["moved", "set", "cluster.field"],
  ["joined", "set", "note.cluster"],
  ["resized", "set", "note.size"],
  ["resized", "removed", "note.size"],
  ["moved", "set", "note.place"],
  ["left", "removed", "note.cluster"],
  ["recoloured", "set", "note.colour"],
  ["evidence", "set", "note.evidence"],
  ["facet", "set", "note.facet"],
  ["source", "set", "note.source"],
  ["tagged", "set", "note.tag"],
  ["tagged", "removed", "note.tag"],
  ["pictured", "set", "note.image"],
  ["unpictured", "removed", "note.image"],
  ["pictureTold", "set", "note.imageAlt"],
  ["pictureTold", "removed", "note.imageAlt"],
  ["locked", "set", "note.locked"],
  ["unlocked", "removed", "note.locked"],
  ["layered", "set", "note.layer"],
  ["reacted", "set", "reaction"],
  ["unreacted", "removed", "reaction"],
  ["hidden", "set", "note.hidden"],
  ["shown", "removed", "note.hidden"],
  ["written", "set", "note.text"],
  ["written", "removed", "note.text"],
  ["starred", "set", "link.star"],
  ["starred", "removed", "link.star"],
  ["linkTitled", "set", "link.title"],
  ["linkTitled", "removed", "link.title"],
  ["titled", "set", "cluster.title"],
  ["titled", "removed", "cluster.title"],
];

function deedOf(marks: Marks): StepFacts | null {
  const stack = stackDeed(marks);
  if (stack) return stack;
  for (const [deed, how, what] of NAMED_BY) {
    const ids = marks[how].get(what);
    // A bundle has its notes' number, not its own.
    const ofNotes = deed === "bundled" || what === "cluster.field" ? "note.cluster" : null;
    if (ids) return { deed, count: (ofNotes === null ? ids : marks.set.get(ofNotes))?.size ?? 1 };
  }
  const rest = [...marks.set, ...marks.removed];
  const ids = new Set(rest.flatMap(([what, ids_]) => (what.startsWith("note.") ? [...ids_] : [])));
  if (ids.size > 0) return { deed: "changed", count: ids.size };
  if (rest.some(([what]) => what.startsWith("comment."))) return { deed: "commentChanged", count: 1 };
  return rest.some(([what]) => what.startsWith("about")) ? { deed: "about", count: 1 } : null;
}

function stackDeed({ set, removed }: Marks): StepFacts | null {
  if (set.has("note") || removed.has("note")) return null;
  const laid = set.get("note.stack");
  // Laid on another, a note of the stack below lies there already and keeps its place.
  if (laid)
    return { deed: laid.size === 1 && !set.has("note.place") ? "putInFront" : "stacked", count: laid.size };
  const taken = removed.get("note.stack");
  return taken ? { deed: "unstacked", count: taken.size } : null;
}
