import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { FILE_TYPES } from "../../../../exchange/fileTypes.ts";
import { MAP_FILE_FORMAT, MAP_FILE_VERSION } from "../../../../model/mapFile.ts";
import { ROLES } from "../../../../model/roles.ts";
import { FORMATS } from "../../../../server/http/exportRoutes.ts";
import { openApiOf, problemsOf } from "../../../../server/http/openapi/document.ts";
import { EXAMPLE, EXAMPLE_HOOK_HOST } from "../../../../server/http/openapi/examples.ts";
import type { Operation } from "../../../../server/http/openapi/operation.ts";
import { OPERATIONS } from "../../../../server/http/openapi/operations.ts";
import { ANSWERS, BODIES } from "../../../../server/http/openapi/schemas.ts";
import { DEFAULT_LIMITS } from "../../../../server/limits.ts";
import { startServer } from "../../../support/startServer.ts";
import { workbookOf } from "../../../support/workbook.ts";
import { problemOf } from "../problemOf.ts";
import { type ExampleWorld, exampleWorld } from "./exampleWorld.ts";

const NO_CLIENT = {
  clientFolder: resolve(import.meta.dirname, "nowhere"),
  metrics: true,
  // Nothing of an example leaves this machine: its name is nobody's.
  webhooks: { hosts: [EXAMPLE_HOOK_HOST], tuning: { resolve: async () => [] } },
};
const document = openApiOf({ version: "1.2.3", limits: DEFAULT_LIMITS, formats: FORMATS });

test("the schema of a map's own file is there for those who write one, with its version", () => {
  const { MapFile } = document.components.schemas as Record<string, { properties?: Record<string, unknown> }>;
  expect(MapFile?.properties).toMatchObject({
    format: { const: MAP_FILE_FORMAT },
    version: { const: MAP_FILE_VERSION },
    notes: { items: { properties: { text: {}, evidence: {}, cluster: {}, stack: {}, comments: {} } } },
  });
});

test("the description names every route that the server has, and no other", async () => {
  const routes = new Set<string>();
  const listen = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook("onRoute", ({ method, url }) => {
      for (const one of [method].flat()) if (one !== "HEAD") routes.add(`${one.toLowerCase()} ${url}`);
    });
  };
  subscribe("fastify.initialization", listen);
  onTestFinished(() => void unsubscribe("fastify.initialization", listen));
  await startServer({ ...NO_CLIENT, data: "memory" });
  const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual([...routes].toSorted());
  expect(new Set(described).size).toBe(described.length);
});

test("the description is whole: references lead somewhere, names are unique, parameters are declared", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  expect(references.length).toBeGreaterThan(100);
  for (const reference of new Set(references)) {
    const found = reference
      .replace(/^#\//, "")
      .split("/")
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect(found, reference).toBeDefined();
  }
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: "Customer Empathy Map", version: "1.2.3" });
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => one.operationId),
  );
  expect(new Set(ids).size).toBe(OPERATIONS.length);
  const tags = (document.tags as { name: string }[]).map(({ name }) => name);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const operation of Object.values(methods)) {
      const parameters = operation.parameters as { name: string; in: string; required: boolean }[];
      const inPath = parameters.flatMap((one) => (one.in === "path" && one.required ? [one.name] : []));
      expect(inPath, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(tags).toContain((operation.tags as string[])[0]);
      expect(Object.values(operation.responses).every(({ description }) => description !== "")).toBe(true);
      expect(String(operation.summary).length, path).toBeGreaterThan(5);
    }
  }
});

test("bodies and answers of the description are those that the schemas take", () => {
  for (const { operationId, body, answer } of OPERATIONS) {
    if (body?.kind === "json")
      expect(BODIES[body.schema].safeParse(body.example).error, operationId).toBeUndefined();
    if (answer.kind !== "json") continue;
    // Nothing is left out on reading: an example names no member that the schema does not.
    expect(ANSWERS[answer.schema].parse(answer.example), operationId).toEqual(answer.example);
  }
  // Without the bounds of a body a program's author would learn them by being refused.
  expect(document.components.schemas.NewWorkshop).toMatchObject({
    required: ["title"],
    properties: { title: { type: "string", minLength: 1 } },
  });
});

test("anybody gets the description, may keep it for a while, and learns no secret from it", async () => {
  const { url } = await startServer({ ...NO_CLIENT, data: "memory", version: "1.2.3" });
  const response = await fetch(`${url}/api/openapi.json`);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  const etag = response.headers.get("etag") ?? "";
  const again = await fetch(`${url}/api/openapi.json`, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
});

/** Whose example needs a session in which people choose their groups. */
const STEERED = new Set(["joinGroup"]);
/** Participants may where a session lets them; in a fresh workshop nobody has allowed it. */
const BY_FACILITATOR = new Set(["addMap"]);

/** A workshop of its own for each of fifty examples. */
const ALL_EXAMPLES_MS = 120_000;

/** Sends an operation's example, with what is given instead of some of it. */
function send(
  url: string,
  world: ExampleWorld,
  operation: Operation,
  instead: { token?: string | null; path?: string; type?: string; body?: string | Uint8Array } = {},
): Promise<Response> {
  const { method, path, body } = operation;
  const described = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method];
  const parameters = described?.parameters as { name: string; in: string; example?: string }[];
  const target = parameters
    .filter((one) => one.in === "path")
    .reduce((text, { name, example = "" }) => text.replace(`:${name}`, example), path);
  const said = body?.kind === "json" ? JSON.stringify(body.example) : "";
  const text = instead.body ?? world.real(said);
  const key = operation.keyInstead ? world.real(EXAMPLE.viewerKey) : null;
  const role = operation.asker === "anyone" ? key : world.tokens[operation.asker];
  const token = instead.token === undefined ? role : instead.token;
  return fetch(url + (instead.path ?? world.real(target)), {
    method: method.toUpperCase(),
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body && { "content-type": instead.type ?? "application/json" }),
    },
    ...(body && { body: text as BodyInit }),
  });
}

