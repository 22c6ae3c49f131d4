import type { Action, Factor, Owner } from "../../../model/action.ts";
import { compareNames } from "../../../model/alphabet.ts";

/** `all`: everybody's; `none`: what nobody sees to yet; else an owner's key. */
export interface BoardFilter {
  readonly owner: string;
  readonly factor: Factor | "all";
}

export const EVERYTHING: BoardFilter = { owner: "all", factor: "all" };

export function isFiltered({ owner, factor }: BoardFilter): boolean {
  return owner !== "all" || factor !== "all";
}

export function passes({ owner, factor }: BoardFilter, action: Action): boolean {
  const isOwners = owner === "all" || owner === ownerKey(action.owner);
  return isOwners && (factor === "all" || action.factor === factor);
}

export function ownerKey(owner: Owner | null): string {
  if (owner === null) return "none";
  return "person" in owner ? `person:${owner.person}` : `name:${owner.name}`;
}

/** Empty for a person whose name is not known any more. */
export function ownerName(owner: Owner | null, names: ReadonlyMap<string, string>): string {
  if (owner === null) return "";
  return "person" in owner ? (names.get(owner.person) ?? "") : owner.name;
}

/** Everybody who owns an action, by name. */
export function ownersIn(
  actions: readonly Action[],
  names: ReadonlyMap<string, string>,
): { readonly key: string; readonly name: string }[] {
  const owners = new Map<string, string>();
  for (const { owner } of actions) if (owner) owners.set(ownerKey(owner), ownerName(owner, names));
  return [...owners].map(([key, name]) => ({ key, name })).sort((a, b) => compareNames(a.name, b.name));
}
