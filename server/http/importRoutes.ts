import type { FastifyInstance, FastifyRequest } from "fastify";
import * as Y from "yjs";
import { addImported } from "../../exchange/import/addImported.ts";
import type {
  FileProblem,
  ImportedComment,
  ImportedContradiction,
  ImportedNote,
} from "../../exchange/import/importedNote.ts";
import type { MapLeftOut } from "../../exchange/import/json.ts";
import { isTakenSince } from "../../exchange/import/placeNotes.ts";
import type { FaultyRow, Imported, Written } from "../../model/api.ts";
import { editRights } from "../../model/editRights.ts";
import { isOneOf, PLACES } from "../../model/fields.ts";
import { imagesBeyond } from "../../model/imageCount.ts";
import { type About, commentsOf, linksOf, notesOf, readNotes } from "../../model/mapDocument.ts";
import { LIMITS } from "../../model/wire.ts";
import type { ImportFormat } from "../files/fileJobs.ts";
import type { FileWorkers } from "../files/fileWorkers.ts";
import type { Limits } from "../limits.ts";
import { SERVER_OWNER } from "../storage/store.ts";
import { goneSignal } from "./goneSignal.ts";
import { openMapRoom, readMap } from "./mapContent.ts";
import { ProblemError } from "./problems.ts";
import { type MapParams, mapVisitorOf, type RouteContext } from "./routeContext.ts";

/** Whoever adds this many notes may want to see the map as it was before. */
const KEEP_BEFORE_NOTES = 20;
/** An answer names this many faulty rows; whoever has more has the wrong file. */
const FAULTY_ROWS_TOLD = 100;
/** The notes find their places on another thread; who writes there meanwhile must be somebody very quick. */
const PLACING_TRIES = 3;

export const IMPORT_TYPES: Readonly<Record<string, ImportFormat>> = {
  "text/csv": "csv",
  "application/json": "json",
  "text/markdown": "md",
  "text/plain": "txt",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

interface ImportRequest extends MapParams {
  Querystring: { skipFaulty?: string; field?: string };
}

/**
 * Files into maps: whole or, with `?skipFaulty=true`, all rows that can become notes. Notes of a list that stand under no
 * field's name go to `?field=`, or are parked.
 */
export async function importRoutes(app: FastifyInstance, context: RouteContext): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of Object.keys(IMPORT_TYPES)) {
      scope.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    }
    scope.post<ImportRequest>(
      "/api/workshops/:id/maps/:mapId/import",
      { bodyLimit: context.limits.importJsonBytes },
      (request, reply) => importFile(context, request, goneSignal(reply)),
    );
  });
}

async function importFile(
  context: RouteContext,
  request: FastifyRequest<ImportRequest>,
  gone: AbortSignal,
): Promise<Imported> {
  const { id, mapId } = request.params;
  const { workshop, map, participant } = await mapVisitorOf(context, request, id, mapId);
  if (participant.role === "viewer") throw new ProblemError("forbidden");
  const { notes, comments, contradictions, about, faulty, leftOut } = await readFile(
    context.files,
    request,
    gone,
  );
  if (faulty.length > 0 && request.query.skipFaulty !== "true") {
    throw new ProblemError(
      "faulty-rows",
      `${faulty.length} of them; correct them, or leave them out with ?skipFaulty=true`,
      faulty.slice(0, FAULTY_ROWS_TOLD),
    );
  }
  for (let tries = 1; ; tries += 1) {
    const { notes: existing } = await readMap(context.rooms, map);
    checkSpace(existing.length, notes.length, context.limits);
    const placed = await context.files.place({ notes, existing, language: workshop.language }, gone);
    if (tries === 1 && notes.length >= KEEP_BEFORE_NOTES) await context.versions.keepBeforeChange(map);
    const room = await openMapRoom(context.rooms, map);
    // Nothing may wait between here and the edit: the room could go, and the map fill up.
    const { doc } = room.document;
    const { role } = participant;
    const rights = context.sessions.rightsOf(id, { participantId: participant.id, role, mapId }, editRights);
    if (rights !== "all" && rights !== "own")
      throw new ProblemError("forbidden", "this map is locked for you");
    checkSpace(notesOf(doc).size, placed.length, context.limits);
    checkRest(doc, [...comments, ...placed.flatMap((note) => note.comments ?? [])], contradictions);
    // Others go on meanwhile; where somebody never rests, notes that touch are better than none.
    if (tries < PLACING_TRIES && isTakenSince(existing, readNotes(doc), placed)) continue;
    const picturesLeftOut = imagesBeyond(doc, placed);
    let noteIds: string[] = [];
    let written: Written = { clientId: 0, clock: 0, length: 0 };
    await room.edit((target) => {
      // Whom a map is about is nobody's own: who may change only that does not say it by a file either.
      const imported = { placed, comments, contradictions, about: rights === "all" ? about : null };
      const clientId = target.clientID;
      const clock = Y.getState(target.store, clientId);
      noteIds = addImported(target, imported, participant.id, SERVER_OWNER);
      written = { clientId, clock, length: Y.getState(target.store, clientId) - clock };
    });
    const told = faulty.slice(0, FAULTY_ROWS_TOLD);
    const parts = leftOut?.parts ?? 0;
    return { imported: noteIds.length, noteIds, written, faulty: told, leftOut: parts, picturesLeftOut };
  }
}

