import type * as Y from "yjs";

/** A struct's id as a key of maps. */
export function keyOf({ client, clock }: Y.ID): string {
  return `${client} ${clock}`;
}
