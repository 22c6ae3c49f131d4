import { readFile, writeFile } from "node:fs/promises";
import * as z from "zod/mini";
import {
  importedSchema,
  joinedSchema,
  PROBLEM_PREFIX,
  problemSchema,
  type Workshop,
  workshopSchema,
} from "../../model/api.ts";
import { NotDone, NotUnderstood } from "./command.ts";
import type { Link } from "./link.ts";

/** Longer than the server takes for its largest file. */
const ANSWER_MS = 180_000;
const OWN_NAME = "Command line";

/** A workshop on a running server, joined. */
export interface Remote {
  readonly server: string;
  readonly token: string;
  readonly workshop: Workshop;
  /** Sends a request below the workshop's address; throws `NotDone` for everything but success. */
  ask(path: string, request?: RequestInit): Promise<Response>;
}

/** Joins by a link. With `tokenFile` as the person that the file knows, who is kept there. */
export async function joinBy(link: Link, tokenFile: string | undefined): Promise<Remote> {
  const known = tokenFile === undefined ? null : await tokenIn(tokenFile);
  const here = `${link.server}/api/workshops/${link.workshopId}`;
  const joined = await answerOf(`${here}/join`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(known !== null && bearer(known)) },
    body: JSON.stringify({ key: link.key, ...(known === null && { name: OWN_NAME }) }),
  });
  const { token } = readAnswer(joinedSchema, await joined.json());
  if (tokenFile !== undefined && token !== known) await writeFile(tokenFile, `${token}\n`, { mode: 0o600 });
  const ask = (path: string, request: RequestInit = {}): Promise<Response> =>
    answerOf(here + path, { ...request, headers: { ...bearer(token), ...(request.headers as object) } });
  const workshop = readAnswer(workshopSchema, await (await ask("")).json());
  return { server: link.server, token, workshop, ask };
}

/** A map of the workshop by its id or its title; without a name the only one there is. */
export function mapNamed({ workshop }: Remote, name: string | undefined): Workshop["maps"][number] {
  const { maps } = workshop;
  const found = name === undefined ? maps : maps.filter(({ id, title }) => id === name || title === name);
  const [map] = found;
  if (map && found.length === 1) return map;
  const list = maps.map(({ id, title }) => `${id} (${title})`).join(", ");
  if (name === undefined) throw new NotUnderstood(`Choose a map with --map: ${list}`);
  if (map) throw new NotUnderstood(`Several maps are called "${name}"; choose by id: ${list}`);
  throw new NotDone(`the workshop has no map "${name}", but ${list}`);
}

export function readAnswer<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const read = z.safeParse(schema, answer);
  if (read.success) return read.data;
  throw new NotDone("the server's answer was not understood; is it another version?");
}

export const readImported = (answer: unknown) => readAnswer(importedSchema, answer);

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

async function tokenIn(file: string): Promise<string | null> {
  try {
    const text = (await readFile(file, "utf8")).trim();
    if (/^[0-9A-Za-z]{1,100}$/.test(text)) return text;
    throw new NotDone(`${file} holds no token; it is left as it is`);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return null;
    throw error;
  }
}

async function answerOf(address: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    // A server that sends us elsewhere would be sent the key, too.
    response = await fetch(address, {
      ...request,
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } };
    const reason = cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
    throw new NotDone(`${new URL(address).origin} cannot be reached (${reason})`);
  }
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  if (!problem.success) throw new NotDone(`the server answered ${response.status}`);
  const { type, title, detail, faulty } = problem.data;
  const short = type.startsWith(PROBLEM_PREFIX) ? type.slice(PROBLEM_PREFIX.length) : type;
  const says = detail === undefined || detail === "" ? title : `${title} (${detail})`;
  throw new NotDone(`the server answered: ${says}`, { problem: short, ...(faulty && { faulty }) });
}
