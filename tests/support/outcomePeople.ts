import { expect } from "vitest";
import { createOutcomeHistory } from "../../client/session/outcomeHistory.ts";
import { eraseNotesFromOutcome, outcomeMentionsNotes } from "../../model/outcomeErasure.ts";
import type { Source } from "../../model/source.ts";
import { settle, writer } from "./actingAtOnce.ts";

const MAP_ID = "mmmmmmmmmmmmmmmm";
const NOTE_IDS = ["nnnnnnnnnnnnnnn1", "nnnnnnnnnnnnnnn2", "nnnnnnnnnnnnnnn3"] as const;

/** Somebody who works on what a workshop makes of its maps. */
export const outcomePerson = (index: number) => writer(index, createOutcomeHistory);
export type OutcomePerson = ReturnType<typeof outcomePerson>;

/** One of three notes. */
export function sourceAt(which: number, text: string): Source {
  const noteId = NOTE_IDS[which % NOTE_IDS.length] ?? NOTE_IDS[0];
  return { mapId: MAP_ID, noteId, text, evidence: "quoted", author: null };
}

/** Which of several is meant; something that is gone where there is none. */
export function pick(entries: readonly { readonly id: string }[], at: number): string {
  return entries[at % Math.max(1, entries.length)]?.id ?? "gone";
}

/** Erased on one side, notes are gone on all of them. */
export function eraseEverywhere(people: readonly OutcomePerson[]): void {
  const [one] = people;
  if (one) one.doc.transact(() => eraseNotesFromOutcome(one.doc, MAP_ID, NOTE_IDS));
  settle(people);
  for (const { doc } of people) expect(outcomeMentionsNotes(doc, MAP_ID, NOTE_IDS)).toBe(false);
}
