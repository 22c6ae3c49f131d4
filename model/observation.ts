import type { Editing, EditRights, Membership } from "./editRights.ts";
import type { EvidenceLevel, FacetKey, FieldKey } from "./fields.ts";
import type { Session } from "./sessionDocument.ts";

/** What somebody who looks over a customer's shoulder can know: seen, heard from the customer, or only guessed. */
export type ObservedLevel = Extract<EvidenceLevel, "assumption" | "observed" | "quoted">;

/** Where an observation goes: a field, and its facet where the field has any. */
export interface ObservedPlace {
  readonly field: FieldKey;
  readonly facet: FacetKey | null;
}

/**
 * The levels that a note of this place can have, its usual one first. What a customer says is a quotation. Thoughts and
 * feelings are not to be seen: they are guessed, unless the customer said them aloud.
 */
export function levelsFor({ field, facet }: ObservedPlace): readonly [ObservedLevel, ObservedLevel] {
  if (field === "thinksFeels") return ["assumption", "quoted"];
  return facet === "says" ? ["quoted", "observed"] : ["observed", "quoted"];
}

/**
 * Whether somebody may begin a map by observing: facilitators always, participants where the facilitators allow it,
 * nothing is locked and there are no groups, in which everybody works on their group's map.
 */
export function mayBeginMap(
  { rules, groups }: Pick<Membership, "groups"> & Pick<Session, "rules">,
  { role }: Pick<Editing, "role">,
): boolean {
  if (role !== "participant") return role === "facilitator";
  return rules.observe && !rules.locked && rules.edit !== "none" && groups.length === 0;
}

/** `mayBeginMap` as a rule like `editRights`, for those who ask for rights. */
export function beginningRights(
  session: Membership & Pick<Session, "rules">,
  editing: Editing,
): Extract<EditRights, "all" | "none"> {
  return mayBeginMap(session, editing) ? "all" : "none";
}
