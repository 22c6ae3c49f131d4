// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { JoinPage } from "../../../client/panels/join/JoinPage.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { VisitsContext } from "../../../client/panels/visitsContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openVisits, type Visits } from "../../../client/session/visits.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { keysOf } from "../../../model/keys.ts";
import { includesRole, ROLES, type Role } from "../../../model/roles.ts";

const ID = "wwwwwwwwwwwwwwww";
const KEYS = keysOf("facilitatorKey0123456789ab");

/** The server in small: one workshop, one browser's cookie. */
function createFakeServer() {
  const server = {
    cookie: null as { role: Role; name: string } | null,
    /** the cookie is there, but the person was removed */
    isRemoved: false,
    isUp: true,
    joins: [] as unknown[],
    fetch: async (path: string, init: RequestInit = {}): Promise<Response> => {
      if (!server.isUp) throw new TypeError("Failed to fetch");
      if (!path.startsWith(`/api/workshops/${ID}`)) return problem(404, "unknown-workshop");
      if (path.endsWith("/join")) {
        const body = JSON.parse(String(init.body)) as { key: string; name?: string };
        server.joins.push(body);
        const role = ROLES.find((one) => KEYS[one] === body.key);
        if (!role) return problem(403, "wrong-key");
        const known = server.isRemoved ? null : server.cookie;
        const next = known && includesRole(known.role, role) ? known.role : role;
        server.isRemoved = false;
        server.cookie = { role: next, name: body.name ?? "" };
        return json(200, { participantId: "p", role: next, keyRole: role, token: "t" });
      }
      if (server.isRemoved) return problem(401, "unknown-token");
      if (path.endsWith("/participants/me") && server.cookie) {
        server.cookie = { ...server.cookie, ...(JSON.parse(String(init.body)) as { name: string }) };
        return json(200, {});
      }
      if (!server.cookie) return problem(401, "not-joined");
      const me = { participantId: "p", ...server.cookie };
      return json(200, {
        id: ID,
        title: "Retouren",
        language: "de",
        createdAt: "x",
        maps: [],
        keysVersion: 3,
        me,
      });
    },
  };
  return server;
}

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const problem = (status: number, type: string): Response =>
  json(status, { type: `urn:customer-empathy-map:problem:${type}`, title: type, status });

let server: ReturnType<typeof createFakeServer>;
let visits: Visits;

beforeEach(() => {
  server = createFakeServer();
  visits = openVisits(memoryStorage());
  vi.stubGlobal("fetch", server.fetch);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function openLink(path: string): void {
  window.history.replaceState(null, "", path);
  const preferences = openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null });
  const workshopId = window.location.pathname.split("/")[2] ?? "";
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <PreferencesContext value={preferences}>
        <VisitsContext value={visits}>
          <JoinPage workshopId={workshopId} offersWriter>
            {({ title, me }) => <p>{`${title}, ${me.role}, ${me.name || "ohne Namen"}`}</p>}
          </JoinPage>
        </VisitsContext>
      </PreferencesContext>
    </IntlProvider>,
  );
}

async function answerName(name: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(/Anzeigename/), { target: { value: name } });
  fireEvent.click(screen.getByRole("button", { name: "Mitmachen" }));
}

test("a link asks for a name only, and leaves no key in the address bar", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName(" Kim ");
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
  expect(window.location.href).not.toContain(KEYS.participant);
  expect(visits.of(ID).key).toEqual({ role: "participant", secret: KEYS.participant, keysVersion: 3 });
  expect(visits.name()).toBe("Kim");
});

test("the name may stay empty", async () => {
  openLink(`/w/${ID}#${KEYS.viewer}`);
  await answerName("");
  expect(await screen.findByText("Retouren, viewer, ohne Namen")).toBeTruthy();
});

test("who was here before is not asked again, even without the cookie", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName("Kim");
  await screen.findByText(/Retouren/);
  cleanup();
  server.cookie = null;
  openLink(`/w/${ID}`);
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
});

test("a phone may go from the question for a name to the card writer", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  fireEvent.change(await screen.findByLabelText(/Anzeigename/), { target: { value: "Kim" } });
  fireEvent.click(screen.getByRole("button", { name: "Nur Zettel schreiben" }));
  await vi.waitFor(() => expect(window.location.pathname).toBe(`/w/${ID}/write`));
  expect(server.joins).toEqual([{ key: KEYS.participant, name: "Kim" }]);
});

