import * as encoding from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { addNotes } from "../../../model/mapCommands.ts";
import { notesOf } from "../../../model/mapDocument.ts";
import { CLOSE } from "../../../model/wire.ts";
import { openRoomDocument } from "../../../server/sync/roomDocument.ts";
import { ANN, annsMap, BOB, NOTE, updateOf } from "./annsMap.ts";

/** An update with one hand-written struct of client 99. */
function struct(write: (encoder: encoding.Encoder) => void, client = 99, clock = 0): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value);
    write(encoder);
    encoding.writeVarUint(encoder, 0);
  });
}

/** An entry `key` of the root `root` with hand-written content. */
function entry(
  root: string,
  key: string,
  content: (encoder: encoding.Encoder) => void,
  kind = 8,
): Uint8Array {
  return struct((encoder) => {
    encoding.writeUint8(encoder, 0x20 | kind);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, key);
    content(encoder);
  });
}

const anyValue = (value: unknown) => (encoder: encoding.Encoder) => {
  encoding.writeVarUint(encoder, 1);
  encoding.writeAny(encoder, value as never);
};

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

const ATTACKS: readonly [name: string, update: () => Uint8Array][] = [
  ["a 7-byte update that claims 33,554,431 structs", () => Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0)],
  [
    "an update in Yjs's other encoding",
    () => Y.convertUpdateFormatV1ToV2(updateOf((doc) => addNotes(doc, [NOTE], ""))),
  ],
  [
    "an update that claims a list of 2^31 values",
    () => entry("about", "x", (e) => encoding.writeVarUint(e, 2 ** 31)),
  ],
  ["bytes after the end", () => Uint8Array.of(...updateOf((doc) => addNotes(doc, [NOTE], "")), 0)],
  ["half an update", () => updateOf((doc) => addNotes(doc, [NOTE], "")).slice(0, -3)],
  ["a BigInt in a value", () => entry("about", "x", anyValue({ a: [1n] }))],
  [
    "the key __proto__ in a value",
    () => entry("about", "x", anyValue(JSON.parse('{"__proto__":{"isAdmin":true}}'))),
  ],
  ["the key __proto__ in a map", () => entry("about", "__proto__", anyValue(1))],
  ["values nested 17 deep", () => entry("about", "x", anyValue(deep(17)))],
  ["subdocuments", () => updateOf((doc) => doc.getMap("about").set("x", new Y.Doc()))],
  ["XML", () => updateOf((doc) => doc.getMap("about").set("x", new Y.XmlText("y")))],
  [
    "formatted text",
    () =>
      updateOf((doc) => {
        const text = new Y.Text();
        doc.getMap("about").set("x", text);
        text.insert(0, "fett", { bold: true });
      }),
  ],
  [
    "embedded objects",
    () =>
      updateOf((doc) => {
        const text = new Y.Text();
        doc.getMap("about").set("x", text);
        text.insertEmbed(0, { image: "x" });
      }),
  ],
  ["an unknown root", () => updateOf((doc) => doc.getMap("admin").set("x", 1))],
  [
    "20,000 unknown roots",
    () =>
      updateOf((doc) => {
        doc.transact(() => {
          for (let index = 0; index < 20_000; index += 1) doc.getMap(`r${index}`).set("x", 1);
        });
      }),
  ],
  [
    "maps nested 2,000 deep",
    () =>
      updateOf((doc) => {
        doc.transact(() => {
          let map = doc.getMap("about");
          for (let index = 0; index < 2_000; index += 1) {
            const inner = new Y.Map();
            map.set("x", inner);
            map = inner;
          }
        });
      }),
  ],
  [
    "20,001 structs in one message",
    () =>
      updateOf((doc) => {
        doc.transact(() => {
          for (let index = 0; index < 20_001; index += 1) doc.getMap("about").set(`k${index}`, index);
        });
      }),
  ],
  [
    "200,000 delete ranges",
    () =>
      encoding.encode((encoder) => {
        for (const value of [0, 1, 7, 200_000]) encoding.writeVarUint(encoder, value);
        for (let index = 0; index < 200_000; index += 1) {
          encoding.writeVarUint(encoder, index * 2);
          encoding.writeVarUint(encoder, 1);
        }
      }),
  ],
  [
    "20,000 clients at one position",
    () =>
      Y.mergeUpdates(
        Array.from({ length: 100 }, (_, client) =>
          updateOf((doc) => doc.getMap("about").set("x", 1), 1000 + client),
        ),
      ),
  ],
  [
    "a hole of 2^53 changes",
    () =>
      struct((encoder) => {
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, Number.MAX_SAFE_INTEGER);
      }),
  ],
  [
    "a change that refers to itself",
    () =>
      struct((encoder) => {
        encoding.writeUint8(encoder, 0x80 | 8);
        encoding.writeVarUint(encoder, 99);
        encoding.writeVarUint(encoder, 0);
        anyValue(1)(encoder);
      }),
  ],
  [
    "an entry of a map without a key",
    () =>
      struct((encoder) => {
        encoding.writeUint8(encoder, 8);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, "notes");
        anyValue(1)(encoder);
      }),
  ],
  ["text directly in a map", () => entry("about", "x", (e) => encoding.writeVarString(e, "frei"), 4)],
  [
    "text that is not UTF-8",
    () =>
      entry("about", "x", (encoder) => {
        for (const value of [1, 119, 2, 0xc3, 0x28]) encoding.writeUint8(encoder, value);
      }),
  ],
  ["a text of 20,001 characters", () => entry("about", "x", anyValue("x".repeat(20_001)))],
];

