import type { Browser } from "@playwright/test";
import type { CreatedWorkshop } from "../../../model/api.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { addNotes, type NewNote } from "../../../model/mapCommands.ts";
import { type JoinOptions, MapPage } from "./mapPage.ts";
import type { Product } from "./product.ts";
import { joinAsProgram, openRoom } from "./program.ts";
import { expect } from "./test.ts";

/** A note that lies there already: its text, and where. */
export type Lying = readonly [text: string, field: PlaceKey, x: number, y: number, more?: Partial<NewNote>];

export interface PreparedMap {
  readonly map: MapPage;
  readonly workshop: CreatedWorkshop;
  readonly mapId: string;
  /** of the notes, by their texts */
  readonly ids: Readonly<Record<string, string>>;
}

/** Somebody on a map with notes at known places. */
export async function onPreparedMap(
  browser: Browser,
  product: Product,
  lying: readonly Lying[],
  options: JoinOptions = {},
): Promise<PreparedMap> {
  const workshop = await product.create({});
  const program = await joinAsProgram(product, workshop, "facilitator", "Regie");
  const mapId = workshop.maps[0]?.id ?? "";
  const room = await openRoom(product, program, { kind: "map", mapId });
  const notes = lying.map(([text, field, x, y, more]) => ({ text, place: { field, x, y }, ...more }));
  const ids = addNotes(room.doc, notes, "test");
  const map = await MapPage.join(browser, workshop.links.facilitator, "Petra", options);
  await expect(map.page.locator("[data-note]")).toHaveCount(lying.length);
  room.close();
  const named = Object.fromEntries(lying.map(([text], index) => [text, ids[index] ?? ""]));
  return { map, workshop, mapId, ids: named };
}

/** Where every note lies. */
export function places({ page }: MapPage): Promise<Readonly<Record<string, string>>> {
  return page.locator("[data-note]").evaluateAll((notes) =>
    Object.fromEntries(
      notes.map((note) => {
        const { note: id = "", x, y } = (note as HTMLElement).dataset;
        const field = note.closest("[data-outline-field]")?.getAttribute("data-outline-field");
        return [id, `${field} ${x} ${y}`];
      }),
    ),
  );
}
