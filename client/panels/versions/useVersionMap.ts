import { useEffect, useState } from "react";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { readVersion, type VersionMap } from "../../session/versions.ts";

export type VersionMapState =
  | { readonly kind: "fetching" }
  | { readonly kind: "here"; readonly map: VersionMap }
  | { readonly kind: "failed"; readonly trouble: Trouble };

const FETCHING: VersionMapState = { kind: "fetching" };

/** The content of one version, fetched when it is first looked at. */
export function useVersionMap(workshopId: string, mapId: string, versionId: string): VersionMapState {
  const [states, setStates] = useState<ReadonlyMap<string, VersionMapState>>(new Map());
  useEffect(() => {
    let current = true;
    const keep = (state: VersionMapState): void => {
      if (current) setStates((known) => new Map(known).set(versionId, state));
    };
    readVersion({ workshopId, mapId }, versionId).then(
      (map) => keep({ kind: "here", map }),
      (error: unknown) => keep({ kind: "failed", trouble: troubleOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [workshopId, mapId, versionId]);
  return states.get(versionId) ?? FETCHING;
}
