import type { Role } from "../../model/roles.ts";

/** All that a room knows of one who is in it. */
export interface Member {
  readonly participantId: string;
  readonly role: Role;
  readonly canWrite: boolean;
  /** Names the socket in the room's presence. */
  readonly socket: symbol;
  send(frame: Uint8Array): void;
  /** Like `send`, but left out for a member who cannot keep up. */
  sendPresence(frame: Uint8Array): void;
  close(code: number, reason: string): void;
}
