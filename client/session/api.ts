import type * as z from "zod/mini";
import type { PageSize } from "../../exchange/pdf/pageFormat.ts";
import {
  type AddedMap,
  type CreatedWorkshop,
  createdWorkshopSchema,
  type FaultyRow,
  type Imported,
  importedSchema,
  type Join,
  type Joined,
  joinedSchema,
  type NewMap,
  type NewWorkshop,
  PROBLEM_PREFIX,
  PROBLEMS,
  type ProblemType,
  problemSchema,
  type Workshop,
  workshopSchema,
} from "../../model/api.ts";
import { isOneOf, type Language } from "../../model/fields.ts";

/** In a dead spot a request may hang for minutes, and nothing else would be tried meanwhile. */
const BEGIN_MS = 15_000;

/** `unreachable`: no answer at all, or one that no server of ours gives. */
export type Trouble = ProblemType | "unreachable";

/** An answer that is no success, in the words of the contract. */
export class ApiError extends Error {
  readonly trouble: Trouble;
  /** with `faulty-rows` */
  readonly faulty: readonly FaultyRow[];

  constructor(trouble: Trouble, faulty: readonly FaultyRow[] = []) {
    super(trouble);
    this.name = "ApiError";
    this.trouble = trouble;
    this.faulty = faulty;
  }
}

/** What went wrong, for any thrown value. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof ApiError ? error.trouble : "internal";
}

export function createWorkshop(workshop: NewWorkshop): Promise<CreatedWorkshop> {
  return ask(createdWorkshopSchema, "/api/workshops", json(workshop));
}

export function readWorkshop(workshopId: string): Promise<Workshop> {
  return ask(workshopSchema, workshopPath(workshopId), {});
}

export function joinWorkshop(workshopId: string, join: Join): Promise<Joined> {
  return ask(joinedSchema, `${workshopPath(workshopId)}/join`, json(join));
}

/** How I want to be called; also for those who have no key, because they came by a code. */
export async function renameMe(workshopId: string, name: string): Promise<void> {
  await answer(`${workshopPath(workshopId)}/participants/me`, json({ name }, "PATCH"));
}

/** Adds a map and gives the workshop as it is then; the new map is the last. */
export async function addMap(workshopId: string, map: NewMap): Promise<Workshop> {
  await answer(`${workshopPath(workshopId)}/maps`, json(map));
  return readWorkshop(workshopId);
}

/** Asks for a map by an id of one's own; asking again for the same makes nothing twice. */
export async function beginMap(workshopId: string, map: AddedMap & { readonly id: string }): Promise<void> {
  const signal = AbortSignal.timeout(BEGIN_MS);
  await answer(`${workshopPath(workshopId)}/maps`, { ...json(map), signal });
}

export function importNotes(
  workshopId: string,
  mapId: string,
  file: Blob,
  options: { readonly type: string; readonly skipFaulty: boolean; readonly signal?: AbortSignal },
): Promise<Imported> {
  const query = options.skipFaulty ? "?skipFaulty=true" : "";
  return ask(importedSchema, `${mapPath(workshopId, mapId)}/import${query}`, {
    method: "POST",
    headers: { "content-type": options.type },
    body: file,
    signal: options.signal ?? null,
  });
}

/** What the server alone writes, or writes for pages without a map. */
export type ExportFormat = "pdf" | "json";

/** Address of a download; the cookie opens it. Without a language the file speaks the map's own. */
export function exportPath(
  workshopId: string,
  mapId: string,
  format: ExportFormat,
  options: {
    readonly size?: PageSize;
    readonly language?: Language;
    readonly reactions?: "with" | "without";
  } = {},
): string {
  const query = new URLSearchParams(options);
  return `${mapPath(workshopId, mapId)}/export/${format}${query.size > 0 ? `?${query}` : ""}`;
}

export async function fetchExport(path: string, init: Pick<RequestInit, "signal"> = {}): Promise<Blob> {
  const response = await answer(path, init);
  return response.blob();
}

/** The empty map on paper, to be filled in by hand; the same for everybody. */
export function canvasPath(size: PageSize, language: Language): string {
  return `/api/canvas.pdf?${new URLSearchParams({ size, language })}`;
}

export function workshopPath(workshopId: string): string {
  return `/api/workshops/${encodeURIComponent(workshopId)}`;
}

export function mapPath(workshopId: string, mapId: string): string {
  return `${workshopPath(workshopId)}/maps/${encodeURIComponent(mapId)}`;
}

export function json(body: unknown, method: "POST" | "PATCH" = "POST"): RequestInit {
  return {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

/** Asks, and reads the answer by its schema; throws `ApiError`. */
export async function ask<T>(schema: z.ZodMiniType<T>, path: string, init: RequestInit): Promise<T> {
  const response = await answer(path, init);
  const body: unknown = await response.json().catch(() => null);
  const result = schema.safeParse(body);
  if (!result.success) throw new ApiError("unreachable");
  return result.data;
}

export async function answer(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: "same-origin", ...init }).catch(() => {
    throw new ApiError("unreachable");
  });
  if (response.ok) return response;
  throw problemOf(response.status, await response.json().catch(() => null));
}

function problemOf(status: number, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  const type = problem.success ? problem.data.type.replace(PROBLEM_PREFIX, "") : "";
  if (isOneOf(PROBLEMS, type)) {
    return new ApiError(type, problem.success ? problem.data.faulty : undefined);
  }
  // A proxy in between, not our server: 502 while it restarts, 413 for a file it will not pass on.
  if (status === 413) return new ApiError("too-large");
  if (status === 429) return new ApiError("too-many-requests");
  return new ApiError(status >= 502 ? "unreachable" : "internal");
}
