/** Characters: with folder and number it still fits into the 260 of a path on Windows. */
const MAX_NAME_LENGTH = 80;
/** What Windows keeps for devices, whatever the extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name from a title, without its extension: umlauts stay, and what some system forbids goes. May be empty. */
export function plainFileName(title: string): string {
  const clean = title
    .normalize("NFC")
    // Marks for the direction of writing could show another name, or another extension, than there is.
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ");
  const name = Array.from(clean)
    .slice(0, MAX_NAME_LENGTH)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return DEVICES.test(name.split(".")[0] ?? "") ? `_${name}` : name;
}

/**
 * A name for each of several things of one folder, in their order: those of the same name are numbered. Case does not tell
 * names apart, on Windows and macOS.
 */
export function distinctNames(titles: readonly string[], nameless: string): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = plainFileName(title) || nameless;
    let distinct = name;
    for (let count = 2; taken.has(distinct.toLowerCase()); count += 1) distinct = `${name} (${count})`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