describe("refuses, and leaves the map as it was", () => {
  test.each(ATTACKS)("%s", (_name, update) => {
    const { document, ann } = annsMap();
    const before = Y.encodeStateAsUpdate(document.doc);
    expect(document.receive(update(), BOB)).toHaveProperty("refused.code", CLOSE.badMessage);
    expect(Y.encodeStateAsUpdate(document.doc)).toEqual(before);
    expect(document.doc.store.pendingStructs).toBeNull();
    addNotes(ann, [NOTE], "test");
    expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
    expect(notesOf(document.doc).size).toBe(4);
  });
});

test("refuses new changes under another person's client id, and takes a repetition of known ones", () => {
  const { document, ann } = annsMap();
  const forged = Y.encodeStateVector(ann);
  const posing = new Y.Doc();
  Y.applyUpdate(posing, Y.encodeStateAsUpdate(ann));
  posing.clientID = 7;
  addNotes(posing, [NOTE], "test");
  const refusal = { refused: { code: CLOSE.forbidden } };
  expect(document.receive(Y.encodeStateAsUpdate(posing, forged), BOB)).toMatchObject(refusal);
  expect(
    document.receive(
      struct((e) => encoding.writeVarUint8Array(e, Uint8Array.of(5)), 7, 500),
      BOB,
    ),
  ).toHaveProperty("refused");
  expect(document.receive(Y.encodeStateAsUpdate(ann), BOB)).toHaveProperty("accepted");
  addNotes(ann, [NOTE], "test");
  expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
});

