import { isOneOf, PLACES, type PlaceKey } from "../../model/fields.ts";

/** A place on a map that an address leads to. */
export type PlaceLink =
  | { readonly kind: "notes"; readonly ids: readonly string[] }
  | { readonly kind: "field"; readonly field: PlaceKey };

/** More notes than this are chosen for something else than to be shown, and an address gets no longer. */
export const MOST_LINKED_NOTES = 50;

/** The parameters of an address, which show where it leads and open nothing: no key is ever among them. */
export const PLACE_PARAMETERS = ["notes", "field"] as const;

/** What an address says, `?notes=id,id` or `?field=pains`; null where it names no place. */
export function readPlaceLink(search: string): PlaceLink | null {
  const parameters = new URLSearchParams(search);
  const notes = parameters.get("notes");
  if (notes !== null) return { kind: "notes", ids: notes.split(",").slice(0, MOST_LINKED_NOTES) };
  const field = parameters.get("field");
  return isOneOf(PLACES, field) ? { kind: "field", field } : null;
}

/** The address of a place, for those who have been in the workshop before. */
export function placeAddress(origin: string, workshopId: string, mapId: string, link: PlaceLink): string {
  const address = new URL(`/w/${workshopId}/${mapId}`, origin);
  const value = link.kind === "notes" ? link.ids.join(",") : link.field;
  // By hand: a comma need not be written as %2C, and a link is looked at before it is opened.
  return `${address.href}?${link.kind}=${value}`;
}
