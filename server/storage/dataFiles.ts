/** The files of a data folder. `isSecret`: without it the others cannot be read, so that it may be kept elsewhere. */
export const DATA_FILES = [
  { name: "erasures.sqlite", isSecret: false },
  { name: "keys.sqlite", isSecret: true },
  { name: "workshops.sqlite", isSecret: false },
] as const;

export type DataFileName = (typeof DATA_FILES)[number]["name"];

/** An open database of a data folder that can write a consistent copy of itself. */
export interface CopyableFile {
  readonly name: DataFileName;
  /** Writes the copy to a path where nothing is yet. Blocks until it is done; throws when it cannot be written. */
  copyTo(path: string): void;
}
