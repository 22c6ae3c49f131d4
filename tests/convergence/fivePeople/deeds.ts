import type { ActionId } from "../../../client/actions/action.ts";
import { ACTIONS, actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { writeSource, writeTags } from "../../../client/actions/evidenceActions.ts";
import { bringToFront, stack, takeOut } from "../../../client/actions/stackActions.ts";
import { toggleStar } from "../../../client/tools/linking.ts";
import { pasteLines } from "../../../client/tools/placing.ts";
import type { PointerInput, ToolEvent } from "../../../client/tools/toolEvent.ts";
import { writeNote } from "../../../client/tools/writingNotes.ts";
import { editClusterTitle } from "../../../model/clusterCommands.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../../model/comment.ts";
import { deleteContradiction, editContradictionTitle } from "../../../model/contradictionCommands.ts";
import { FIELDS } from "../../../model/fields.ts";
import { setAbout } from "../../../model/mapCommands.ts";
import { EDIT_RULES } from "../../../model/sessionDocument.ts";
import { setEditRule, setLocked } from "../../../model/steeringCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import { pointer } from "../../client/tools/editorAtHand.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";
import { type GatedServer, MAP_ID } from "./gatedServer.ts";
import { connect, disconnect, type Person, receive, reload } from "./person.ts";
import { runAtOnce } from "./runAtOnce.ts";

/** They leave the page, or ask the browser for something that there is none of here. */
const ELSEWHERE: ReadonlySet<ActionId> = new Set([
  "copy",
  "cut",
  "paste",
  "present",
  "copyLink",
  "copyAsText",
  "copyAsPicture",
  "copyAsJson",
]);
/** Also what cuts an emoji in two, is written from right to left, or is no plain space. */
const WORDS = [
  "Angst",
  " ",
  "\n",
  "Übermut",
  "👩‍👩‍👧",
  "💡",
  "שלום",
  "日本",
  "e\u0301",
  "\u00a0",
  "a-b",
  "x".repeat(60),
];

const MOST_AT_ONCE = 12;
const MOST_NOTES = 150;

export interface Scene {
  readonly server: GatedServer;
  readonly people: readonly Person[];
  readonly chance: SeededRandom;
}

/** One step: somebody does something, or something comes, goes or breaks on a line. Returns what it was, for the report. */
export function doAnything(scene: Scene): string {
  const { chance, people } = scene;
  const person = chance.pick(people);
  const deed = chance.pick(DEEDS);
  deed(scene, person);
  keepHandy(person);
  return `${person.me.participantId.slice(0, 3)} ${deed.name}`;
}

/** Who selects everything and copies it, again and again, fills any map; here it stays one that people work on. */
function keepHandy({ desk: { editor } }: Person): void {
  const { selection } = editor.view.getState();
  if (selection.size > MOST_AT_ONCE)
    editor.view.setState({ selection: new Set([...selection].slice(0, MOST_AT_ONCE)) });
  if (editor.map.ids().length < MOST_NOTES) return;
  editor.view.setState({ selection: new Set(editor.map.ids().slice(0, LIMITS.deletedNotesOfOthers)) });
  const clear = actionOf("deleteNotes");
  if (isEnabled(clear, editor)) clear.run(editor);
}

type Deed = (scene: Scene, person: Person) => void;

function moveHand({ chance }: Scene, person: Person): void {
  const { hand } = person.desk;
  const { below, pick } = chance;
  for (let count = 1 + below(6); count > 0; count -= 1) {
    const roll = below(24);
    if (roll === 0) hand.send({ type: "escape" });
    else if (roll === 1) hand.send({ type: "leave" });
    else if (roll < 4) hand.send({ type: "held" } satisfies ToolEvent);
    else if (roll === 4) hand.send({ type: "frame", elapsedMs: 16 });
    else if (roll === 5) hand.takeFromTray(anyPointer(chance, person), pick(["pink", "blue"]));
    else hand.send(anyPointer(chance, person));
  }
}

function dragNote({ chance }: Scene, person: Person): void {
  const { editor, hand } = person.desk;
  const rect = editor.map.get(chance.pick(editor.map.ids()) ?? "")?.rect;
  if (!rect || hand.tool() !== "idle" || person.pressed.size > 0) return;
  const { x, y, zoom } = editor.camera.camera.get();
  const from = { x: (rect.x + 20) * zoom + x, y: (rect.y + 20) * zoom + y };
  const to = { x: from.x + chance.below(900) - 450, y: from.y + chance.below(900) - 450 };
  const details = { pointerId: 9, alt: chance.below(5) === 0, shift: chance.below(4) === 0 };
  hand.send(pointer("down", from, details));
  hand.send(pointer("move", to, details));
  if (chance.below(6) > 0) return hand.send(pointer("up", to, details));
  person.pressed.set(9, "mouse");
}

function anyPointer({ below, pick }: SeededRandom, { pressed }: Person): PointerInput {
  const pointerId = pick([1, 2, 3, 9]);
  const pointerType = pressed.get(pointerId) ?? pick(["mouse", "touch", "touch", "pen"] as const);
  const type = pick(["down", "move", "move", "up", "cancel"] as const);
  if (type === "down") pressed.set(pointerId, pointerType);
  if (type === "up" || type === "cancel") pressed.delete(pointerId);
  const keys = { shift: below(4) === 0, alt: below(6) === 0, mod: below(6) === 0, space: below(10) === 0 };
  const buttons = pick([1, 1, 1, 2, 4, 0]);
  return pointer(type, { x: below(2400), y: below(1600) }, { pointerId, pointerType, buttons, ...keys });
}

function pressKey({ chance }: Scene, { desk: { editor } }: Person): void {
  const able = ACTIONS.filter((action) => !ELSEWHERE.has(action.id) && isEnabled(action, editor));
  if (able.length > 0) runAtOnce(chance.pick(able), editor);
  if (editor.view.getState().dialog !== null) editor.view.setState({ dialog: null });
}

function selectSome({ chance }: Scene, { desk: { editor } }: Person): void {
  const ids = editor.map.ids().filter(() => chance.below(4) === 0);
  editor.view.setState({ selection: new Set(ids.slice(0, 1 + chance.below(5))) });
}

function write({ chance }: Scene, { desk }: Person): void {
  const { titling, linking } = desk.editor.view.getState();
  const word = chance.pick(WORDS);
  const field = desk.field();
  if (field) {
    // A caret stands between letters, never in the middle of an emoji.
    const letters = Array.from(field.value);
    const before = letters.slice(0, chance.below(letters.length + 1)).join("");
    const cut = letters.join("").slice(before.length);
    const gone = Array.from(cut)
      .slice(0, chance.below(3) === 0 ? chance.below(5) : 0)
      .join("");
    const isComposed = chance.below(5) === 0;
    if (isComposed) field.dispatchEvent(new Event("compositionstart"));
    field.setRangeText(word, before.length, before.length + gone.length, "end");
    field.dispatchEvent(new Event("input"));
    if (isComposed) field.dispatchEvent(new Event("compositionend"));
  } else if (titling !== null || linking !== null) {
    desk.editor.session.write((doc, origin) => {
      if (titling !== null) editClusterTitle(doc, titling, word, word.length, origin);
      if (linking !== null) editContradictionTitle(doc, linking, word, word.length, origin);
    }, "typing");
  } else {
    pasteLines(desk.editor, [word, chance.pick(WORDS)].join("\n"));
  }
}

function addFromCard({ chance }: Scene, { desk: { editor } }: Person): void {
  const own = { get: () => [], subscribe: () => () => undefined };
  writeNote({ ...editor, own }, { text: chance.pick(WORDS), field: chance.pick(FIELDS), facet: null });
}

function changeDetails({ chance }: Scene, { desk: { editor } }: Person): void {
  const { session, view, links, map } = editor;
  const selected = [...view.getState().selection];
  const word = chance.pick(WORDS);
  const [link] = links.list();
  const one = map.get(selected[0] ?? "");
  switch (chance.below(8)) {
    case 0:
      return writeSource(editor, selected.slice(0, 3), word);
    case 1:
      return writeTags(editor, selected.slice(0, 3), { add: [word], remove: [chance.pick(WORDS)] });
    case 2:
      return void (link && session.canEdit && toggleStar(editor, link));
    case 3:
      if (link && session.rights.get() === "all")
        session.write((doc, origin) => deleteContradiction(doc, link.link.id, origin));
      return;
    case 4:
      if (session.rights.get() === "all")
        session.write((doc, origin) => setAbout(doc, { customerName: word }, origin));
      return;
    case 5:
      if (session.rights.get() === "all") stack(editor, selected);
      return;
    case 6:
      if (one?.stack && session.rights.get() === "all")
        takeOut(editor, one, one.stack.notes.at(-1)?.id ?? "");
      return;
    case 7:
      if (one?.stack && session.rights.get() === "all")
        bringToFront(editor, one.stack.notes.at(-1)?.id ?? "");
  }
}

function comment({ chance }: Scene, { desk: { editor }, me }: Person): void {
  const { session, map } = editor;
  if (session.rights.get() !== "all") return;
  const [known] = readComments(session.doc);
  const noteId = map.ids().at(chance.below(map.ids().length)) ?? null;
  const what = known ? chance.pick(["add", "add", "resolve", "delete"] as const) : "add";
  session.write((doc, origin) => {
    if (what === "add") addComments(doc, [{ noteId, text: "Warum?", author: me.participantId }], origin);
    else if (what === "resolve") resolveComment(doc, known?.id ?? "", true, origin);
    else deleteComment(doc, known?.id ?? "", origin);
  });
}

function steer({ chance }: Scene, { desk: { editor } }: Person): void {
  const isFree = chance.below(4) > 0;
  editor.workshop.steer((doc, origin) => {
    if (chance.below(2) === 0) setEditRule(doc, isFree ? "all" : chance.pick(EDIT_RULES), origin);
    else setLocked(doc, MAP_ID, !isFree, origin);
  });
}

function writePrivately({ chance }: Scene, { desk: { mode } }: Person): void {
  mode.set(chance.below(3) === 0 ? "private-shown" : "open");
}

function reveal({ server }: Scene, { desk, line, me }: Person): void {
  if (line) server.reveal(desk.draft, me.participantId);
}

function hear({ server, chance }: Scene, person: Person): void {
  for (let count = 1 + chance.below(8); count > 0; count -= 1) receive(server, person);
}

function beHeard({ server, chance }: Scene, { line }: Person): void {
  if (line) for (let count = 1 + chance.below(8); count > 0; count -= 1) server.read(line);
}

function loseLine({ server }: Scene, person: Person): void {
  disconnect(server, person);
}

function findLine({ server }: Scene, person: Person): void {
  connect(server, person);
}

function loadAnew({ server, chance }: Scene, person: Person): void {
  if (chance.below(4) === 0) reload(server, person, "copy");
  connect(server, person);
}

/** What comes how often. */
const DEEDS: readonly Deed[] = [
  ...Array.from({ length: 10 }, () => moveHand),
  ...Array.from({ length: 8 }, () => dragNote),
  ...Array.from({ length: 14 }, () => pressKey),
  ...Array.from({ length: 8 }, () => selectSome),
  ...Array.from({ length: 14 }, () => write),
  ...Array.from({ length: 2 }, () => addFromCard),
  ...Array.from({ length: 6 }, () => changeDetails),
  comment,
  steer,
  writePrivately,
  reveal,
  ...Array.from({ length: 16 }, () => hear),
  ...Array.from({ length: 16 }, () => beHeard),
  loseLine,
  ...Array.from({ length: 3 }, () => findLine),
  loadAnew,
];
