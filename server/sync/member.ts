import type { Role } from "../../model/roles.ts";
import type { Packet } from "./packet.ts";

/** All that a room knows of one who is in it. */
export interface Member {
  readonly participantId: string;
  readonly role: Role;
  readonly canWrite: boolean;
  /** Epoch of the document this client holds, 0 for none; null for a client that knows nothing of epochs. */
  readonly epoch: number | null;
  /** Names the socket in the room's presence. */
  readonly socket: symbol;
  send(packet: Packet): void;
  /** False while so much waits to be sent that cursors are left out; the newest of all follow when it has caught up. */
  takesPresence(): boolean;
  close(code: number, reason: string): void;
}
