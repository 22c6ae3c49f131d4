import { resolve } from "node:path";
import { expect, test } from "vitest";
import { BadConfig } from "../../server/badConfig.ts";
import { readConfig } from "../../server/config.ts";
import { DEFAULT_LIMITS } from "../../server/limits.ts";

test("without settings it serves this machine on port 3000 and keeps its data in ./data", () => {
  const operator = { name: null, address: null, contact: null, dpo: null, hosting: null };
  const expected = {
    port: 3000,
    host: "127.0.0.1",
    dataFolder: resolve("data"),
    publicUrl: null,
    retentionDays: 365,
    operator,
    limits: DEFAULT_LIMITS,
    metrics: false,
    logLevel: "warn",
    embedOrigins: [],
    webhookHosts: [],
  };
  expect(readConfig({})).toEqual(expected);
  expect(readConfig({ PORT: "", HOST: " ", DATA_DIR: "", PUBLIC_URL: "" })).toEqual(expected);
});

test("workshops can be kept for ever", () => {
  expect(readConfig({ RETENTION_DAYS: "0" }).retentionDays).toBeNull();
});

test("every setting is taken", () => {
  const config = readConfig({
    PORT: "8080",
    HOST: "0.0.0.0",
    DATA_DIR: "/srv/maps",
    PUBLIC_URL: "https://maps.example.org/",
    EMBED_ORIGINS: "https://wiki.example.org, http://localhost:8080",
    WEBHOOK_HOSTS: "Hooks.example.org:443, flows.example.com:8443",
    RETENTION_DAYS: "30",
    OPERATOR_NAME: "Beispiel GmbH",
    OPERATOR_ADDRESS: "Musterweg 1\n12345 Musterstadt",
  });
  expect(config).toMatchObject({ port: 8080, host: "0.0.0.0", dataFolder: "/srv/maps", retentionDays: 30 });
  expect(config.embedOrigins).toEqual(["https://wiki.example.org", "http://localhost:8080"]);
  expect(config.webhookHosts).toEqual(["hooks.example.org", "flows.example.com:8443"]);
  expect(config.operator).toMatchObject({
    name: "Beispiel GmbH",
    address: "Musterweg 1\n12345 Musterstadt",
    dpo: null,
  });
  expect(config.publicUrl?.origin).toBe("https://maps.example.org");
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PUBLIC_URL", "maps.example.org"],
  ["PUBLIC_URL", "ftp://maps.example.org"],
  ["PUBLIC_URL", "https://maps.example.org/path"],
  ["EMBED_ORIGINS", "https://wiki.example.org/page"],
  ["EMBED_ORIGINS", "https://wiki.example.org *"],
  ["EMBED_ORIGINS", "https://*.example.org"],
  ["EMBED_ORIGINS", "https://wiki.example.org; script-src *"],
  ["WEBHOOK_HOSTS", "https://hooks.example.org"],
  ["WEBHOOK_HOSTS", "*.example.org"],
  ["WEBHOOK_HOSTS", "hooks.example.org/path"],
  ["WEBHOOK_HOSTS", "hooks.example.org:70000"],
  ["WEBHOOK_HOSTS", "user@hooks.example.org"],
  ["WEBHOOK_HOSTS", "127.0.0.1"],
  ["WEBHOOK_HOSTS", "[::1]"],
  ["WEBHOOK_HOSTS", "0x7f.1"],
  ["WEBHOOK_HOSTS", "bücher.example"],
  ["RETENTION_DAYS", "soon"],
  ["RETENTION_DAYS", "4000"],
  ["METRICS", "yes"],
  ["LOG_LEVEL", "chatty"],
  ["DATABASE_URL", "postgres://localhost/maps"],
  ["REDIS_URL", "redis://localhost"],
  ["OPERATOR_CONTACT", "x".repeat(501)],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(BadConfig);
  expect(() => readConfig({ [name]: value })).toThrow(name);
});
