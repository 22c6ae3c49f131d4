import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { addCluster, dissolveCluster, editClusterTitle, joinCluster } from "../../model/clusterCommands.ts";
import { addComments } from "../../model/comment.ts";
import { type EditRights, editRights } from "../../model/editRights.ts";
import { addGroup, setMembers } from "../../model/groupCommands.ts";
import {
  addNotes,
  deleteNotes,
  editText,
  moveNotes,
  setAbout,
  setColour,
  setPersonName,
} from "../../model/mapCommands.ts";
import { clustersOf, MAP_ROOTS, notesOf } from "../../model/mapDocument.ts";
import { EDIT_RULES, readSession } from "../../model/sessionDocument.ts";
import { setEditRule, setGallery, setLocked } from "../../model/steeringCommands.ts";
import { CLOSE } from "../../model/wire.ts";
import { openRoomDocument } from "../../server/sync/roomDocument.ts";

/**
 * Random sessions, and random updates to a map in them. Whatever the rights are: an update is taken as a whole or not
 * at all, and what was taken changes nothing that the rights do not allow. fast-check prints the seed of a failure.
 */
const MAPS = ["map0000000000000", "map1111111111111"] as const;
const PEOPLE = ["ann0000000000000", "bob0000000000000"] as const;
const [ANN, BOB] = PEOPLE;
const NOTE = { text: "Hallo", place: { field: "pains", x: 20, y: 60 } } as const;

const session = fc.record({
  edit: fc.constantFrom(...EDIT_RULES),
  locked: fc.boolean(),
  lockedMap: fc.constantFrom(null, ...MAPS),
  gallery: fc.boolean(),
  groups: fc.boolean(),
  /** of Ann: in the first map's group, the second's, or none */
  group: fc.constantFrom(0, 1, null),
});

const ACTIONS = [
  "add",
  "addAsOther",
  "type",
  "clear",
  "move",
  "recolour",
  "delete",
  "take",
  "overwrite",
  "stamp",
  "about",
  "ownName",
  "otherName",
  "comment",
  "commentAsOther",
  "bundle",
  "bundleAsOther",
  "title",
  "join",
  "dissolve",
] as const;
const action = fc.record({ what: fc.constantFrom(...ACTIONS), note: fc.nat(9) });
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

type Wanted = typeof session extends fc.Arbitrary<infer T> ? T : never;

function rightsIn(set: Wanted, mapId: string): EditRights {
  const doc = new Y.Doc();
  setEditRule(doc, set.edit, "test");
  setLocked(doc, null, set.locked, "test");
  if (set.lockedMap) setLocked(doc, set.lockedMap, true, "test");
  setGallery(doc, set.gallery, "test");
  if (set.groups) {
    const ids = MAPS.map((id) => addGroup(doc, id, id, "test"));
    setMembers(doc, new Map([[ANN, set.group === null ? null : (ids[set.group] ?? null)]]), "test");
  }
  return editRights(readSession(doc), { participantId: ANN, role: "participant", mapId });
}

function act(doc: Y.Doc, { what, note }: Action): void {
  const ids = [...notesOf(doc).keys()].toSorted();
  const id = ids[note % Math.max(1, ids.length)] ?? "gone";
  const value = notesOf(doc).get(id);
  const clusters = [...clustersOf(doc).keys()].toSorted();
  const cluster = clusters[note % Math.max(1, clusters.length)] ?? "gone";
  switch (what) {
    case "add":
      return void addNotes(doc, [{ ...NOTE, author: ANN }], "test");
    case "addAsOther":
      return void addNotes(doc, [{ ...NOTE, author: note % 2 ? BOB : null }], "test");
    case "type":
      return void editText(doc, id, `neu ${note}`, 3, "test");
    case "clear":
      return void editText(doc, id, "", 0, "test");
    case "move":
      return moveNotes(doc, new Map([[id, { field: "gains", x: note, y: 1 } as const]]), "test");
    case "recolour":
      return setColour(doc, [id], note % 2 ? "blue" : "green", "test");
    case "delete":
      return deleteNotes(doc, [id], "test");
    case "take":
      return void (value instanceof Y.Map && value.set("author", ANN));
    case "overwrite":
      return void notesOf(doc).set(id, new Y.Map<unknown>([["author", ANN]]));
    case "stamp":
      return void (value instanceof Y.Map && value.set("stamp", note));
    case "about":
      return setAbout(doc, { title: `Titel ${note}` }, "test");
    case "ownName":
      return setPersonName(doc, ANN, `Ann ${note}`, "test");
    case "otherName":
      return setPersonName(doc, BOB, `Eve ${note}`, "test");
    case "comment":
      return void addComments(doc, [{ noteId: null, text: `Frage ${note}`, author: ANN }], "test");
    case "commentAsOther":
      return void addComments(doc, [{ noteId: null, text: `Frage ${note}`, author: BOB }], "test");
    case "bundle":
    case "bundleAsOther":
      return void addCluster(
        doc,
        { title: `Bündel ${note}`, field: "pains", noteIds: [id], author: what === "bundle" ? ANN : BOB },
        "test",
      );
    case "title":
      return void editClusterTitle(doc, cluster, `neu ${note}`, 3, "test");
    case "join":
      return joinCluster(doc, [id], cluster, "test");
    case "dissolve":
      return dissolveCluster(doc, cluster, "test");
  }
}

