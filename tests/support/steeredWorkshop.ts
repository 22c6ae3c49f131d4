import { expect } from "vitest";
import type * as Y from "yjs";
import type { Joined, NewWorkshop } from "../../model/api.ts";
import { MAP_ROOTS, readNotes } from "../../model/mapDocument.ts";
import { CLOSE, roomName } from "../../model/wire.ts";
import type { ServerOptions } from "../../server/createServer.ts";
import { bearer, type Client, createWorkshop, join, openSynced } from "./participants.ts";
import { startServer } from "./startServer.ts";
import { waitUntil } from "./waitUntil.ts";

/** Rules count at once where a test does not say otherwise: nothing then depends on how long something takes. */
const AT_ONCE = { ruleGraceMs: 0, moveGraceMs: 0 };

/** A workshop that a facilitator steers: their session document is open, and others can come. */
export async function steeredWorkshop(
  options: Partial<ServerOptions> = {},
  wanted: Partial<NewWorkshop> = {},
) {
  const { url, close } = await startServer({ ...options, tuning: { ...AT_ONCE, ...options.tuning } });
  const workshop = await createWorkshop(url, wanted);
  const chief = await join(url, workshop, "facilitator");
  const sessionRoom = roomName({ kind: "session", workshopId: workshop.id });
  const session = await openSynced(url, sessionRoom, chief.token);
  const room = (map = 0): string => roomName({ kind: "map", mapId: workshop.maps[map]?.id ?? "" });
  return {
    url,
    close,
    workshop,
    chief,
    session,
    sessionRoom,
    room,
    /** Changes the session, and goes on when the server has it. */
    async steer(change: (doc: Y.Doc) => void): Promise<void> {
      change(session.doc);
      await session.saved();
    },
    enter: (role: "participant" | "viewer" | "facilitator" = "participant") => join(url, workshop, role),
    open: ({ token }: Joined, map = 0): Promise<Client> => openSynced(url, room(map), token),
    /** What the server holds, as somebody sees it who comes now. */
    async notesNow(map = 0) {
      const fresh = await openSynced(url, room(map), chief.token);
      const notes = readNotes(fresh.doc);
      fresh.provider.destroy();
      return notes;
    },
    send(method: string, path: string, body?: unknown, { token }: Joined = chief): Promise<Response> {
      return fetch(`${url}/api/workshops/${workshop.id}${path}`, {
        method,
        headers: { ...bearer(token), ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
  };
}

/** Waits until a client was closed because its last edit was more than it may do. */
export async function refusedByRule(client: Client): Promise<void> {
  await waitUntil("the client is closed", () => client.closes.length > 0);
  expect(client.closes[0]?.code).toBe(CLOSE.locked);
}

/** All that stands in a map document. */
export function contentOf(doc: Y.Doc): unknown {
  return Object.fromEntries(MAP_ROOTS.map((root) => [root, doc.getMap(root).toJSON()]));
}
