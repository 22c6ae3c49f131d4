import { writerPath } from "../write/writerPath.ts";

/** Where a link leads: to the map, or to the card writer, which phones have sooner. */
export type LinkTarget = "map" | "writer";

/** The address of a workshop with a key behind the `#`, where no server and no log ever sees it. */
export function shareLink(
  origin: string,
  workshopId: string,
  key: string,
  target: LinkTarget = "map",
): string {
  const path = target === "map" ? `/w/${workshopId}` : writerPath(workshopId);
  return `${origin}${path}#${key}`;
}
