/** What a person may do in a workshop. There are no accounts; the role comes with the key in the link. */
export const ROLES = ["facilitator", "participant", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** True when `role` includes everything `other` may do. */
export function includesRole(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(other);
}
