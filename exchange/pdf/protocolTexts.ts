import type { ProtocolContent, ProtocolOptions } from "../protocol.ts";

/** Everything that may be printed: from it follows which fonts are needed. What is not printed does no harm here. */
export function protocolTexts(
  { title, maps, personas, journeys, actions, people, polls, participants = [] }: ProtocolContent,
  { authorName }: Pick<ProtocolOptions, "authorName">,
): string[] {
  return [
    title,
    ...participants,
    ...people.values(),
    ...maps.flatMap(({ about, notes, clusters, contradictions, occurrences }) => [
      about.title,
      about.customerName,
      about.customerRole,
      about.situation,
      ...notes.flatMap((note) => [note.text, note.source, authorName?.(note) ?? ""]),
      ...[...clusters, ...contradictions].map((one) => one.title),
      ...(occurrences?.maps ?? []),
    ]),
    ...textsIn([personas, journeys, actions, polls]),
  ];
}

/** Every text in plain data, however deep; pictures are none. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(textsIn);
}
