import type { FastifyInstance, FastifyRequest } from "fastify";
import { mapJson } from "../../exchange/json.ts";
import { type UndonePerson, undoPersonSchema } from "../../model/api/facilitation.ts";
import {
  newVersionSchema,
  type Restored,
  type VersionEntry,
  versionNameSchema,
} from "../../model/api/versions.ts";
import { readClusters } from "../../model/cluster.ts";
import { readComments } from "../../model/comment.ts";
import { readContradictions } from "../../model/contradiction.ts";
import { isId } from "../../model/ids.ts";
import { readAbout, readNotes, readShownNotes } from "../../model/mapDocument.ts";
import { countReactions } from "../../model/reactionCounts.ts";
import { includesRole, type Role } from "../../model/roles.ts";
import type { MapRecord } from "../storage/store.ts";
import type { VersionRecord } from "../storage/versionStore.ts";
import { openMapRoom } from "./mapContent.ts";
import { ProblemError, readBody } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

interface VersionParams {
  Params: MapParams["Params"] & { versionId: string };
}

const VERSIONS = "/api/workshops/:id/maps/:mapId/versions";

/** Versions of a map: all may look, at what they see on the map, too; participants keep the map as it is now, facilitators do everything. */
export function versionRoutes(app: FastifyInstance, context: RouteContext): void {
  const { versions } = context;
  const visitFor = async (
    request: FastifyRequest<MapParams>,
    least: Role,
  ): Promise<{ map: MapRecord; role: Role }> => {
    const { id, mapId } = request.params;
    const { map, participant } = await mapVisitorOf(context, request, id, mapId);
    if (!includesRole(participant.role, least)) throw new ProblemError("forbidden");
    return { map, role: participant.role };
  };
  const mapFor = async (request: FastifyRequest<MapParams>, least: Role): Promise<MapRecord> =>
    (await visitFor(request, least)).map;
  const versionFor = async (
    request: FastifyRequest<VersionParams>,
    least: Role,
  ): Promise<{ map: MapRecord; role: Role; versionId: string }> => {
    const visit = await visitFor(request, least);
    const { versionId } = request.params;
    if (!isId(versionId)) throw new ProblemError("unknown-version");
    return { ...visit, versionId };
  };

  const listOf = async (request: FastifyRequest<MapParams>): Promise<{ versions: VersionEntry[] }> => {
    const map = await mapFor(request, "viewer");
    return { versions: (await versions.list(map)).map(entryOf) };
  };
  app.get<MapParams>(VERSIONS, (request) => listOf(request));

  app.post<MapParams>(VERSIONS, async (request, reply) => {
    const map = await mapFor(request, "participant");
    const wanted = readBody(newVersionSchema, request.body);
    if (wanted.kind === "step") await mapFor(request, "facilitator");
    return await reply.code(201).send(entryOf(await versions.keep(map, wanted)));
  });

  app.get<VersionParams>(`${VERSIONS}/:versionId`, async (request, reply) => {
    const { map, role, versionId } = await versionFor(request, "viewer");
    const withheld = role === "facilitator" ? new Set<string>() : await hiddenNow(context, map);
    const file = await versions.look(map, versionId, (doc) => {
      const notes = readShownNotes(doc).filter(({ id }) => !withheld.has(id));
      return mapJson(readAbout(doc), notes, {
        withIds: true,
        comments: readComments(doc),
        reactions: countReactions(doc, notes),
        clusters: readClusters(doc),
        contradictions: readContradictions(doc),
      });
    });
    return await reply.type("application/json; charset=utf-8").send(Buffer.from(file));
  });

  app.patch<VersionParams>(`${VERSIONS}/:versionId`, async (request) => {
    const { map, versionId } = await versionFor(request, "facilitator");
    const { name } = readBody(versionNameSchema, request.body);
    return entryOf(await versions.rename(map, versionId, name));
  });

  app.delete<VersionParams>(`${VERSIONS}/:versionId`, async (request, reply) => {
    const { map, versionId } = await versionFor(request, "facilitator");
    await versions.remove(map, versionId);
    return await reply.code(204).send();
  });

  app.post<VersionParams>(`${VERSIONS}/:versionId/restore`, async (request): Promise<Restored> => {
    const { map, versionId } = await versionFor(request, "facilitator");
    const { restoredFrom, before } = await versions.restore(map, versionId);
    return { restoredFrom: entryOf(restoredFrom), before: before && entryOf(before) };
  });

  const undo = async (request: FastifyRequest<MapParams>): Promise<UndonePerson> => {
    const map = await mapFor(request, "facilitator");
    const wish = readBody(undoPersonSchema, request.body);
    const { undone, before, baseline } = await versions.undo(map, wish);
    const { removed, restored, comments, lost, isComplete } = undone;
    const ids = { before: before?.id ?? null, baseline: baseline?.id ?? null };
    return { removed, restored, comments, lost, complete: isComplete, ...ids };
  };
  app.post<MapParams>("/api/workshops/:id/maps/:mapId/undo", (request) => undo(request));
}

/** Notes that a facilitator has hidden by now: they are shown in no version from before either. */
async function hiddenNow({ rooms }: RouteContext, map: MapRecord): Promise<ReadonlySet<string>> {
  const { document } = await openMapRoom(rooms, map);
  return new Set(readNotes(document.doc).flatMap(({ id, hidden }) => (hidden ? [id] : [])));
}

function entryOf({ id, name, kind, at, notes }: VersionRecord): VersionEntry {
  return { id, name, kind, at: new Date(at).toISOString(), notes };
}
