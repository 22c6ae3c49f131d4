import * as Y from "yjs";
import { compareInList, readAuthor, readCreatedAt, readTexts } from "./entryReading.ts";
import { isOneOf, type PlaceKey } from "./fields.ts";
import { isId } from "./ids.ts";
import { readOrder } from "./order.ts";
import { asRecord } from "./plainValue.ts";
import { type Portrait, readPortrait } from "./portrait.ts";
import { readSources, type Source } from "./source.ts";

/** The texts of a persona itself, each a Y.Text. All else that it says is a line, which can stand on notes. */
export const PERSONA_TEXTS = ["name", "role"] as const;
export type PersonaText = (typeof PERSONA_TEXTS)[number];

/** What a persona sheet is made of, in the order in which one reads it. */
export const SECTIONS = [
  "quote",
  "context",
  "goals",
  "frustrations",
  "thoughts",
  "behaviour",
  "surroundings",
  "channels",
  "questions",
] as const;
export type Section = (typeof SECTIONS)[number];

/** A clean, immutable reading of one persona. */
export interface Persona extends Readonly<Record<PersonaText, string>> {
  readonly id: string;
  readonly place: { readonly order: string };
  /** null: a drawn face, made from the name like the one on maps */
  readonly portrait: Portrait | null;
  /** participant id of whoever began it; null once that person was erased */
  readonly author: string | null;
  /** milliseconds since 1970, by the writer's clock */
  readonly createdAt: number;
}

/** Section and place in it as one value, so that two concurrent moves cannot mix. */
export interface LinePlace {
  readonly section: Section;
  /** see `order.ts` */
  readonly order: string;
}

/** One line of a persona. Its words are its own: they can be changed, and stay when the notes behind it are deleted. */
export interface PersonaLine {
  readonly id: string;
  readonly text: string;
  /** whose it is, written once: `place` does not come back when somebody moved a line that another deletes and restores */
  readonly persona: string;
  readonly place: LinePlace;
  readonly author: string | null;
  readonly createdAt: number;
  readonly sources: readonly Source[];
}

/** Total: gives a clean value or nothing, and never throws. */
export function readPersona(id: string, value: unknown): Persona | null {
  if (!(value instanceof Y.Map)) return null;
  return {
    id,
    ...readTexts(value, PERSONA_TEXTS),
    place: { order: readOrder(asRecord(value.get("place"))["order"]) },
    portrait: readPortrait(value.get("portrait")),
    author: readAuthor(value),
    createdAt: readCreatedAt(value),
  };
}

/** Total, too. A line that says of no persona that it belongs there is none. */
export function readPersonaLine(id: string, value: unknown): PersonaLine | null {
  if (!(value instanceof Y.Map)) return null;
  const persona = value.get("persona");
  const { section, order } = asRecord(value.get("place"));
  if (!isId(persona)) return null;
  return {
    id,
    ...readTexts(value, ["text"]),
    persona,
    place: { section: isOneOf(SECTIONS, section) ? section : "questions", order: readOrder(order) },
    author: readAuthor(value),
    createdAt: readCreatedAt(value),
    sources: readSources(value),
  };
}

/** By section, then as people have put them. */
export function compareLines(a: PersonaLine, b: PersonaLine): number {
  return SECTIONS.indexOf(a.place.section) - SECTIONS.indexOf(b.place.section) || compareInList(a, b);
}

export function linesOf(lines: readonly PersonaLine[], personaId: string): PersonaLine[] {
  return lines.filter(({ persona }) => persona === personaId);
}

/** Where a note goes on a persona sheet unless somebody wants it elsewhere. What is parked is still an open question. */
export function sectionFor(field: PlaceKey): Section {
  switch (field) {
    case "situation":
      return "context";
    case "seesHears":
      return "surroundings";
    case "thinksFeels":
      return "thoughts";
    case "saysDoes":
      return "behaviour";
    case "pains":
      return "frustrations";
    case "gains":
      return "goals";
    case "parking":
      return "questions";
  }
}
