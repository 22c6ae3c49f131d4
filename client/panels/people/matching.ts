import type { PersonEntry } from "../../../model/api/access.ts";

/** Those whose name contains `search`: me first, then by name, who has none last. No order moves as people come and go. */
export function matching(people: readonly PersonEntry[], search: string): readonly PersonEntry[] {
  const wanted = search.trim().toLocaleLowerCase();
  return people
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) ||
        Number(a.name === "") - Number(b.name === "") ||
        a.name.localeCompare(b.name),
    );
}
