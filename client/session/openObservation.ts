import type { HeightOf } from "../../exchange/import/placeNotes.ts";
import { addNotes, deleteNotes, moveNotes, setEvidence } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { Note } from "../../model/note.ts";
import type { ObservedLevel, ObservedPlace } from "../../model/observation.ts";
import { beginMap } from "./api.ts";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { openMapMaking } from "./mapMaking.ts";
import type { MapSession } from "./mapSession.ts";
import type { Observation, ObservationStore } from "./observations.ts";
import { placeInField, placesApart } from "./observedPlaces.ts";
import { openMapSession } from "./openMapSession.ts";
import { fixedRights, ownRights } from "./ownRights.ts";
import { createSignal, type Signal } from "./signal.ts";
import type { WorkshopSession } from "./workshopSession.ts";

export interface ObservationOptions {
  readonly observation: Observation;
  readonly store: ObservationStore;
  readonly workshop: WorkshopSession;
  /** `ws://host/sync` or `wss://…`; the room name follows */
  readonly syncUrl: string;
  readonly heightOf: HeightOf;
  /** the server has the map from now on */
  readonly onMade?: () => void;
  readonly waitMs?: () => number;
}

export interface Observed extends ObservedPlace {
  readonly text: string;
  readonly evidence: ObservedLevel;
  /** where it comes from, for those who read the map later; `at` is milliseconds since 1970 */
  readonly sourceAt: (at: number) => string;
}

/** One customer who is being observed, on this device and, as soon as it may be, on the map that all see. */
export interface OpenObservation {
  readonly observation: Signal<Observation>;
  /** the notes of this observation, newest first */
  readonly notes: Signal<readonly Note[]>;
  readonly delivery: Signal<Delivery>;
  /** the map's own; another one after content was erased from it */
  readonly session: Signal<MapSession>;
  /** remembers what is being typed, and where it goes */
  hold(typing: Partial<Pick<Observation, "line" | "place">>): void;
  /** Writes a note into a free place; null where the map is full. */
  keep(observed: Observed): string | null;
  /** says what a note rests on */
  mark(noteId: string, evidence: ObservedLevel): void;
  remove(noteId: string): void;
  finish(): void;
  /** goes on with one that was finished by mistake */
  resume(): void;
  /** Safe to call twice. */
  close(): void;
}

/**
 * Opens an observation. Notes are written into this device's copy of the map, whether or not there is a map yet: the
 * server makes it when it first can, by the id that the copy has, and what was written comes after. So each customer
 * is one map and each note is there once, in whatever order network, answers and windows come and go.
 */
