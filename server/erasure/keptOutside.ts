import type { NotesOfErased } from "../../model/api/erasure.ts";

/** What is kept of people outside documents, and what is published of it. */
export interface KeptOutside {
  /** Deletes it, and publishes what remains. Gives the rooms whose copies may hold something of this person. */
  forgetPerson(workshopId: string, participantId: string, notes: NotesOfErased): Promise<readonly string[]>;
  /** Deletes what stands on erased notes and has their words. Gives such rooms, too. */
  forgetNotes(workshopId: string, mapId: string, noteIds: readonly string[]): Promise<readonly string[]>;
  /** Publishes anew how much waits in drafts, of which some have gone. */
  recount(workshopId: string): Promise<void>;
}
