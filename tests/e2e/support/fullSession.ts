import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { pollSchema, type Reveal } from "../../../model/api/facilitation.ts";
import type { CreatedWorkshop } from "../../../model/api.ts";
import { clampPlace, FIELD_HEADER, FIELD_PADDING, NOTE_WIDTH } from "../../../model/fieldLayout.ts";
import { FIELDS, type PlaceKey } from "../../../model/fields.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { readNotes } from "../../../model/mapDocument.ts";
import { EMPTY_PRESENCE } from "../../../model/presence.ts";
import { callAttention } from "../../../model/steeringCommands.ts";
import type { MapPage } from "./mapPage.ts";
import { pdfText } from "./pdfText.ts";
import type { Product } from "./product.ts";
import { joinAsProgram, openRoom } from "./program.ts";
import { openSteering, runStep } from "./steering.ts";

/** A session around the one person under test: who leads it, and Kim who writes, both without a window. */
export interface FullSession {
  readonly workshop: CreatedWorkshop;
  /** everybody writes for themselves */
  writePrivately(): Promise<void>;
  discuss(): Promise<void>;
  /** lays on the map what the server has of it; how many notes that were */
  reveal(): Promise<number>;
  openVote(points: number): Promise<{ close(): Promise<void> }>;
  /** everybody is asked to look at a field */
  bringTo(field: PlaceKey): Promise<void>;
  /** Kim's notes, at once for everybody */
  kimWrites(field: PlaceKey, ...texts: string[]): readonly string[];
  /** Kim's caret stands in this note */
  kimIsIn(noteId: string): void;
  /** the texts of a field as the server has them, in the order of the alphabet */
  textsIn(field: PlaceKey): readonly string[];
  close(): void;
}

export async function openFullSession(product: Product): Promise<FullSession> {
  const workshop = await product.create({ maps: [{ title: "Andrea", customerName: "Andrea" }] });
  const mapId = workshop.maps[0]?.id ?? "";
  const lead = await openSteering(product, workshop);
  const kim = await joinAsProgram(product, workshop, "participant", "Kim");
  const map = await openRoom(product, kim, { kind: "map", mapId });
  const ask = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const answer = await lead.ask(method, path, body);
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    workshop,
    writePrivately: () => runStep(lead, "private"),
    discuss: () => runStep(lead, "discuss"),
    reveal: async () => {
      const wanted: Reveal = { names: "hidden" };
      const { noteIds } = (await ask("POST", `/maps/${mapId}/reveal`, wanted)) as { noteIds: string[] };
      return noteIds.length;
    },
    openVote: async (pointsPerPerson) => {
      const dots = { mapIds: [mapId], fields: FIELDS, pointsPerPerson, maxPerNote: 2 };
      const { id } = pollSchema.parse(await ask("POST", "/polls", { kind: "dots", title: "", dots }));
      return { close: async () => void (await ask("PATCH", `/polls/${id}`, { action: "close" })) };
    },
    bringTo: (field) =>
      lead.steer((doc) =>
        callAttention(doc, { kind: "field", mapId: null, field }, "lead", Date.now(), "test"),
      ),
    kimWrites: (field, ...texts) => {
      const rest = readNotes(map.doc).filter(({ place }) => place.field === field).length;
      return addNotes(
        map.doc,
        texts.map((text, at) => ({
          text,
          author: kim.participantId,
          place: clampPlace(field, {
            x: FIELD_PADDING + (rest + at) * (NOTE_WIDTH + 12),
            y: FIELD_HEADER,
          }),
        })),
        "test",
      );
    },
    kimIsIn: (noteId) =>
      map.show({
        ...EMPTY_PRESENCE,
        participantId: kim.participantId,
        name: "Kim",
        editing: { noteId, caret: 0 },
      }),
    textsIn: (field) =>
      readNotes(map.doc)
        .filter(({ place }) => place.field === field)
        .map(({ text }) => text)
        .toSorted(),
    close: () => {
      map.close();
      lead.close();
    },
  };
}

export const isDone = ({ page }: MapPage) =>
  expect(page.getByRole("button", { name: "Ich bin fertig" })).toHaveAttribute("aria-pressed", "true");

/** The PDF that comes of an act, as text. */
export async function pdfOf(page: Page, act: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  return pdfText(readFileSync(await download.path()));
}
