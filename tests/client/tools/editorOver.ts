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
import { type OpenReactionMarks, openReactionMarks } from "../../../client/state/reactionMarks.ts";
import { createViewStore } from "../../../client/state/viewStore.ts";
import { createVoting } from "../../../client/state/voting.ts";
import type { EditRights } from "../../../model/editRights.ts";
import { workshopAtHand } from "./workshopAtHand.ts";

/** The origin of what the person at the editor writes. */
export const ORIGIN = { me: true };

interface Desk {
  /** the map, whoever else has it */
  readonly doc: Y.Doc;
  readonly draft?: Y.Doc;
  readonly sessionDoc?: Y.Doc;
  readonly me: Me;
  readonly rights: Signal<EditRights>;
  readonly mode?: Signal<WritingMode>;
  readonly others?: MapSession["others"];
  readonly show?: MapSession["show"];
  readonly reactionMarks?: OpenReactionMarks;
}

/** The product's own editor over documents that a test brings: real projections, commands, undo and view; no network. */
export function editorOver({
  doc,
  draft = new Y.Doc(),
  sessionDoc = new Y.Doc(),
  me,
  ...desk
}: Desk): Editor {
  const { rights, mode = createSignal<WritingMode>("open"), reactionMarks = openReactionMarks } = desk;
  const draftSession = createSignal<MapSession | null>(sessionOver(draft, me, { rights }));
  const session = pairSessions(sessionOver(doc, me, desk), draftSession);
  const map = createMapProjection(
    doc,
    () => ({
      widthOf: (text) => text.length * 0.5,
      syllablesOf: (word) => [word],
    }),
    session.draftDoc,
    me.role === "facilitator" ? "shown" : "leftOut",
    reactionMarks,
  );
  const workshop = workshopAtHand(me, sessionDoc);
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
  return editor;
}

/** No vote is on. */
const ballotsAtHand: Ballots = {
  of: () => null,
  vote: () => undefined,
  onChange: () => () => undefined,
  onRefused: () => () => undefined,
};

/** A session over a document that nobody else has. */
function sessionOver(doc: Y.Doc, me: Me, options: Pick<Desk, "rights" | "others" | "show">): MapSession {
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
    close: undo.close,
  };
}
