import type { ActionId } from "../../../client/actions/action.ts";
import { ACTIONS, actionOf, isEnabled } from "../../../client/actions/actions.ts";
import { writeSource, writeTags } from "../../../client/actions/evidenceActions.ts";
import { bringToFront, stack, takeOut } from "../../../client/actions/stackActions.ts";
import { copiedNotes } from "../../../client/clipboard/copiedNotes.ts";
import { pasteNotes } from "../../../client/clipboard/pasteNotes.ts";
import type { ClipStrings } from "../../../client/clipboard/readPasted.ts";
import { toggleStar } from "../../../client/tools/linking.ts";
import { pasteLines } from "../../../client/tools/placing.ts";
import { writeNote } from "../../../client/tools/writingNotes.ts";
import { editClusterTitle } from "../../../model/clusterCommands.ts";
import { addComments, deleteComment, readComments, resolveComment } from "../../../model/comment.ts";
import { deleteContradiction, editContradictionTitle } from "../../../model/contradictionCommands.ts";
import { FIELDS } from "../../../model/fields.ts";
import { setAbout } from "../../../model/mapCommands.ts";
import { EDIT_RULES } from "../../../model/sessionDocument.ts";
import { setEditRule, setLocked } from "../../../model/steeringCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import { MAP_ID } from "./gatedServer.ts";
import { dragBundle, dragNote, moveHand, pullHandle } from "./handDeeds.ts";
import { connect, disconnect, type Person, receive, reload } from "./person.ts";
import { runAtOnce } from "./runAtOnce.ts";
import type { Deed, Scene } from "./scene.ts";

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

/** Notes of this map or of another, words of a list, cells of a table: over a clipboard that everybody has at hand. */
function paste({ chance, people }: Scene, { desk }: Person): void {
  const { editor } = desk;
  const copied = copiedNotes(chance.pick(people).desk.editor);
  const [word, other] = [chance.pick(WORDS), chance.pick(WORDS)];
  const clips: readonly ClipStrings[] = [
    { own: "", html: "", text: `- ${word}\n- ${other}` },
    { own: "", html: "", text: `Pains\tGains\n${word}\t${other}` },
    ...(copied ? [{ own: copied.json, html: copied.html, text: copied.text }] : []),
    ...(copied ? [{ own: "", html: copied.html, text: copied.text }] : []),
  ];
  const point = chance.below(2) === 0 ? null : { x: chance.below(1_900), y: chance.below(1_300) };
  pasteNotes(editor, chance.pick(clips), point);
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
  dragBundle,
  ...Array.from({ length: 4 }, () => pullHandle),
  ...Array.from({ length: 14 }, () => pressKey),
  ...Array.from({ length: 8 }, () => selectSome),
  ...Array.from({ length: 14 }, () => write),
  ...Array.from({ length: 2 }, () => addFromCard),
  ...Array.from({ length: 2 }, () => paste),
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