type Content = Record<(typeof MAP_ROOTS)[number], Record<string, { author?: unknown }>>;
const contentOf = (doc: Y.Doc): Content =>
  Object.fromEntries(MAP_ROOTS.map((root) => [root, doc.getMap(root).toJSON()])) as Content;

/** Nothing but a comment where that is all one may do: at random it hardly ever comes. */
const ON_A_GALLERY_WALK: [Wanted, (typeof MAPS)[number], Action[][]] = [
  { edit: "all", locked: false, lockedMap: null, gallery: true, groups: true, group: 0 },
  MAPS[1],
  [[{ what: "comment", note: 0 }]],
];

/** What of a map the rights leave alone. */
function untouchable(content: Content, rights: EditRights): unknown {
  const { [ANN]: _, ...othersNames } = content.people;
  const notHers = (root: "notes" | "comments" | "clusters"): unknown =>
    Object.fromEntries(Object.entries(content[root]).filter(([, { author }]) => author !== ANN));
  switch (rights) {
    case "all":
      return null;
    case "own":
      return {
        about: content.about,
        people: othersNames,
        notes: notHers("notes"),
        comments: notHers("comments"),
        clusters: notHers("clusters"),
      };
    case "comment":
      return {
        about: content.about,
        people: othersNames,
        notes: content.notes,
        comments: notHers("comments"),
        clusters: content.clusters,
      };
    case "none":
      return { ...content, people: othersNames };
  }
}

test("whatever a session allows and people send, what is forbidden never changes a map", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      session,
      fc.constantFrom(...MAPS),
      fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
      (set, mapId, updates) => {
        const rights = rightsIn(set, mapId);
        const document = openRoomDocument(
          "map",
          { state: null, updates: [], epoch: 1, lastRow: 0, claims: [], damagedRows: 0 },
          () => {},
        );
        document.edit((doc) => {
          for (const author of [ANN, ANN, BOB, BOB, null]) {
            const noteIds = addNotes(doc, [{ ...NOTE, author }], "test");
            addCluster(doc, { title: "Bündel", field: "pains", noteIds, author }, "test");
          }
        });
        for (const actions of updates) {
          const client = new Y.Doc();
          Y.applyUpdate(client, Y.encodeStateAsUpdate(document.doc));
          const vector = Y.encodeStateVector(client);
          client.transact(() => {
            for (const one of actions) act(client, one);
          });
          const before = contentOf(document.doc);
          const verdict = document.receive(Y.encodeStateAsUpdate(client, vector), {
            participantId: ANN,
            isLimited: true,
            rights,
          });
          const after = contentOf(document.doc);
          if ("refused" in verdict) {
            seen.add(`${rights} refused`);
            expect(verdict.refused.code).toBe(CLOSE.locked);
            expect(rights).not.toBe("all");
            expect(after).toEqual(before);
            // Somebody did something that is not theirs to do.
            expect(actions.some(({ what }) => what !== "ownName")).toBe(true);
            if (rights === "own")
              expect(actions.some(({ what }) => what !== "add" && what !== "comment")).toBe(true);
            if (rights === "comment") expect(actions.some(({ what }) => what !== "comment")).toBe(true);
          } else {
            seen.add(`${rights} taken`);
            expect(after).toEqual(contentOf(client));
            expect(untouchable(after, rights)).toEqual(untouchable(before, rights));
          }
        }
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 400), examples: [ON_A_GALLERY_WALK] },
  );
  // A test of nothing but refusals, or of nothing but leave, would find nothing.
  for (const rights of ["own", "comment", "none"]) {
    expect(seen).toContain(`${rights} taken`);
    expect(seen).toContain(`${rights} refused`);
  }
});
