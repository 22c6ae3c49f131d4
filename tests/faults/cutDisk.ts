import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/**
 * A file system of its own in a file. What programs wrote is in the kernel's memory until it goes to the file; a copy
 * of the file is what a disk holds after a power cut at that moment. Needs root (`mount -o loop`) and e2fsprogs.
 */
export interface CutDisk {
  /** where it is mounted */
  readonly folder: string;
  /** A disk with what had reached this one when it was called. */
  cut(): CutDisk;
  /** Safe to call twice. */
  close(): void;
}

const SIZE = "96M";

export function openCutDisk(): CutDisk {
  const image = join(temporaryFolder(), "disk.img");
  execFileSync("truncate", ["-s", SIZE, image]);
  execFileSync("mkfs.ext4", ["-q", image]);
  return mount(image);
}

function mount(image: string): CutDisk {
  const folder = `${image}.mounted`;
  mkdirSync(folder);
  execFileSync("mount", ["-o", "loop", image, folder]);
  let isMounted = true;
  const close = (): void => {
    if (!isMounted) return;
    isMounted = false;
    execFileSync("umount", [folder]);
  };
  onTestFinished(close);
  return {
    folder,
    cut() {
      const copy = join(temporaryFolder(), "disk.img");
      copyFileSync(image, copy);
      return mount(copy);
    },
    close,
  };
}