test("a repetition with forged neighbours does not split an emoji", () => {
  const { document, ann } = annsMap(0);
  const people = ann.getMap("about");
  const text = new Y.Text("a💛");
  people.set("x", text);
  expect(document.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
  const [, middle] = [1, 2].map((index) => Y.createRelativePositionFromTypeIndex(text, index).item);
  const forged = struct(
    (encoder) => {
      encoding.writeUint8(encoder, 0x80 | 8);
      encoding.writeVarUint(encoder, 7);
      encoding.writeVarUint(encoder, middle?.clock ?? 0);
      anyValue(1)(encoder);
    },
    7,
    0,
  );
  document.receive(forged, BOB);
  expect(String(document.doc.getMap("about").get("x"))).toBe("a💛");
});

test("a client id stays its first writer's after a restart", () => {
  const { document, ann } = annsMap();
  const claims = [...document.owners].map(([clientId, participantId]) => ({ clientId, participantId }));
  const state = Y.encodeStateAsUpdate(document.doc);
  const reopened = openRoomDocument(
    "map",
    { state, updates: [], epoch: 1, lastRow: 0, claims, damagedRows: 0 },
    () => {},
  );
  addNotes(ann, [NOTE], "test");
  expect(reopened.receive(Y.encodeStateAsUpdate(ann), BOB)).toHaveProperty("refused.code", CLOSE.forbidden);
  expect(reopened.receive(Y.encodeStateAsUpdate(ann), ANN)).toHaveProperty("accepted");
});

test("refuses a change beside something of another place, which would load differently", () => {
  const { document } = annsMap();
  const notes = [...notesOf(document.doc).values()] as Y.Map<unknown>[];
  const texts = notes.map((note) => note.get("text") as Y.Text);
  const [left, right] = texts.map((text) => Y.createRelativePositionFromTypeIndex(text, 0).item);
  const mixed = struct((encoder) => {
    encoding.writeUint8(encoder, 0x80 | 0x40 | 4);
    for (const id of [left, right]) {
      encoding.writeVarUint(encoder, id?.client ?? 0);
      encoding.writeVarUint(encoder, id?.clock ?? 0);
    }
    encoding.writeVarString(encoder, "zz");
  });
  expect(document.receive(mixed, BOB)).toHaveProperty("refused.code", CLOSE.badMessage);
});

test("a change that builds on what has not come leaves the map as it was until it has", () => {
  const { document } = annsMap();
  const bob = new Y.Doc();
  bob.clientID = 99;
  const updates: Uint8Array[] = [];
  bob.on("update", (update: Uint8Array) => updates.push(update));
  bob.getMap("about").set("a", 1);
  bob.getMap("about").set("b", 2);
  const [first = new Uint8Array(), second = new Uint8Array()] = updates;
  const needs = new Map([[99, 1]]);
  expect(document.receive(second, BOB)).toEqual({ early: needs });
  expect(document.doc.store.pendingStructs).toBeNull();
  expect(document.knows(needs)).toBe(false);
  document.receive(first, BOB);
  expect(document.knows(needs)).toBe(true);
  expect(document.receive(second, BOB)).toHaveProperty("accepted");
  expect(document.doc.getMap("about").toJSON()).toEqual({ a: 1, b: 2 });
});

test("a deletion of what has not come, and what follows a hole, are early, too", () => {
  const { document, ann } = annsMap();
  const bob = new Y.Doc();
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann));
  bob.clientID = 99;
  const updates: Uint8Array[] = [];
  bob.on("update", (update: Uint8Array) => updates.push(update));
  const vector = Y.encodeStateVector(bob);
  for (const name of ["a", "b", "c"]) bob.getMap("about").set(name, 1);
  const [first = new Uint8Array(), , third = new Uint8Array()] = updates;
  expect(document.receive(Y.mergeUpdates([first, third]), BOB)).toEqual({ early: new Map([[99, 2]]) });
  const deleting = new Y.Doc();
  Y.applyUpdate(deleting, Y.encodeStateAsUpdate(bob));
  const known = Y.encodeStateVector(deleting);
  deleting.getMap("about").delete("c");
  const deletion = Y.encodeStateAsUpdate(deleting, known);
  expect(document.receive(deletion, ANN)).toEqual({ early: new Map([[99, 3]]) });
  expect(document.receive(Y.encodeStateAsUpdate(bob, vector), BOB)).toHaveProperty("accepted");
  expect(document.receive(deletion, ANN)).toHaveProperty("accepted");
  expect(document.doc.getMap("about").toJSON()).toEqual({ a: 1, b: 1 });
});

test("refuses changes that wait for each other, and leaves the map as it was", () => {
  const { document } = annsMap();
  const before = Y.encodeStateAsUpdate(document.doc);
  const circle = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2);
    for (const [client, other] of [
      [98, 99],
      [99, 98],
    ] as const) {
      for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0x80 | 8);
      for (const number of [other, 0]) encoding.writeVarUint(encoder, number);
      anyValue(1)(encoder);
    }
    encoding.writeVarUint(encoder, 0);
  });
  expect(document.receive(circle, BOB)).toHaveProperty("refused.code", CLOSE.badMessage);
  expect(Y.encodeStateAsUpdate(document.doc)).toEqual(before);
});
