import type { Trouble } from "./api.ts";
import type { ConnectionState, RefusalReason } from "./connectionState.ts";
import type { Making } from "./mapMaking.ts";

/** Where an observation is: with the server, on its way, or on this device alone, and why. */
export type Delivery =
  | { readonly kind: "empty" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `network`: comes by itself; `notAllowed` and `locked`: when the facilitators allow it */
  | { readonly kind: "onDevice"; readonly why: "network" | "notAllowed" | "locked" }
  /** the server is there, but cannot write to its disk */
  | { readonly kind: "storageFailed" }
  /** nobody will take it any more: what waits can only be saved as a file */
  | { readonly kind: "shut"; readonly reason: RefusalReason | Trouble };

interface Where {
  readonly connection: ConnectionState;
  readonly making: Making;
  /** the rules let me write on this map */
  readonly isOpen: boolean;
  /** what the server has not confirmed */
  readonly waiting: number;
}

export function deliveryOf({ connection, making, isOpen, waiting }: Where): Delivery {
  switch (making.kind) {
    case "shut":
      return { kind: "shut", reason: making.trouble };
    case "notAllowed":
      return { kind: "onDevice", why: "notAllowed" };
    case "waiting":
      return waiting > 0 ? { kind: "onDevice", why: "network" } : { kind: "empty" };
    case "made":
  }
  switch (connection.kind) {
    case "refused":
      return connection.reason === "locked"
        ? { kind: "onDevice", why: "locked" }
        : { kind: "shut", reason: connection.reason };
    case "storageFailed":
      return { kind: "storageFailed" };
    case "saving":
      return { kind: "saving" };
    case "saved":
      return waiting > 0 ? { kind: "saving" } : { kind: "saved" };
    case "connecting":
    case "offline":
      if (!isOpen) return { kind: "onDevice", why: "locked" };
      return { kind: "onDevice", why: "network" };
  }
}
