import { expect } from "vitest";
import * as Y from "yjs";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { paintBoard } from "../../../client/canvas/paintBoard.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { createReactionReader, type ReactionMark } from "../../../client/state/reactionReader.ts";
import { readMapJson } from "../../../exchange/import/json.ts";
import { mapJson } from "../../../exchange/json.ts";
import { isIn, readClusters } from "../../../model/cluster.ts";
import { countOpenComments, readComments } from "../../../model/comment.ts";
import { readContradictions } from "../../../model/contradiction.ts";
import { FIELDS, PLACES } from "../../../model/fields.ts";
import { MAP_ROOTS, notesOf, reactionsOf, readAbout, readNotes } from "../../../model/mapDocument.ts";
import { type Note, readNote } from "../../../model/note.ts";
import { frontNotes, stacksOf } from "../../../model/noteStack.ts";
import { recordingContext } from "../../client/canvas/recordingContext.ts";
import { pointer } from "../../client/tools/editorAtHand.ts";
import { connect, type Person, receive } from "./person.ts";
import type { Scene } from "./scene.ts";

/** Everybody lets go of everything; then no hand holds anything any more. */
export function letGo(people: readonly Person[]): void {
  for (const { desk, pressed } of people) {
    for (const pointerId of [1, 2, 3, 9]) {
      for (const pointerType of ["mouse", "pen", "touch"] as const)
        desk.hand.send(pointer("up", { x: 5, y: 5 }, { pointerId, pointerType }));
    }
    pressed.clear();
    desk.hand.send({ type: "escape" });
    expect(desk.hand.tool()).toBe("idle");
    expect(desk.hand.preview.get()).toEqual({ kind: "none" });
    desk.editor.view.setState({ editing: null, titling: null, linking: null });
  }
}

/** All lines are up, and everything arrives. */
export function settle({ server, people }: Scene): void {
  const isUnderway = ({ line }: Person): boolean =>
    line === null || line.closed !== null || line.up.length + line.down.length > 0;
  while (people.some(isUnderway)) {
    for (const person of people) {
      connect(server, person);
      if (person.line) server.read(person.line);
      receive(server, person);
    }
  }
}

/** Server and windows hold the same valid map; what each screen keeps by small steps, and paints, is what it says. */
export function expectAgreed({ server, people }: Scene): void {
  const { doc } = server.room;
  const content = contentOf(doc);
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
  expectValid(doc);
  const again = new Y.Doc();
  for (const update of server.room.history()) Y.applyUpdate(again, update);
  expect(contentOf(again)).toEqual(content);
  for (const { desk, me } of people) {
    expect(contentOf(desk.doc)).toEqual(content);
    expect(Y.encodeStateVector(desk.doc)).toEqual(Y.encodeStateVector(doc));
    expectShown(desk.editor, me.role === "facilitator");
  }
}

function contentOf(doc: Y.Doc): unknown {
  return Object.fromEntries(MAP_ROOTS.map((root) => [root, doc.getMap(root).toJSON()]));
}

function expectValid(doc: Y.Doc): void {
  const notes = readNotes(doc);
  for (const [id, value] of notesOf(doc)) expect(readNote(id, value)).not.toBeNull();
  for (const { text } of notes) expect(text).not.toMatch(/\p{Surrogate}/u);
  const stacked = stacksOf(notes).flatMap((stack) => stack.notes.map(({ id }) => id));
  expect(new Set(stacked).size).toBe(stacked.length);
  const clusters = readClusters(doc);
  for (const note of notes) expect(clusters.filter((cluster) => isIn(note, cluster)).length).toBeLessThan(2);
  const options = { clusters, contradictions: readContradictions(doc), comments: readComments(doc) };
  const file = readMapJson(mapJson(readAbout(doc), notes, options));
  expect(file.ok ? file.faulty : file.problem).toEqual([]);
}

function expectShown(editor: Editor, seesHidden: boolean): void {
  const { map, clusters, links, session } = editor;
  const notes = readNotes(session.doc).filter(({ hidden }) => seesHidden || !hidden);
  const fronts = frontNotes(notes);
  const shared = map.ids().filter((id) => map.get(id)?.seenBy === "everyone");
  expect(shared.toSorted()).toEqual(fronts.map(({ id }) => id).toSorted());
  for (const note of fronts) expect(map.get(note.id)?.note).toEqual(note);
  expectSaid(editor, fronts);
  for (const place of PLACES) {
    const inPlace = map.idsIn(place).filter((id) => map.get(id)?.seenBy === "everyone");
    expect(inPlace).toEqual(fronts.filter((note) => note.place.field === place).map(({ id }) => id));
  }
  const held = readClusters(session.doc).flatMap((cluster) => {
    const noteIds = fronts.filter((note) => isIn(note, cluster)).map(({ id }) => id);
    return noteIds.length > 0 ? [[cluster.id, noteIds.toSorted()]] : [];
  });
  expect(clusters.list().map(({ cluster, noteIds }) => [cluster.id, noteIds.toSorted()])).toEqual(held);
  expect(links.list().map(({ link, line }) => [link, line !== null])).toEqual(linksToShow(editor));
  paint(editor);
}

/** Contradictions, each with whether it can be drawn; one without words that cannot, says nothing and is left out. */
function linksToShow({ map, session }: Editor): unknown {
  return readContradictions(session.doc).flatMap((link) => {
    const [from, to] = [map.frontOf(link.from), map.frontOf(link.to)];
    const isDrawn = from !== to && map.get(from) !== undefined && map.get(to) !== undefined;
    return isDrawn || link.title !== "" ? [[link, isDrawn]] : [];
  });
}

/** Each note shows who reacted to it, and how many comments on it are open, and of those that lie behind it. */
function expectSaid({ map, session }: Editor, fronts: readonly Note[]): void {
  const reactions = reactionsOf(session.doc);
  const reader = createReactionReader(reactions);
  reader.take(reactions.keys());
  const comments = countOpenComments(session.doc);
  const people = (marks: readonly ReactionMark[] | null | undefined): unknown =>
    marks?.map(({ reaction, people: those }) => [reaction, those.toSorted()]) ?? null;
  for (const { id } of fronts) {
    const record = map.get(id);
    const notes = record?.stack?.notes ?? [{ id }];
    expect(people(record?.reactions)).toEqual(people(reader.of(notes)));
    expect(record?.comments).toBe(notes.reduce((sum, one) => sum + (comments.get(one.id) ?? 0), 0));
  }
}

function paint({ map, clusters, links }: Editor): void {
  const { context, calls } = recordingContext();
  const ids = map.ids();
  const look = boardLook("light", "de", "", { onlyMe: "nur ich", late: "spät", untitled: "Bündel" });
  paintBoard(
    context,
    map.layout().bounds,
    {
      map,
      clusters,
      links,
      look,
      index: { within: () => [...ids], at: () => null, close: () => undefined },
      voting: { markOf: () => null },
      lifted: new Set(),
      focus: null,
      filter: null,
      askedBy: null,
    },
    1,
    "full",
  );
  expect(calls.length).toBeGreaterThan(FIELDS.length);
}
