/** Every text by its path: `start.facts.title`. */
export function flatten(texts: object, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? flatten(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)]],
  );
}

/** Names of the values that a text takes; what stands after a case of a plural (`=0 {…}`) is a text of its own. */
export function valuesOf(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other)\s)\{\s*(\w+)\s*[,}]/g)].map(
        ([, name]) => name ?? "",
      ),
    ),
  ]
    .filter((name) => /[a-z]/.test(name))
    .sort();
}