test(
  "every example gives the documented status, and an answer that its schema takes and knows",
  async () => {
    const { url } = await startServer({ ...NO_CLIENT, data: "memory" });
    for (const operation of OPERATIONS) {
      const { operationId, body, answer } = operation;
      const world = await exampleWorld(url, { steered: STEERED.has(operationId) });
      const files: [string | undefined, string | Uint8Array | undefined][] =
        body?.kind === "file"
          ? await Promise.all(
              Object.entries(body.examples).map(
                async ([type, example]): Promise<[string, string | Uint8Array]> => [
                  type,
                  example ??
                    (await workbookOf([
                      ["field", "text"],
                      ["pains", "Waits"],
                    ])),
                ],
              ),
            )
          : [[undefined, undefined]];
      for (const [type, file] of files) {
        const response = await send(url, world, operation, {
          ...(BY_FACILITATOR.has(operationId) && { token: world.tokens.facilitator }),
          ...(type !== undefined && { type }),
          ...(file !== undefined && { body: file }),
        });
        const text = await response.text();
        expect([operationId, response.status, response.status === operation.status ? "" : text]).toEqual([
          operationId,
          operation.status,
          "",
        ]);
        const contentType = response.headers.get("content-type");
        if (answer.kind === "none") expect([operationId, text]).toEqual([operationId, ""]);
        if (answer.kind === "file") expect(answer.types, operationId).toContain(contentType);
        if (answer.kind === "json") {
          expect(contentType, operationId).toMatch(/^application\/json/);
          const real: unknown = JSON.parse(text);
          const { data, error } = ANSWERS[answer.schema].safeParse(real);
          expect(error, operationId).toBeUndefined();
          // A version is our whole file; its schema names what the browser shows of it.
          if (answer.schema !== "VersionMap") expect(data, operationId).toEqual(real);
          else expect(real).toMatchObject({ format: MAP_FILE_FORMAT });
        }
      }
    }
  },
  ALL_EXAMPLES_MS,
);

test("every export format that the description names is served with its type", async () => {
  const { url } = await startServer({ ...NO_CLIENT, data: "memory" });
  const world = await exampleWorld(url, { steered: false });
  const operation = OPERATIONS.find(({ operationId }) => operationId === "exportMap");
  for (const format of FORMATS) {
    const path = world.real(
      operation?.path
        .replace(":id", "w0rksh0pKm3Yc8Rf")
        .replace(":mapId", "mapAndreaQ7tZx2L")
        .replace(":format", format) ?? "",
    );
    const response = await send(url, world, operation as Operation, { path });
    expect([format, response.status]).toEqual([format, 200]);
    expect(response.headers.get("content-type")).toBe(FILE_TYPES[format]);
    await response.arrayBuffer();
  }
});

test("who may ask is as documented, and what is wrong is answered with a documented problem", async () => {
  const { url } = await startServer({ ...NO_CLIENT, data: "memory" });
  const world = await exampleWorld(url, { steered: true });
  const check = async (operation: Operation, response: Response, type: string): Promise<void> => {
    const problem = await problemOf(response);
    expect([operation.operationId, problem.type]).toEqual([operation.operationId, type]);
    expect(problemsOf(operation)).toContain(problem.type);
    const path = document.paths[operation.path.replace(/:(\w+)/g, "{$1}")];
    expect(path?.[operation.method]?.responses).toHaveProperty([String(problem.status)]);
  };
  for (const operation of OPERATIONS) {
    const { asker, path, body } = operation;
    const isJson = body?.kind === "json";
    const token = asker === "anyone" ? undefined : world.tokens[asker];
    const file = body?.kind === "file" ? { type: "text/csv", body: "field,text\npains,x\n" } : {};
    if (asker !== "anyone") {
      await check(operation, await send(url, world, operation, { ...file, token: null }), "not-joined");
      await check(
        operation,
        await send(url, world, operation, { ...file, token: "nobody" }),
        "unknown-token",
      );
    }
    for (const role of ROLES.slice(asker === "anyone" ? ROLES.length : ROLES.indexOf(asker) + 1)) {
      const response = await send(url, world, operation, { ...file, token: world.tokens[role] });
      await check(operation, response, "forbidden");
    }
    if (path.includes(":id")) {
      const nowhere = world.real(path).replace(":id", "nowhere0000000000");
      await check(
        operation,
        await send(url, world, operation, { ...file, ...(token !== undefined && { token }), path: nowhere }),
        "unknown-workshop",
      );
    }
    if (isJson) {
      await check(operation, await send(url, world, operation, { body: "[]" }), "invalid-body");
      await check(
        operation,
        await send(url, world, operation, { type: "text/plain" }),
        "unsupported-media-type",
      );
    }
  }
});
