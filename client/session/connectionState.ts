/** What the bar says about the connection, in full. "saved" is only said when the server has confirmed it. */
export type ConnectionState =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `changes`: edits on this device that the server has not confirmed */
  | { readonly kind: "offline"; readonly changes: number }
  /** the server is there but cannot write to its disk */
  | { readonly kind: "storageFailed" }
  /** final: the server will not take this browser back without a reload or a new link */
  | { readonly kind: "refused"; readonly reason: RefusalReason };

export type RefusalReason =
  /** the role is another now: to be asked for, then the map goes on */
  | "rightsChanged"
  /** something that one may not change now: what was refused is kept, then the map goes on */
  | "locked"
  | "removed"
  | "notJoined"
  | "forbidden"
  | "unknownMap"
  | "erased"
  | "tooLarge"
  | "badMessage";
