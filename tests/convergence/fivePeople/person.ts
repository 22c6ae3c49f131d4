import * as Y from "yjs";
import type { Me } from "../../../client/session/mapSession.ts";
import type { WritingMode } from "../../../client/session/openDraft.ts";
import { createSignal } from "../../../client/session/signal.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { forgetGoneNotes } from "../../../client/state/goneNotes.ts";
import { keepLostWords } from "../../../client/state/lostWords.ts";
import { bindText } from "../../../client/state/noteBinding.ts";
import { type Hand, handOf } from "../../../client/tools/hand.ts";
import { layDownWhenLocked } from "../../../client/tools/losingRights.ts";
import { pressSizeHandle } from "../../../client/tools/resizingNotes.ts";
import { editRights } from "../../../model/editRights.ts";
import type { Role } from "../../../model/roles.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { editorOver } from "../../client/tools/editorOver.ts";
import { type GatedServer, type Line, MAP_ID } from "./gatedServer.ts";
import { reactionMarksAtOnce } from "./reactionMarksAtOnce.ts";

/** One window with the map in it. */
interface Desk {
  readonly doc: Y.Doc;
  readonly draft: Y.Doc;
  readonly editor: Editor;
  readonly hand: Hand;
  readonly mode: ReturnType<typeof createSignal<WritingMode>>;
  /** the open note's text field, as long as a note is open */
  field(): HTMLTextAreaElement | null;
  close(): void;
}

/** Somebody in the workshop, on a line that breaks, in a window that is loaded anew. */
export interface Person {
  readonly me: Me;
  desk: Desk;
  line: Line | null;
  /** sends what is written here, as the provider of a window that is connected does */
  readonly send: (update: Uint8Array) => void;
  /** which pointers are down, and of what kind */
  readonly pressed: Map<number, "mouse" | "touch" | "pen">;
}

/** Yjs' own ids are chance, too: these say who wrote and in which window. */
let windows = 0;

export function forgetWindows(): void {
  windows = 0;
}

export function enter(server: GatedServer, participantId: string, role: Role): Person {
  const me: Me = { participantId, role, name: participantId.slice(0, 3) };
  const send = (update: Uint8Array): void => void person.line?.up.push(update);
  const person: Person = { me, send, line: null, pressed: new Map(), desk: sitDown(server, me, send, {}) };
  connect(server, person);
  return person;
}

export function connect(server: GatedServer, person: Person): void {
  if (person.line) return;
  const { participantId, role } = person.me;
  person.line = { participantId, role, up: [], down: [], closed: null };
  server.connect(person.line, person.desk.doc);
}

/** What is on its way is lost; who comes back is asked for it again. */
export function disconnect(server: GatedServer, person: Person): void {
  if (person.line) server.leave(person.line);
  person.line = null;
}

/** Takes the next update off the line; after a refusal one begins anew with what the server has. */
export function receive(server: GatedServer, person: Person): void {
  const { line } = person;
  if (!line) return;
  if (line.closed !== null) {
    reload(server, person, "server");
    return connect(server, person);
  }
  const update = line.down.shift();
  if (update) Y.applyUpdate(person.desk.doc, update, "remote");
}

/** Another window, with the copy of this device or with what the server has. */
export function reload(server: GatedServer, person: Person, from: "copy" | "server"): void {
  const before = person.desk;
  const draft = Y.encodeStateAsUpdate(before.draft);
  const copies = from === "copy" ? { doc: Y.encodeStateAsUpdate(before.doc), draft } : { draft };
  disconnect(server, person);
  person.pressed.clear();
  before.close();
  person.desk = sitDown(server, person.me, person.send, copies);
}

function sitDown(
  server: GatedServer,
  me: Me,
  send: Person["send"],
  copies: { readonly doc?: Uint8Array; readonly draft?: Uint8Array },
): Desk {
  const doc = new Y.Doc();
  const draft = new Y.Doc();
  windows += 1;
  [doc.clientID, draft.clientID] = [windows, windows + 1_000_000];
  if (copies.doc) Y.applyUpdate(doc, copies.doc, "remote");
  if (copies.draft) Y.applyUpdate(draft, copies.draft, "remote");
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "remote") send(update);
  });
  const sessionDoc = new Y.Doc();
  sessionDoc.clientID = windows;
  Y.applyUpdate(sessionDoc, Y.encodeStateAsUpdate(server.session), "remote");
  const rightsNow = () =>
    editRights(readSession(sessionDoc), { participantId: me.participantId, role: me.role, mapId: MAP_ID });
  const rights = createSignal(rightsNow());
  const mode = createSignal<WritingMode>("open");
  const editor = editorOver({ doc, draft, sessionDoc, me, rights, mode, reactionMarks: reactionMarksAtOnce });
  const hand = handOf(editor);
  // As when the bar of the selection has come.
  hand.addGrip(pressSizeHandle);
  const onSteered = (update: Uint8Array): void => Y.applyUpdate(sessionDoc, update, "remote");
  server.session.on("update", onSteered);
  sessionDoc.on("afterTransaction", () => rights.set(rightsNow()));
  sessionDoc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "remote") server.steer(update);
  });
  let open: { readonly field: HTMLTextAreaElement; close(): void } | null = null;
  const stops = [
    keepLostWords(editor.session, editor.map, editor.view),
    forgetGoneNotes(editor.session, editor.map, editor.view),
    layDownWhenLocked(editor),
    editor.view.subscribe(({ editing }, before) => {
      if (editing === before.editing) return;
      open?.close();
      open = null;
      if (editing === null) return;
      const field = document.createElement("textarea");
      open = { field, close: bindText(field, editor, editing, () => undefined).close };
    }),
  ];
  return {
    doc,
    draft,
    editor,
    hand,
    mode,
    field: () => open?.field ?? null,
    close() {
      open?.close();
      for (const stop of stops) stop();
      server.session.off("update", onSteered);
      editor.clusters.close();
      editor.links.close();
      editor.map.close();
      editor.session.close();
      doc.destroy();
      draft.destroy();
    },
  };
}
