/** How a server is spoken to: y-websocket's frames, or Hocuspocus's, which begin with the document's name. */
export type Dialect = "y-websocket" | "hocuspocus";

/** A place in a room, ready to be taken: what one simulated person needs to connect. */
export interface Seat {
  readonly dialect: Dialect;
  /** address of the socket; in the y-websocket dialect the room is its path */
  readonly url: string;
  /** people in one room see each other */
  readonly room: string;
  readonly participantId: string;
  /** sent as `Authorization: Bearer`, where the server wants one */
  readonly token: string | null;
  /** where notes can be imported into the room, if anywhere */
  readonly importUrl?: string;
}
