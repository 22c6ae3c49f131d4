import { useCallback, useEffect, useRef, useState } from "react";
import type { VersionEntry } from "../../../model/api/versions.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import {
  deleteVersion,
  listVersions,
  type MapOfWorkshop,
  renameVersion,
  saveVersion,
} from "../../session/versions.ts";

/** null while they are being fetched for the first time */
export type VersionsShown = readonly VersionEntry[] | null;

/** The versions of a map as the server has them, and what can be done with the list. */
export interface VersionsOfMap {
  readonly versions: VersionsShown;
  /** what went wrong last */
  readonly trouble: Trouble | null;
  /** gone from the list, and from the server as soon as the dialog closes or the next one is deleted */
  readonly leaving: VersionEntry | null;
  fetchAgain(): void;
  /** Each resolves with the new entry, or null when it failed; then `trouble` says why. */
  save(name: string): Promise<VersionEntry | null>;
  rename(id: string, name: string): Promise<VersionEntry | null>;
  remove(version: VersionEntry): void;
  undoRemove(): void;
}

export function useVersions(workshopId: string, mapId: string): VersionsOfMap {
  const [all, setAll] = useState<VersionsShown>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [leaving, setLeaving] = useState<VersionEntry | null>(null);
  const leavingNow = useRef<VersionEntry | null>(null);

  const fetchAgain = useCallback((): void => {
    listVersions({ workshopId, mapId }).then(setAll, (error: unknown) => setTrouble(troubleOf(error)));
  }, [workshopId, mapId]);
  useEffect(fetchAgain, [fetchAgain]);

  const letGo = useCallback((): void => {
    const version = leavingNow.current;
    leavingNow.current = null;
    if (!version) return;
    setAll((list) => list?.filter(({ id }) => id !== version.id) ?? null);
    deleteVersion({ workshopId, mapId }, version.id).catch((error: unknown) => {
      setTrouble(troubleOf(error));
    });
  }, [workshopId, mapId]);
  // A page that is closed instead keeps the version: nothing goes by accident.
  useEffect(() => letGo, [letGo]);

  const attempt = async (
    work: (map: MapOfWorkshop) => Promise<VersionEntry>,
  ): Promise<VersionEntry | null> => {
    setTrouble(null);
    try {
      const entry = await work({ workshopId, mapId });
      setAll(await listVersions({ workshopId, mapId }));
      return entry;
    } catch (error) {
      setTrouble(troubleOf(error));
      return null;
    }
  };
  const markLeaving = (version: VersionEntry | null): void => {
    leavingNow.current = version;
    setLeaving(version);
  };

  return {
    versions: all?.filter(({ id }) => id !== leaving?.id) ?? null,
    trouble,
    leaving,
    fetchAgain() {
      setTrouble(null);
      fetchAgain();
    },
    save: (name) => attempt((map) => saveVersion(map, name)),
    rename: (id, name) => attempt((map) => renameVersion(map, id, name)),
    remove(version) {
      letGo();
      markLeaving(version);
    },
    undoRemove: () => markLeaving(null),
  };
}
