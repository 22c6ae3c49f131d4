import { expect, test } from "vitest";
import { serverAboutSchema } from "../../../model/api/serverAbout.ts";
import { spawnServer, startServer } from "../../support/startServer.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

async function aboutOf(url: string) {
  return serverAboutSchema.parse(await (await fetch(`${url}/api/about`)).json());
}

test("anybody may ask who runs the server, and what is not set is said to be unknown", async () => {
  const operator = { name: "Beispiel GmbH", address: null, contact: null, dpo: null, hosting: null };
  const { url } = await startServer({ operator, version: "1.2.3" });
  expect(await aboutOf(url)).toMatchObject({ version: "1.2.3", operator });
});

test("the cookie is described as it is really set", async () => {
  for (const publicUrl of [null, new URL("https://maps.example.org")]) {
    const { url } = await startServer({ publicUrl });
    const created = await fetch(`${url}/api/workshops`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Lieferauskunft" }),
    });
    const { id, keys } = (await created.json()) as { id: string; keys: { viewer: string } };
    const joined = await fetch(`${url}/api/workshops/${id}/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ key: keys.viewer }),
    });
    const set = joined.headers.get("set-cookie") ?? "";
    const { cookie } = await aboutOf(url);
    expect(set.startsWith(`${cookie.name.replace("…", id)}=`)).toBe(true);
    expect(set).toContain(`Max-Age=${cookie.days * 24 * 3600}`);
    expect(/;\s*Secure/i.test(set)).toBe(cookie.isSecure);
  }
});

test("the settings of the process reach those who ask", async () => {
  const { url } = await spawnServer({
    DATA_DIR: temporaryFolder(),
    WEBHOOK_HOSTS: "hooks.example.org",
    OPERATOR_NAME: "Beispiel GmbH",
    OPERATOR_HOSTING: "Rechenzentrum Nord",
  });
  const { operator, version, webhooks } = await aboutOf(url);
  expect(webhooks).toBe(true);
  expect(operator).toEqual({
    name: "Beispiel GmbH",
    address: null,
    contact: null,
    dpo: null,
    hosting: "Rechenzentrum Nord",
  });
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