function checkSpace(existing: number, more: number, { notesPerMap }: Limits): void {
  if (existing + more <= notesPerMap) return;
  throw new ProblemError("map-full", `a map has at most ${notesPerMap} notes`);
}

/** What would not fit is not left out in silence. */
function checkRest(doc: Y.Doc, comments: readonly unknown[], contradictions: readonly unknown[]): void {
  if (commentsOf(doc).size + comments.length > LIMITS.commentsPerMap) {
    throw new ProblemError("map-full", `a map has at most ${LIMITS.commentsPerMap} comments`);
  }
  if (linksOf(doc).size + contradictions.length > LIMITS.linksPerMap) {
    throw new ProblemError("map-full", `a map has at most ${LIMITS.linksPerMap} contradictions`);
  }
}

async function readFile(
  files: FileWorkers,
  request: FastifyRequest<ImportRequest>,
  gone: AbortSignal,
): Promise<{
  notes: readonly ImportedNote[];
  comments: readonly ImportedComment[];
  contradictions: readonly ImportedContradiction[];
  about: About | null;
  faulty: readonly FaultyRow[];
  leftOut?: MapLeftOut;
}> {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  const format = IMPORT_TYPES[type.trim().toLowerCase()] ?? "csv";
  const otherwise = request.query.field ?? "parking";
  if (!isOneOf(PLACES, otherwise)) throw new ProblemError("invalid-body", `field: ${PLACES.join(" or ")}`);
  const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const read = await files.read({ format, bytes, otherwise }, gone);
  if (!read.ok) throw problemOf(read.problem);
  return { comments: [], contradictions: [], about: null, ...read };
}

function problemOf(problem: FileProblem): ProblemError {
  switch (problem.kind) {
    case "tooLarge":
      return new ProblemError("too-large", `a file has at most ${problem.limit} bytes`);
    case "tooManyRows":
      return new ProblemError(
        "too-many-rows",
        `${problem.count} rows, at most ${problem.limit}; send it in parts`,
      );
    case "empty":
      return new ProblemError("empty-file");
    case "notText":
      return new ProblemError("not-text");
    case "notOurFormat":
      return new ProblemError("not-our-format");
    case "newerVersion":
      return new ProblemError(
        "newer-version",
        `the file is of version ${problem.version}; renew this server, or export the map there as a table`,
      );
    case "otherFile":
      return new ProblemError("other-file", `this looks like: ${problem.what}`);
    case "tooMuchInside":
      return new ProblemError("too-large", "it unpacks to too much, or its cells lie too far apart");
    case "missingColumns":
      return new ProblemError(
        "missing-columns",
        `missing: ${problem.missing.join(", ")}; found: ${problem.found.join(", ").slice(0, 200)}`,
      );
  }
}
