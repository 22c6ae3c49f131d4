import type { ChildProcess } from "node:child_process";
import { execFileSync } from "node:child_process";

/**
 * From now on the kernel refuses a running server every byte beyond `bytes` of any file, as it does when the disk is
 * full or has become read-only; null ends that. Works for root, too, whom permissions do not stop.
 *
 * The write fails inside SQLite: a part of it may be written (ENOSPC does the same), then comes EFBIG, which SQLite
 * reports like EROFS, as an I/O error of a write. Needs `prlimit` (util-linux), which every Linux has.
 */
export function limitFileSize({ pid }: ChildProcess, bytes: number | null): void {
  // The soft limit alone, so that it may be raised again.
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes ?? "unlimited"}:`]);
}
