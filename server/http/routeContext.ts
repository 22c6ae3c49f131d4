import type { FastifyRequest } from "fastify";
import { isId } from "../../model/ids.ts";
import type { Authority } from "../authorize.ts";
import type { Polls } from "../ballots/polls.ts";
import type { DraftCounts } from "../drafts/draftCounts.ts";
import type { Reveals } from "../drafts/reveal.ts";
import type { Erasures } from "../erasure/erasures.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import type { Limits } from "../limits.ts";
import type { Merges } from "../merging/merges.ts";
import type { Sessions } from "../session/sessions.ts";
import type { MapRecord, ParticipantRecord, Store, WorkshopRecord } from "../storage/store.ts";
import type { Rooms } from "../sync/rooms.ts";
import type { Versions } from "../versions/versions.ts";
import type { Webhooks } from "../webhook/webhooks.ts";
import { ProblemError } from "./problems.ts";

/** What the routes work with. */
export interface RouteContext {
  readonly store: Store;
  readonly rooms: Rooms;
  readonly sessions: Sessions;
  readonly versions: Versions;
  readonly drafts: DraftCounts;
  readonly reveals: Reveals;
  readonly polls: Polls;
  readonly merges: Merges;
  readonly authority: Authority;
  readonly files: FileWorkers;
  readonly webhooks: Webhooks;
  readonly limits: Limits;
  /** milliseconds since 1970 */
  now(): number;
  readonly erasures: Erasures;
  /** days after which a workshop is erased unless it is made otherwise; null is never */
  readonly retentionDays: number | null;
  /** Address of this server as the sender of a request sees it, without a slash at the end. */
  baseUrlOf(request: FastifyRequest): string;
}

export interface WorkshopParams {
  Params: { id: string };
}

export interface MapParams {
  Params: { id: string; mapId: string };
}

/**
 * The workshop and who asks; throws `unknown-workshop`, `not-joined`, or `unknown-token` for those who were removed:
 * a browser that knows the difference does not let them in again by itself.
 */
export async function visitorOf(
  { store, authority }: RouteContext,
  request: FastifyRequest,
  id: string,
): Promise<{ workshop: WorkshopRecord; participant: ParticipantRecord }> {
  const workshop = isId(id) ? await store.readWorkshop(id) : null;
  if (!workshop) throw new ProblemError("unknown-workshop");
  const credentials = authority.credentialsOf(request.headers, id);
  const participant = await authority.participantOf(credentials, id);
  if (!participant) throw new ProblemError(credentials ? "unknown-token" : "not-joined");
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes && credentials?.by === "cookie" && authority.originOf(request.headers) !== "own") {
    throw new ProblemError("forbidden", "a request with a cookie needs our own Origin");
  }
  return { workshop, participant };
}

/** The same for a facilitator; throws `forbidden` for everybody else. */
export async function facilitatorOf(
  context: RouteContext,
  request: FastifyRequest,
  id: string,
): Promise<{ workshop: WorkshopRecord; participant: ParticipantRecord }> {
  const visitor = await visitorOf(context, request, id);
  if (visitor.participant.role !== "facilitator") throw new ProblemError("forbidden");
  return visitor;
}

/** The same as `visitorOf` for one of the workshop's maps. */
export async function mapVisitorOf(
  context: RouteContext,
  request: FastifyRequest,
  id: string,
  mapId: string,
): Promise<{ workshop: WorkshopRecord; participant: ParticipantRecord; map: MapRecord }> {
  const visitor = await visitorOf(context, request, id);
  const map = isId(mapId) ? await context.store.readMap(mapId) : null;
  if (map?.workshopId !== id) throw new ProblemError("unknown-map");
  return { ...visitor, map };
}
