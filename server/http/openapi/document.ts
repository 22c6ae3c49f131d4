import { PROBLEM_PREFIX, PROBLEMS, type ProblemType } from "../../../model/api.ts";
import { type Limits, limitLine } from "../../limits.ts";
import { PROBLEM_STATUS, PROBLEM_TITLES } from "../problems.ts";
import { EXAMPLE } from "./examples.ts";
import { type Operation, type PathName, TAGS } from "./operation.ts";
import { EXPORT_FINISHED } from "./operations/webhook.ts";
import { OPERATIONS } from "./operations.ts";
import { componentSchemas, type JsonSchema } from "./schemas.ts";

interface Media {
  readonly schema?: JsonSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
}

interface Answer {
  readonly description: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Answer>>;
  readonly [member: string]: unknown;
}

/** An OpenAPI 3.1 document, as far as we write one. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly examples: Readonly<Record<string, unknown>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
  readonly [member: string]: unknown;
}

const ABOUT = `A live empathy map, for programs.

**The way in.** \`POST /api/workshops\` makes a workshop and answers with three keys, one a role. \`POST
/api/workshops/{id}/join\` takes a key and answers with a token; send it as \`Authorization: Bearer …\`. Browsers get the same
token as a cookie, and change things only with an \`Origin\` of the server's own.

**Notes are not here.** What all see and edit together is in Yjs documents under \`/sync/<room>\`, by the y-websocket protocol:
an unchanged y-websocket provider with the token works. Rooms: \`map.<mapId>\`, \`outcome.<workshopId>\`,
\`session.<workshopId>\`, \`results.<workshopId>\`, \`draft.<mapId>.<participantId>\`.

**Errors** are RFC 9457 problem documents; \`type\` is stable and begins with \`${PROBLEM_PREFIX}\`. With 503 comes
\`Retry-After\`. Answers may get further members in a later release: ignore those you do not know.`;

const PATH_PARAMETERS: Readonly<Record<PathName, { says: string; example: string }>> = {
  id: { says: "the workshop", example: EXAMPLE.workshop },
  mapId: { says: "a map of the workshop", example: EXAMPLE.map },
  format: { says: "the file's format", example: "pdf" },
  participantId: { says: "a person of the workshop", example: EXAMPLE.person },
  versionId: { says: "a version of the map", example: EXAMPLE.version },
  pollId: { says: "a vote, quick check or Kano round", example: EXAMPLE.poll },
};

/**
 * The description of all that is served over HTTP, made from the schemas that the routes use. `formats`: what a map is
 * exported to.
 */
export function openApiOf({
  version,
  limits,
  formats,
}: {
  readonly version: string;
  readonly limits: Limits;
  readonly formats: readonly string[];
}): OpenApi {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [operation.method]: describe(operation, limits, formats) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Customer Empathy Map",
      version: version || "0",
      description: ABOUT,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "the server that this document is from" }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    webhooks: { exportFinished: { post: exportFinishedMessage() } },
    components: {
      schemas: componentSchemas(),
      examples: Object.fromEntries(PROBLEMS.map((type) => [type, { value: problemExample(type) }])),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "the token that a join answers with" },
        viewerKey: { type: "http", scheme: "bearer", description: "the key of the viewers' link" },
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: "cem_{id}",
          description: "the same token, for browsers; over https its name begins with __Host-",
        },
      },
    },
  };
}

/** The one message that the server sends of itself; see `PUT …/webhook`. */
function exportFinishedMessage(): object {
  const header = (name: string, description: string): object => ({
    name,
    in: "header",
    required: true,
    description,
    schema: { type: "string" },
  });
  return {
    operationId: "exportFinished",
    tags: ["files"],
    summary: "An export has been handed out",
    description:
      "Signed as Standard Webhooks 1.0.0 says. It may come more than once, and in any order: `webhook-id` stays the same.",
    parameters: [
      header("webhook-id", "of the message"),
      header("webhook-timestamp", "of this try, in seconds since 1970"),
      header("webhook-signature", "`v1,` and the HMAC-SHA256 of `id.timestamp.body`, in base64"),
    ],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/ExportFinished" },
          example: EXPORT_FINISHED,
        },
      },
    },
    responses: {
      "2XX": { description: "It has arrived. Within five seconds; nothing but the status is read." },
      "410": { description: "No more are wanted: the address is switched off." },
    },
  };
}

