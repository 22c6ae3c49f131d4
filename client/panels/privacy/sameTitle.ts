/** Whether a title typed by hand means this one: capitals and spaces are the keyboard's business. */
export function isSameTitle(typed: string, title: string): boolean {
  const plain = (text: string): string =>
    text.normalize("NFKC").toLocaleLowerCase().replace(/\s+/g, " ").trim();
  return plain(typed) !== "" && plain(typed) === plain(title);
}
