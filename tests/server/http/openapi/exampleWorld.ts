import { setGrouping } from "../../../../model/groupCommands.ts";
import type { Role } from "../../../../model/roles.ts";
import { readSession } from "../../../../model/sessionDocument.ts";
import { EXAMPLE, EXAMPLE_HOOK_HOST } from "../../../../server/http/openapi/examples.ts";
import { facilitationOf, openSession } from "../../../support/facilitation.ts";
import { bearer, createWorkshop, join, post } from "../../../support/participants.ts";
import { waitUntil } from "../../../support/waitUntil.ts";

export interface ExampleWorld {
  readonly tokens: Readonly<Record<Role, string>>;
  /** an example with what is really there in the place of what is invented */
  real(text: string): string;
}

async function json(response: Response): Promise<Record<string, unknown>> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** A workshop on a real server in which everything is there that the examples speak of. `steered`: groups, too. */
export async function exampleWorld(url: string, { steered }: { steered: boolean }): Promise<ExampleWorld> {
  const workshop = await createWorkshop(url, { maps: [{ title: "Andrea" }, { title: "Boris" }] });
  const [map = "", otherMap = ""] = workshop.maps.map(({ id }) => id);
  const here = `${url}/api/workshops/${workshop.id}`;
  const facilitator = await join(url, workshop, "facilitator");
  const participant = await join(url, workshop);
  const viewer = await join(url, workshop, "viewer");
  const uwe = await join(url, workshop);
  const leading = bearer(facilitator.token);
  const imported = await json(
    await fetch(`${here}/maps/${map}/import`, {
      method: "POST",
      headers: { ...bearer(participant.token), "content-type": "text/csv" },
      body: "field,text\npains,Waits for an answer\ngains,Knows the day\n",
    }),
  );
  const [note, otherNote] = imported.noteIds as string[];
  const merged = await json(
    await post(`${here}/maps/merge`, { title: "All", maps: [map, otherMap] }, leading),
  );
  const version = await json(await post(`${here}/maps/${map}/versions`, { name: "First" }, leading));
  const code = await json(await post(`${here}/code`, {}, leading));
  const poll = await facilitationOf(url, workshop).newPoll(facilitator.token, {
    kind: "dots",
    title: "",
    dots: { mapIds: [map], fields: ["pains"], pointsPerPerson: 5, maxPerNote: 3 },
  });
  await json(
    await fetch(`${here}/webhook`, {
      method: "PUT",
      headers: { ...leading, "content-type": "application/json" },
      body: JSON.stringify({ address: `https://${EXAMPLE_HOOK_HOST}/` }),
    }),
  );
  let group = "";
  if (steered) {
    await post(`${here}/groups`, { names: ["North"], known: 0 }, leading);
    const session = await openSession(url, workshop, facilitator.token);
    setGrouping(session.doc, "choice", "test");
    group = await waitUntil("the group is there", () => readSession(session.doc).groups[0]?.id ?? null);
    await session.saved();
  }
  const pairs: [string, unknown][] = [
    [EXAMPLE.workshop, workshop.id],
    [EXAMPLE.map, map],
    [EXAMPLE.otherMap, otherMap],
    [EXAMPLE.mergedMap, (merged.map as { id: string }).id],
    [EXAMPLE.note, note],
    [EXAMPLE.otherNote, otherNote],
    [EXAMPLE.me, participant.participantId],
    [EXAMPLE.person, uwe.participantId],
    [EXAMPLE.version, version.id],
    [EXAMPLE.poll, poll],
    [EXAMPLE.group, group],
    [EXAMPLE.key, workshop.keys.facilitator],
    [EXAMPLE.otherKey, workshop.keys.participant],
    [EXAMPLE.viewerKey, workshop.keys.viewer],
    [EXAMPLE.code, code.code],
  ];
  return {
    tokens: { facilitator: facilitator.token, participant: participant.token, viewer: viewer.token },
    real: (text) => pairs.reduce((said, [from, to]) => said.replaceAll(from, String(to)), text),
  };
}