function describe(operation: Operation, limits: Limits, formats: readonly string[]): DescribedOperation {
  const { operationId, tag, summary, asker, body, query = [] } = operation;
  const lines = (operation.limits ?? []).map((name) => limitLine(name, limits));
  const role = `For ${operation.keyInstead ? "whoever has the viewers' key" : ROLE_WORDS[asker]}.`;
  const text = [operation.description, role, ...lines.map((line) => `- ${line}`)].filter(Boolean);
  return {
    operationId,
    tags: [tag],
    summary,
    description: text.join("\n\n"),
    "x-role": asker,
    ...(lines.length > 0 && { "x-limits": lines }),
    security: securityOf(operation),
    parameters: [
      ...pathNamesOf(operation.path).map((name) => ({
        name,
        in: "path",
        required: true,
        description: PATH_PARAMETERS[name].says,
        schema: name === "format" ? { type: "string", enum: formats } : { type: "string" },
        example: operation.pathExamples?.[name] ?? PATH_PARAMETERS[name].example,
      })),
      ...query.map(queryParameter),
    ],
    ...(body && { requestBody: { required: true, content: bodyContent(body) } }),
    responses: { ...answersOf(operation), ...problemAnswers(operation) },
  };
}

function queryParameter(query: NonNullable<Operation["query"]>[number]): object {
  const { name, description } = query;
  const parameter = { name, in: "query", required: false, description };
  if ("listOf" in query) {
    const items = { type: "string", enum: query.listOf };
    return { ...parameter, style: "form", explode: false, schema: { type: "array", items } };
  }
  const { values, byDefault } = query;
  const schema = { type: "string", enum: values, ...(byDefault !== undefined && { default: byDefault }) };
  return { ...parameter, schema };
}

function securityOf({ asker, keyInstead }: Operation): readonly object[] {
  if (keyInstead) return [{ viewerKey: [] }];
  return asker === "anyone" ? [] : [{ token: [] }, { cookie: [] }];
}

const ROLE_WORDS = {
  anyone: "anyone",
  viewer: "everybody in the workshop",
  participant: "participants and facilitators",
  facilitator: "facilitators",
} as const;

function bodyContent(body: NonNullable<Operation["body"]>): Record<string, Media> {
  switch (body.kind) {
    case "json":
      return {
        "application/json": {
          schema: { $ref: `#/components/schemas/${body.schema}` },
          example: body.example,
        },
      };
    case "file":
      return Object.fromEntries(
        Object.entries(body.examples).map(([type, example]) => [type, example === null ? {} : { example }]),
      );
  }
}

function answersOf(operation: Operation): Record<string, Answer> {
  const answer: Answer = { description: operation.answerSays, ...contentOf(operation.answer) };
  const also = operation.alsoStatus;
  const alsoAnswer = also && { ...(also.status < 300 && answer), description: also.says };
  return {
    [operation.status]: answer,
    ...(also && alsoAnswer && { [also.status]: alsoAnswer }),
  };
}

function contentOf(answer: Operation["answer"]): Pick<Answer, "content"> {
  switch (answer.kind) {
    case "none":
      return {};
    case "file":
      return { content: Object.fromEntries(answer.types.map((type) => [type, {}])) };
    case "json": {
      const { example } = answer;
      const schema = { $ref: `#/components/schemas/${answer.schema}` };
      return { content: { "application/json": { schema, example } } };
    }
  }
}

/** Problems of an operation, those of its kind among them. */
export function problemsOf(operation: Operation): readonly ProblemType[] {
  const has = (name: PathName): boolean => pathNamesOf(operation.path).includes(name);
  const isOpen = operation.asker === "anyone";
  const changes = operation.method !== "get";
  const all: (ProblemType | false)[] = [
    !isOpen && "not-joined",
    !isOpen && "unknown-token",
    // With a cookie or an origin of another site, too.
    (changes || operation.asker === "facilitator") && "forbidden",
    has("id") && "unknown-workshop",
    has("mapId") && "unknown-map",
    has("participantId") && "unknown-participant",
    has("versionId") && "unknown-version",
    has("pollId") && "unknown-poll",
    operation.body?.kind === "json" && "invalid-body",
    operation.body !== undefined && "too-large",
    operation.body !== undefined && "unsupported-media-type",
    "storage-unavailable",
    "internal",
    ...(operation.problems ?? []),
  ];
  return [...new Set(all.filter((type) => type !== false))];
}

function problemAnswers(operation: Operation): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  const types = problemsOf(operation);
  for (const status of new Set(types.map((type) => PROBLEM_STATUS[type]))) {
    const here = types.filter((type) => PROBLEM_STATUS[type] === status);
    answers[status] = {
      description: here.map((type) => `\`${type}\`: ${PROBLEM_TITLES[type]}.`).join(" "),
      content: {
        "application/problem+json": {
          schema: { $ref: "#/components/schemas/Problem" },
          examples: Object.fromEntries(here.map((type) => [type, { $ref: `#/components/examples/${type}` }])),
        },
      },
    };
  }
  return answers;
}

function problemExample(type: ProblemType): unknown {
  const faulty = [{ row: 3, problem: "unknownField", value: "nowhere" }];
  return {
    type: PROBLEM_PREFIX + type,
    title: PROBLEM_TITLES[type],
    status: PROBLEM_STATUS[type],
    ...(type === "faulty-rows" && { faulty }),
  };
}

function pathNamesOf(path: string): PathName[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as PathName);
}
