import { plainFileName } from "../../exchange/fileNames.ts";

/** The header that makes an answer a file: its name for every system, and beside it the full one in UTF-8. */
export function disposition(title: string, extension: string): string {
  const clean = plainFileName(title) || "map";
  const ascii = clean
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .trim();
  const utf8 = encodeURIComponent(`${clean}.${extension}`).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii || "map"}.${extension}"; filename*=UTF-8''${utf8}`;
}
