import { NO_SYLLABLES, type Syllables } from "../../model/hyphenation.ts";
import { PRESENCE_NOTES } from "../../model/presence.ts";
import type { Trouble } from "../session/api.ts";
import { ballotsOf } from "../session/ballots.ts";
import type { MapSession } from "../session/mapSession.ts";
import type { Draft } from "../session/openDraft.ts";
import { type PairedSession, pairSessions } from "../session/pairedSession.ts";
import type { RefusedWorkHere } from "../session/refusedWork.ts";
import type { WorkshopSession } from "../session/workshopSession.ts";
import { watchAbsence } from "./absenceWatch.ts";
import { createCameraStore } from "./cameraStore.ts";
import { createClusterProjection } from "./clusterProjection.ts";
import type { Editor } from "./editor.ts";
import { forgetGoneNotes } from "./goneNotes.ts";
import { openHyphenation } from "./hyphenation.ts";
import { keepOpenNoteStill } from "./keepOpenNoteStill.ts";
import { createLinkProjection } from "./linkProjection.ts";
import { keepLostWords } from "./lostWords.ts";
import { createMapProjection, type MapProjection } from "./mapProjection.ts";
import { openReactionMarks } from "./reactionMarks.ts";
import { createScreenTypesetter, loadNoteFont } from "./screenTypesetter.ts";
import { createViewStore, notify, type ViewStore } from "./viewStore.ts";
import { createVoting, type Voting } from "./voting.ts";

/**
 * Puts projection, view and camera on an open map. `close()` also closes the sessions of map and draft, not the
 * workshop's. `before` is an editor of the same map that this one replaces: one goes on looking at the same place.
 */
export function createEditor(
  shared: MapSession,
  draft: Draft,
  workshop: WorkshopSession,
  { before, refusedWork }: { readonly before?: Editor | undefined; readonly refusedWork: RefusedWorkHere },
): Editor & { close(): void } {
  const paired = pairSessions(shared, draft.session);
  let syllablesOf: Syllables = (word) => {
    hyphenation.need();
    return NO_SYLLABLES(word);
  };
  const hyphenation = openHyphenation((loaded) => {
    syllablesOf = loaded;
    map.refit();
  });
  const map = createMapProjection(
    paired.doc,
    () => createScreenTypesetter(syllablesOf),
    paired.draftDoc,
    paired.me.role === "facilitator" ? "shown" : "leftOut",
    openReactionMarks,
  );
  const clusters = createClusterProjection(paired.doc, map);
  const links = createLinkProjection(paired.doc, map);
  const view = createViewStore();
  const voting = createVoting(workshop, paired.mapId, map);
  const session = keepVoteSecret(paired, voting);
  const stopTakingOver = before ? takeOverView(before.view, view, session, map) : () => undefined;
  const camera = before?.camera ?? createCameraStore();
  const absence = watchAbsence(shared);
  const stops = [
    keepLostWords(session, map, view),
    forgetGoneNotes(session, map, view),
    keepOpenNoteStill(map, view, camera),
    keepFontLoaded(map),
    hyphenation.watch(map),
    showSelection(session, view),
    voting.left.subscribe(() => session.show({ cursor: null, selected: [] })),
    stopTakingOver,
    tellUnsent(session, workshop),
    watchLateWork(paired, draft.session),
    ballotsOf(workshop).onRefused((trouble) => sayRefused(view, trouble)),
  ];
  return {
    session,
    mode: draft.mode,
    workshop,
    map,
    clusters,
    links,
    view,
    voting,
    camera,
    refusedWork,
    absence,
    close: () => {
      // While the copy on this device still takes something.
      absence.close();
      for (const stop of stops) stop();
      voting.close();
      clusters.close();
      links.close();
      map.close();
      session.close();
      draft.close();
    },
  };
}

/** Goes on where another editor of the same map was: a note that is still there stays open for writing. */
function takeOverView(from: ViewStore, to: ViewStore, session: MapSession, map: MapProjection): () => void {
  const { colour, evidence, dialog, questions, dimming, filter, laser, editing, ...rest } = from.getState();
  const { chosenView, shownView, writesIn, lostWords } = rest;
  to.setState({ colour, evidence, dialog, questions, dimming, filter, laser });
  to.setState({ chosenView, shownView, writesIn, lostWords });
  if (editing === null) return () => undefined;
  return session.loaded.subscribe(() => {
    if (map.get(editing) && session.canEdit) to.setState({ selection: new Set([editing]), editing });
  });
}

/** Tells the workshop how much of mine is on no disk but this device's. Returns the way to stop. */
function tellUnsent({ unconfirmed }: MapSession, { unsent }: WorkshopSession): () => void {
  const stop = unconfirmed.subscribe(() => unsent.set(unconfirmed.get()));
  return () => {
    stop();
    unsent.set(0);
  };
}

/** While I vote nobody sees where I point: they would see what I give points to. */
function keepVoteSecret(session: PairedSession, voting: Voting): PairedSession {
  const show: PairedSession["show"] = (presence) =>
    session.show(voting.left.get() === null ? presence : { ...presence, cursor: null, selected: [] });
  return {
    ...session,
    // It changes with the rights; spread, it would be what it was at the beginning.
    get canEdit() {
      return session.canEdit;
    },
    show,
  };
}

/** A vote that the server did not take: what counts is shown again already. */
function sayRefused(view: ViewStore, trouble: Trouble): void {
  if (trouble === "over-budget") notify(view, "noPointsLeft");
  else if (trouble === "poll-closed") notify(view, "voteClosed");
  else notify(view, "pointNotTaken");
}

/** Inter comes in parts by script; when a note brings characters of a new part, all is measured again with it. */
function keepFontLoaded(map: MapProjection): () => void {
  const known = new Set<string>();
  const load = (texts: readonly string[]): void => {
    const fresh = [...new Set(texts.join(""))].filter((character) => !known.has(character));
    if (fresh.length === 0) return;
    for (const character of fresh) known.add(character);
    const before = document.fonts.size === 0 || document.fonts.check(FONT_PROBE, fresh.join(""));
    if (before) return;
    void loadNoteFont(fresh.join("")).then(() => map.refit());
  };
  load([LATIN, ...map.ids().map((id) => map.get(id)?.note.text ?? "")]);
  return map.onChange(({ notes }) => load(notes.map(({ after }) => after?.note.text ?? "")));
}

const FONT_PROBE = '500 16px "Inter Variable"';
const LATIN = "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,:;!?-()&";

function showSelection(session: MapSession, view: ViewStore): () => void {
  return view.subscribe(({ selection }, before) => {
    if (selection !== before.selection) {
      session.show({ selected: [...selection].slice(0, PRESENCE_NOTES) });
    }
  });
}

/** Fetched by those who write privately. */
function watchLateWork(paired: PairedSession, draft: Draft["session"]): () => void {
  let stop: (() => void) | null = null;
  const start = (): void => {
    if (stop || draft.get() === null) return;
    let isWanted = true;
    stop = () => {
      isWanted = false;
    };
    void import("../session/lateWork.ts").then(
      ({ bringLateWork }) => {
        if (isWanted) stop = bringLateWork(paired, draft);
      },
      // Without a connection: tried again when the draft is opened anew.
      () => {
        if (isWanted) stop = null;
      },
    );
  };
  const stopWaiting = draft.subscribe(start);
  start();
  return () => {
    stopWaiting();
    stop?.();
  };
}
