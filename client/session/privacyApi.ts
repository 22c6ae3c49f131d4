import type * as z from "zod/mini";
import { peopleSchema } from "../../model/api/access.ts";
import { type NotesOfErased, type Receipt, receiptSchema } from "../../model/api/erasure.ts";
import { type Workshop, workshopSchema } from "../../model/api.ts";
import { ask, fetchExport, json, mapPath, workshopPath } from "./api.ts";

/** All that the server stores about me in a workshop, as the file it gives out. */
export function fetchOwnData(workshopId: string): Promise<Blob> {
  return fetchExport(`${workshopPath(workshopId)}/participants/me/data`);
}

/** Final. Ends my access to the workshop. */
export function eraseMe(workshopId: string, notes: NotesOfErased): Promise<Receipt> {
  return erase(receiptSchema, `${workshopPath(workshopId)}/participants/me?notes=${notes}`);
}

/** Final, from the map and from its versions. For the authors of the notes, and for facilitators. */
export function eraseNotes(workshopId: string, mapId: string, noteIds: readonly string[]): Promise<Receipt> {
  return ask(receiptSchema, `${mapPath(workshopId, mapId)}/erasures`, json({ noteIds }));
}

/** Final. For facilitators. */
export function eraseWorkshop(workshopId: string): Promise<Receipt> {
  return erase(receiptSchema, workshopPath(workshopId));
}

/** The days count from now; null is for ever. For facilitators. */
export function changeRetention(workshopId: string, retentionDays: number | null): Promise<Workshop> {
  return ask(workshopSchema, workshopPath(workshopId), { ...json({ retentionDays }), method: "PATCH" });
}

/** How many people have ever come in and were not removed or erased. For facilitators. */
export async function countPeople(workshopId: string): Promise<number> {
  const { participants } = await ask(peopleSchema, `${workshopPath(workshopId)}/participants`, {});
  return participants.length;
}

function erase<T>(schema: z.ZodMiniType<T>, path: string): Promise<T> {
  return ask(schema, path, { method: "DELETE" });
}
