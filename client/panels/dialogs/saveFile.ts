import { plainFileName } from "../../../exchange/fileNames.ts";

/** Long enough for the browser to have taken the file; freed at once, some save nothing. */
const KEEP_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}

/** A file name from a title, on every system. */
export function fileNameOf(title: string, extension: string): string {
  return `${plainFileName(title) || "Empathy Map"}.${extension}`;
}
