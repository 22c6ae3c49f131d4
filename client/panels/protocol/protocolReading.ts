import { type FiledContent, readProtocolContent } from "../../../exchange/protocolContent.ts";
import type { MapEntry } from "../../../model/api.ts";
import { onEachChange } from "../../session/onEachChange.ts";
import type { MapWatch } from "../../session/openMapWatch.ts";
import { createSignal, type Signal } from "../../session/signal.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import type { Outcome } from "../../state/outcome.ts";

/** What is not on this device: a map that nobody was on here, or what the server alone tells. */
export type Missing =
  | { readonly kind: "map"; readonly title: string }
  | { readonly kind: "outcome" }
  | { readonly kind: "results" };

export type ProtocolReading =
  | { readonly kind: "reading"; readonly here: number; readonly of: number }
  | {
      readonly kind: "read";
      readonly content: FiledContent;
      /** the date of all files that are made of it */
      readonly at: Date;
      readonly missing: readonly Missing[];
      /** titles of maps that are here as this device had them last */
      readonly copied: readonly string[];
      /** something has changed since */
      readonly isStale: boolean;
    };

export interface ReadingSources {
  readonly title: string;
  readonly session: WorkshopSession;
  readonly outcome: Outcome;
  readonly maps: readonly MapEntry[];
  readonly watches: ReadonlyMap<string, MapWatch>;
}

export interface ProtocolReader extends Signal<ProtocolReading> {
  /** reads what there is now */
  again(): void;
}

/**
 * Reads a workshop once, when all that can be had is there, and says when it has changed since: what one sees in the preview
 * is what one saves, while the others go on.
 */
export function createProtocolReader(sources: ReadingSources): ProtocolReader {
  const { session, outcome, maps, watches } = sources;
  const reading = createSignal<ProtocolReading>(progressOf(sources));
  const listeners = new Set<() => void>();
  let stops: (() => void)[] = [];

  const look = (): void => {
    if (reading.get().kind === "read") return;
    reading.set(isSettled(sources) ? readNow(sources) : progressOf(sources));
  };
  const changed = (): void => {
    const now = reading.get();
    if (now.kind === "read" && !now.isStale) reading.set({ ...now, isStale: true });
    else look();
  };
  const start = (): void => {
    const { doc, loaded, connection } = outcome.session;
    stops = [
      onEachChange(doc, changed),
      session.results.subscribe(changed),
      ...[session.loaded, session.resultsLoaded, loaded, connection].map((signal) => signal.subscribe(look)),
      ...maps.flatMap(({ id }) => {
        const watch = watches.get(id);
        return watch ? [watch.sight.subscribe(changed), watch.changedAt.subscribe(changed)] : [];
      }),
      reading.subscribe(() => {
        for (const listener of listeners) listener();
      }),
    ];
    look();
  };
  return {
    get: reading.get,
    again: () => reading.set(readNow(sources)),
    subscribe(listener) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        for (const stop of stops) stop();
      };
    },
  };
}

function sightsOf({ maps, watches }: ReadingSources) {
  return maps.map((map) => ({ map, sight: watches.get(map.id)?.sight.get() ?? { kind: "asking" as const } }));
}

function progressOf(sources: ReadingSources): ProtocolReading {
  const here = sightsOf(sources).filter(({ sight }) => sight.kind !== "asking").length;
  return { kind: "reading", here, of: sources.maps.length };
}

/** Nothing more is to be expected soon: all has come, or the server is out of reach. */
function isSettled(sources: ReadingSources): boolean {
  const { session, outcome } = sources;
  if (sightsOf(sources).some(({ sight }) => sight.kind === "asking")) return false;
  if (outcome.session.connection.get().kind === "offline") return true;
  return session.loaded.get() && session.resultsLoaded.get() && outcome.session.loaded.get();
}

function readNow(sources: ReadingSources): ProtocolReading {
  const { title, session, outcome } = sources;
  const sights = sightsOf(sources);
  const hasOutcome = outcome.session.loaded.get();
  return {
    kind: "read",
    content: readProtocolContent({
      title,
      maps: sights.flatMap(({ map, sight }) => ("doc" in sight ? [{ id: map.id, doc: sight.doc }] : [])),
      outcome: hasOutcome ? outcome.session.doc : null,
      polls: session.results.get().polls,
    }),
    at: new Date(),
    missing: [
      ...sights.flatMap(({ map, sight }): Missing[] =>
        "doc" in sight ? [] : [{ kind: "map", title: map.title }],
      ),
      ...(hasOutcome ? [] : [{ kind: "outcome" as const }]),
      ...(session.resultsLoaded.get() ? [] : [{ kind: "results" as const }]),
    ],
    copied: sights.flatMap(({ map, sight }) => (sight.kind === "copy" ? [map.title] : [])),
    isStale: false,
  };
}
