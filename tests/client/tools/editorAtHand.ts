import * as Y from "yjs";
import type { MapSession, Me } from "../../../client/session/mapSession.ts";
import type { WritingMode } from "../../../client/session/openDraft.ts";
import { createSignal } from "../../../client/session/signal.ts";
import type { Editor } from "../../../client/state/editor.ts";
import type { PointerInput } from "../../../client/tools/toolEvent.ts";
import type { EditRights } from "../../../model/editRights.ts";
import { FIELD_HEADER, NOTE_HEIGHT, NOTE_WIDTH, type Point } from "../../../model/fieldLayout.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { EMPTY_PRESENCE, type Presence } from "../../../model/presence.ts";
import { editorOver, ORIGIN } from "./editorOver.ts";

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
  const mode = createSignal<WritingMode>("open");
  const sessionDoc = new Y.Doc();
  const editor = editorOver({ doc, draft, sessionDoc, me, rights, mode, others, show });
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
      const rect = editor.map.get(id)?.rect ?? { x: 0, y: 0 };
      return { x: rect.x + NOTE_WIDTH / 2, y: rect.y + NOTE_HEIGHT / 2 };
    },
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