test("a reload on the question about the name does not lose the key", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await screen.findByLabelText(/Anzeigename/);
  cleanup();
  openLink(`/w/${ID}`);
  await answerName("Kim");
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
});

test("a better link raises the role, a lesser one takes nothing away", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName("Kim");
  await screen.findByText(/Retouren/);
  cleanup();
  openLink(`/w/${ID}#${KEYS.facilitator}`);
  expect(await screen.findByText("Retouren, facilitator, Kim")).toBeTruthy();
  expect(visits.of(ID).key?.secret).toBe(KEYS.facilitator);
  cleanup();
  openLink(`/w/${ID}#${KEYS.viewer}`);
  expect(await screen.findByText("Retouren, facilitator, Kim")).toBeTruthy();
  expect(visits.of(ID).key?.secret).toBe(KEYS.facilitator);
});

test("a lesser link is never mistaken for the key of the role one has", async () => {
  // The cookie is here, what the browser stored is not: which role does the key in the link give?
  server.cookie = { role: "facilitator", name: "Kim" };
  openLink(`/w/${ID}#${KEYS.participant}`);
  expect(await screen.findByText("Retouren, facilitator, Kim")).toBeTruthy();
  expect(visits.of(ID).key).toEqual({ role: "participant", secret: KEYS.participant, keysVersion: 3 });
});

test("who came by a code is asked for a name only, and keeps it", async () => {
  server.cookie = { role: "participant", name: "" };
  openLink(`/w/${ID}`);
  await answerName("Kim");
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
  expect(visits.of(ID).key).toBeNull();
  cleanup();
  openLink(`/w/${ID}`);
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
});

test("who was removed is told so, and not let in again by the link in this browser's memory", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName("Kim");
  await screen.findByText(/Retouren/);
  for (let times = 0; times < 2; times += 1) {
    cleanup();
    server.isRemoved = true;
    openLink(`/w/${ID}`);
    expect(await screen.findByText(de.join.removed.title)).toBeTruthy();
  }
  expect(server.joins).toHaveLength(1);
  expect(visits.opened()).toEqual([]);
  cleanup();
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName("Kim");
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
});

test("a link of after the change takes the place of a better one that no longer opens", async () => {
  server.cookie = { role: "facilitator", name: "Kim" };
  const before = { role: "facilitator", secret: "oldFacilitatorKey", keysVersion: 2 } as const;
  visits.keep({ ...visits.of(ID), openedAt: 1, key: before });
  openLink(`/w/${ID}#${KEYS.participant}`);
  expect(await screen.findByText("Retouren, facilitator, Kim")).toBeTruthy();
  expect(visits.of(ID).key).toEqual({ role: "participant", secret: KEYS.participant, keysVersion: 3 });
});

test("a wrong key is told, and keeps what the browser had", async () => {
  visits.keep({ ...visits.of(ID), key: { role: "participant", secret: KEYS.participant, keysVersion: 1 } });
  openLink(`/w/${ID}#wrongwrongwrong`);
  await answerName("Kim");
  expect(await screen.findByText(de.join.wrongKey.title)).toBeTruthy();
  expect(visits.of(ID)).toMatchObject({ key: { secret: KEYS.participant }, offeredKey: null });
});

test("without any key the page says which link is needed", async () => {
  openLink(`/w/${ID}`);
  expect(await screen.findByText(de.join.noKey.title)).toBeTruthy();
});

test("an unknown workshop is told", async () => {
  openLink("/w/uuuuuuuuuuuuuuuu#key");
  expect(await screen.findByText(de.join.unknownWorkshop.title)).toBeTruthy();
});

test("without the server a known workshop opens from this device, an unknown one can be tried again", async () => {
  openLink(`/w/${ID}#${KEYS.participant}`);
  await answerName("Kim");
  await screen.findByText(/Retouren/);
  cleanup();
  server.isUp = false;
  openLink(`/w/${ID}`);
  expect(await screen.findByText("Retouren, participant, Kim")).toBeTruthy();
  cleanup();
  visits.forget(ID);
  server.cookie = null;
  openLink(`/w/${ID}#${KEYS.participant}`);
  await screen.findByText(de.join.unreachable.title);
  server.isUp = true;
  fireEvent.click(screen.getByRole("button", { name: de.words.tryAgain }));
  expect(await screen.findByLabelText(/Anzeigename/)).toBeTruthy();
});