export function openObservation(options: ObservationOptions): OpenObservation {
  const { store, workshop, syncUrl, heightOf } = options;
  const { me } = workshop;
  const observation = createSignal(options.observation);
  const { mapId, workshopId, author, startedAt } = options.observation;
  const making = openMapMaking({
    isMade: options.observation.isMade,
    ask: () => beginMap(workshopId, wantedMap(observation.get())),
    ...(options.waitMs && { waitMs: options.waitMs }),
  });
  const rights = ownRights(workshop, mapId);
  const mayConnect = createSignal(false);
  const notes = createSignal<readonly Note[]>([]);
  let closed = false;

  const openSession = (): MapSession =>
    openMapSession({
      mapId,
      me,
      syncUrl,
      // What is seen is kept on this device in any case; whether the map takes it is for `mayConnect`.
      rights: fixedRights(me.role === "viewer" ? "none" : "all"),
      mayConnect,
      onRenewed: () => {
        if (closed) return;
        leave();
        session.get().close();
        session.set(openSession());
        enter();
      },
    });
  const update = (change: Partial<Observation>): void => {
    const next = { ...observation.get(), ...change };
    if (JSON.stringify(next) === JSON.stringify(observation.get())) return;
    observation.set(next);
    const isDone =
      next.finishedAt !== null && next.waiting === 0 && (next.isMade || notes.get().length === 0);
    if (isDone) store.forget(mapId);
    else store.keep(next);
  };
  const session = createSignal(openSession());
  const delivery = createSignal<Delivery>({ kind: "onDevice", why: "network" });
  /** the last thing known to be on the server was before something was written */
  let wasBehind = options.observation.waiting > 0;

  const judge = (): void => {
    if (closed) return;
    const own = notes.get().map(({ id }) => id);
    if (own.length > 0) making.begin();
    const mayWrite = rights.get() === "all" || rights.get() === "own";
    const isMade = making.state.get().kind === "made";
    // First: it changes the connection, of which is read below.
    mayConnect.set(isMade && workshop.loaded.get() && mayWrite);
    const connection = session.get().connection.get();
    const unconfirmed = session.get().unconfirmed.get();
    const isSaved = isMade && connection.kind === "saved" && unconfirmed === 0;
    // Whatever was moved is to be saved, too: then this is looked at again.
    if (isSaved && wasBehind && putApart()) return;
    const sent = isSaved ? own : observation.get().sent;
    const missing = own.filter((id) => !sent.includes(id)).length;
    const waiting = Math.max(missing, isSaved || unconfirmed === 0 ? 0 : 1);
    // Until the copy is read, what waits is what was known to wait.
    if (session.get().loaded.get() || own.length > 0) update({ isMade, sent, waiting });
    wasBehind = waiting > 0;
    const next = deliveryOf({ connection, making: making.state.get(), isOpen: mayWrite, waiting });
    if (JSON.stringify(next) !== JSON.stringify(delivery.get())) delivery.set(next);
  };
  const putApart = (): boolean => {
    wasBehind = false;
    const { doc } = session.get();
    const late = new Set(notes.get().flatMap(({ id }) => (observation.get().sent.includes(id) ? [] : [id])));
    const places = placesApart(readNotes(doc), late, heightOf);
    // Not a step of mine: undo is for what I wrote.
    if (places.size > 0) moveNotes(doc, places, "put apart");
    return places.size > 0;
  };
  const read = (): void => {
    const own = readNotes(session.get().doc).filter(
      (note) => (note.author === author || note.author === me.participantId) && note.createdAt >= startedAt,
    );
    notes.set(own.sort((a, b) => b.createdAt - a.createdAt));
    judge();
  };
  let leave = (): void => undefined;
  const enter = (): void => {
    const { doc, connection, unconfirmed, loaded } = session.get();
    doc.on("afterTransaction", read);
    const stops = [connection, unconfirmed, loaded].map((signal) => signal.subscribe(judge));
    leave = () => {
      doc.off("afterTransaction", read);
      for (const stop of stops) stop();
    };
    read();
  };
  enter();

  const again = (): void => making.again();
  const stops = [
    making.state.subscribe(() => {
      if (making.state.get().kind === "made") options.onMade?.();
      judge();
    }),
    rights.subscribe(judge),
    workshop.loaded.subscribe(judge),
    // Back in reach, or other rules.
    workshop.connected.subscribe(again),
    workshop.session.subscribe(again),
  ];
  window.addEventListener("online", again);
  if (options.observation.waiting > 0) making.begin();
  judge();

  return {
    observation,
    notes,
    delivery,
    session,
    hold: update,
    keep({ field, facet, text, evidence, sourceAt }) {
      const { doc } = session.get();
      const place = placeInField(field, { text }, readNotes(doc), heightOf);
      if (!place) return null;
      let made: string | undefined;
      session.get().write((target, origin) => {
        const source = sourceAt(Date.now());
        const note = { text, place, facet, evidence, source, author: me.participantId };
        [made] = addNotes(target, [note], origin);
      });
      return made ?? null;
    },
    mark: (noteId, evidence) =>
      session.get().write((doc, origin) => setEvidence(doc, [noteId], evidence, origin)),
    remove: (noteId) => session.get().write((doc, origin) => deleteNotes(doc, [noteId], origin)),
    finish: () => update({ finishedAt: Date.now() }),
    resume: () => update({ finishedAt: null }),
    close() {
      if (closed) return;
      closed = true;
      window.removeEventListener("online", again);
      for (const stop of stops) stop();
      leave();
      making.close();
      session.get().close();
    },
  };
}

function wantedMap({ mapId, title, customerName, customerRole, situation }: Observation) {
  return { id: mapId, title, customerName, customerRole, situation };
}
