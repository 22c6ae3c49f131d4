import * as Y from "yjs";
import type { Ballots } from "../../../client/session/ballots.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import type { MapSession, Me } from "../../../client/session/mapSession.ts";
import type { WritingMode } from "../../../client/session/openDraft.ts";
import { pairSessions } from "../../../client/session/pairedSession.ts";
import { openRefusedWork, refusedWorkHere } from "../../../client/session/refusedWork.ts";
import { createSignal, type Signal } from "../../../client/session/signal.ts";
import { createUndoHistory } from "../../../client/session/undoHistory.ts";
import { createCameraStore } from "../../../client/state/cameraStore.ts";
import { createClusterProjection } from "../../../client/state/clusterProjection.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { createLinkProjection } from "../../../client/state/linkProjection.ts";
import { createMapProjection } from "../../../client/state/mapProjection.ts";
import { openReactionMarks } from "../../../client/state/reactionMarks.ts";
import { createViewStore } from "../../../client/state/viewStore.ts";
import { createVoting } from "../../../client/state/voting.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import type { EditRights } from "../../../model/editRights.ts";
import { FIELD_HEADER, NOTE_HEIGHT, NOTE_WIDTH, type Point } from "../../../model/fieldLayout.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";
import { workshopAtHand } from "./workshopAtHand.ts";

export interface EditorAtHand {
  readonly editor: Editor;
  readonly ids: readonly string[];
  /** what a facilitator writes */
  readonly sessionDoc: Y.Doc;
  /** my own draft, empty at first */
  readonly draft: Y.Doc;
  readonly mode: ReturnType<typeof createSignal<WritingMode>>;
  /** what the others would see of me */
  shown(): Presence;
  /** middle of a note on the screen; the camera is at rest at (0, 0), 100 % */
  middleOf(id: string): Point;
  readonly others: ReturnType<typeof createSignal<ReadonlyMap<number, Presence>>>;
  /** what I may do, for the test to change */
  readonly rights: ReturnType<typeof createSignal<EditRights>>;
  /** transactions of mine so far */
  writes(): number;
}

/** An editor over a real document and projection, with three notes in "pains" and one in "gains"; no network. */
export function editorAtHand({ canEdit = true } = {}): EditorAtHand {
  const doc = new Y.Doc();
  const draft = new Y.Doc();
  const at = (x: number): { field: "pains"; x: number; y: number } => ({
    field: "pains",
    x,
    y: FIELD_HEADER,
  });
  const ids = addNotes(
    doc,
    [
      { text: "eins", place: at(20) },
      { text: "zwei", place: at(200) },
      { text: "drei", place: at(380) },
      { text: "vier", place: { field: "gains", x: 20, y: FIELD_HEADER } },
    ],
    "import",
  );
  const others = createSignal<ReadonlyMap<number, Presence>>(new Map());
  let shown = EMPTY_PRESENCE;
  let writes = 0;
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    if (transaction.origin === ORIGIN && transaction.changed.size > 0) writes += 1;
  });
  const me: Me = { participantId: "me", role: canEdit ? "participant" : "viewer", name: "Kim" };
  const show: MapSession["show"] = (presence) => {
    shown = { ...shown, ...presence };
  };
  const rights = createSignal<EditRights>(canEdit ? "all" : "none");
  const draftSession = createSignal<MapSession | null>(sessionAtHand(draft, me, { rights }));
  const session = pairSessions(sessionAtHand(doc, me, { rights, others, show }), draftSession);
  const map = createMapProjection(
    doc,
    () => ({
      widthOf: (text) => text.length * 0.5,
      syllablesOf: (word) => [word],
    }),
    session.draftDoc,
    "leftOut",
    openReactionMarks,
  );
  const mode = createSignal<WritingMode>("open");
  const sessionDoc = new Y.Doc();
  const workshop = workshopAtHand(session.me, sessionDoc);
  const editor: Editor = {
    session,
    mode,
    workshop,
    map,
    clusters: createClusterProjection(doc, map),
    links: createLinkProjection(doc, map),
    view: createViewStore(),
    voting: createVoting(workshop, session.mapId, map, ballotsAtHand),
    camera: createCameraStore(),
    refusedWork: refusedWorkHere(openRefusedWork(memoryStorage()), "map"),
    absence: { absence: createSignal(null), dismiss: () => undefined },
  };
  editor.camera.view.set({ width: 2400, height: 1600 });
  return {
    editor,
    ids,
    sessionDoc,
    draft,
    mode,
    others,
    rights,
    shown: () => shown,
    writes: () => writes,
    middleOf: (id) => {
      const rect = map.get(id)?.rect ?? { x: 0, y: 0 };
      return { x: rect.x + NOTE_WIDTH / 2, y: rect.y + NOTE_HEIGHT / 2 };
    },
  };
}

const ORIGIN = { me: true };

/** No vote is on. */
const ballotsAtHand: Ballots = {
  of: () => null,
  vote: () => undefined,
  onChange: () => () => undefined,
  onRefused: () => () => undefined,
};

/** A session over a document that nobody else has. */
function sessionAtHand(
  doc: Y.Doc,
  me: Me,
  options: { readonly rights: Signal<EditRights> } & Partial<Pick<MapSession, "others" | "show">>,
): MapSession {
  const { rights, others = createSignal(new Map()), show = () => undefined } = options;
  const undo = createUndoHistory(doc, ORIGIN);
  const canEdit = (): boolean => rights.get() === "all" || rights.get() === "own";
  return {
    mapId: "map",
    me,
    rights,
    get canEdit() {
      return canEdit();
    },
    doc,
    name: createSignal(me.name),
    loaded: createSignal(true),
    dropLocalCopy: () => Promise.resolve(),
    connection: createSignal({ kind: "saved" }),
    unconfirmed: createSignal(0),
    keeping: createSignal("kept"),
    seen: { before: Promise.resolve(undefined), keep: () => undefined },
    undo,
    others,
    show,
    write: (command, kind = "step") => {
      if (canEdit()) undo.record(() => command(doc, ORIGIN), kind);
    },
    rename: () => undefined,
    close: () => undefined,
  };
}

let clock = 0;

/** A pointer event as the canvas would send it; each comes a second after the one before, unless told. */
export function pointer(
  type: PointerInput["type"],
  point: Point,
  details: Partial<PointerInput> = {},
): PointerInput {
  clock += 1000;
  return {
    type,
    point,
    pointerId: 1,
    pointerType: "mouse",
    buttons: type === "up" ? 0 : 1,
    shift: false,
    alt: false,
    mod: false,
    space: false,
    time: clock,
    ...details,
  };
}
