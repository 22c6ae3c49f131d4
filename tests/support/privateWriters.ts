import type { Joined } from "../../model/api.ts";
import { addNotes, type NewNote } from "../../model/mapCommands.ts";
import { readNotes } from "../../model/mapDocument.ts";
import type { ServerOptions } from "../../server/createServer.ts";
import { facilitationOf, mapIdOf, openResults, openSession } from "./facilitation.ts";
import { type Client, createWorkshop, firstRoom, join, openSynced } from "./participants.ts";
import { startServer } from "./startServer.ts";

/** A workshop with one map: two who write privately, one who facilitates, one who looks on. */
export async function privateWriters(options: Partial<ServerOptions> = {}) {
  const server = await startServer(options);
  return { ...server, ...(await privateWritersAt(server.url)) };
}

/** The same at a server that runs already. */
export async function privateWritersAt(url: string) {
  const workshop = await createWorkshop(url);
  const [ann, bob, chief, vic] = await Promise.all([
    join(url, workshop),
    join(url, workshop),
    join(url, workshop, "facilitator"),
    join(url, workshop, "viewer"),
  ]);
  const facilitation = facilitationOf(url, workshop);
  const room = firstRoom(workshop);
  return {
    ...facilitation,
    workshop,
    mapId: mapIdOf(workshop),
    room,
    ann,
    bob,
    chief,
    vic,
    /** as the facilitator sees it */
    openMap: (): Promise<Client> => openSynced(url, room, chief.token),
    openSession: (): Promise<Client> => openSession(url, workshop, chief.token),
    openResults: ({ token }: Pick<Joined, "token"> = chief): Promise<Client> =>
      openResults(url, workshop, token),
    /** Writes notes into somebody's draft; goes on when they are on disk. */
    write: ({ participantId, token }: Writer, ...notes: NewNote[]) =>
      writeDraft(url, facilitation.draftOf(participantId), token, ...notes),
  };
}

type Writer = Pick<Joined, "participantId" | "token">;

export async function writeDraft(url: string, room: string, token: string, ...notes: NewNote[]) {
  const client = await openSynced(url, room, token);
  const ids = addNotes(client.doc, notes, "test");
  await client.saved();
  return { client, ids };
}

export const textsOn = ({ doc }: Client): string[] => readNotes(doc).map(({ text }) => text);
