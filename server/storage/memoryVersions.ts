import type { NewVersion, VersionRecord, VersionStore } from "./versionStore.ts";

export interface MemoryVersions extends VersionStore {
  countOf(workshopId: string): number;
  deleteOf(room: string): void;
  deleteAllOf(workshopId: string): void;
}

/** Versions that are forgotten with the process. `isStored`: whether the workshop has this document. */
export function createMemoryVersions(
  isStored: (room: string, workshopId: string) => boolean,
): MemoryVersions {
  let versions: NewVersion[] = [];
  const isIn =
    (room: string, ids: readonly string[]) =>
    (one: NewVersion): boolean =>
      one.room === room && ids.includes(one.id);
  return {
    async list(room) {
      return versions
        .filter((one) => one.room === room)
        .map(
          ({ id, kind, at, name, content }): VersionRecord => ({
            id,
            room,
            kind,
            at,
            name,
            notes: content.notes,
            bytes: content.state.length,
          }),
        )
        .reverse()
        .sort((a, b) => b.at - a.at);
    },
    async read(room, id) {
      return versions.find(isIn(room, [id]))?.content ?? null;
    },
    async add(version) {
      if (isStored(version.room, version.workshopId)) versions.push(version);
    },
    async rename(room, id, name, kind) {
      versions = versions.map((one) => (isIn(room, [id])(one) ? { ...one, name, kind } : one));
    },
    async remove(room, ids) {
      const goes = isIn(room, ids);
      versions = versions.filter((one) => !goes(one));
    },
    async rewrite(room, change) {
      versions = versions.flatMap((one) => {
        if (one.room !== room) return [one];
        const content = change(one.content.state);
        return content ? [{ ...one, content }] : [];
      });
    },
    countOf: (workshopId) => versions.filter((one) => one.workshopId === workshopId).length,
    deleteOf(room) {
      versions = versions.filter((one) => one.room !== room);
    },
    deleteAllOf(workshopId) {
      versions = versions.filter((one) => one.workshopId !== workshopId);
    },
  };
}
