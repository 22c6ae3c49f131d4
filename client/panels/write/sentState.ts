import type { ConnectionState } from "../../session/connectionState.ts";
import type { Keeping } from "../../session/localCopy.ts";

/** Where what I wrote is right now, as the line below the text box says it. */
export type SentState =
  | { readonly kind: "connecting" | "ready" | "sending" | "sent" | "offline" | "notSaved" | "shut" }
  /** on this device, or in this window alone, until there is a network */
  | { readonly kind: "waiting" | "windowOnly"; readonly count: number };

interface Where {
  readonly connection: ConnectionState;
  readonly keeping: Keeping;
  /** what the server has not confirmed */
  readonly unconfirmed: number;
  /** something was written here since the page came */
  readonly hasWritten: boolean;
}

/** `sent` is only said when the server has confirmed all of it. */
export function sentStateOf({ connection, keeping, unconfirmed, hasWritten }: Where): SentState {
  switch (connection.kind) {
    case "refused":
      return { kind: "shut" };
    case "storageFailed":
      return { kind: "notSaved" };
    case "saving":
      return { kind: "sending" };
    case "saved":
      if (unconfirmed > 0) return { kind: "sending" };
      return { kind: hasWritten ? "sent" : "ready" };
    case "connecting":
    case "offline":
      if (unconfirmed > 0) return { kind: keeping === "kept" ? "waiting" : "windowOnly", count: unconfirmed };
      return { kind: connection.kind };
  }
}
