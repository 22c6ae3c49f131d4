import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type CreatedWorkshop, joinedSchema } from "../../../model/api.ts";
import type { KanoAnswer } from "../../../model/kano.ts";
import { type KanoItem, readResults } from "../../../model/resultsDocument.ts";
import { roomName } from "../../../model/wire.ts";
import type { Product } from "./product.ts";

export type KanoAnswers = readonly [functional: KanoAnswer, dysfunctional: KanoAnswer];

/** So many people without a window join and answer the newest round; their answers by the title of an item. */
export async function answerKano(
  { url }: Product,
  workshop: CreatedWorkshop,
  people: number,
  answers: Readonly<Record<string, KanoAnswers | readonly KanoAnswers[]>>,
): Promise<void> {
  const here = `${url}/api/workshops/${workshop.id}`;
  for (let person = 0; person < people; person += 1) {
    const { token } = await join(here, workshop.keys.participant);
    const { pollId, items } = await newestRound(url, workshop.id, token);
    for (const { id: itemId, title } of items) {
      const of = answers[title];
      if (!of) continue;
      const [functional, dysfunctional] = isOne(of) ? of : (of[person % of.length] ?? []);
      const response = await fetch(`${here}/polls/${pollId}/ballot`, {
        method: "PUT",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ itemId, functional, dysfunctional }),
      });
      if (!response.ok) throw new Error(await response.text());
    }
  }
}

/** Somebody else who facilitates closes the newest round. */
export async function closeRound({ url }: Product, workshop: CreatedWorkshop): Promise<void> {
  const here = `${url}/api/workshops/${workshop.id}`;
  const { token } = await join(here, workshop.keys.facilitator);
  const { pollId } = await newestRound(url, workshop.id, token);
  const response = await fetch(`${here}/polls/${pollId}`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ action: "close" }),
  });
  if (!response.ok) throw new Error(await response.text());
}

function isOne(answers: KanoAnswers | readonly KanoAnswers[]): answers is KanoAnswers {
  return typeof answers[0] === "string";
}

async function join(here: string, key: string): Promise<{ token: string }> {
  const answer = await fetch(`${here}/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key, name: "" }),
  });
  return joinedSchema.parse(await answer.json());
}

async function newestRound(
  url: string,
  workshopId: string,
  token: string,
): Promise<{ pollId: string; items: readonly KanoItem[] }> {
  class WithToken extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const doc = new Y.Doc();
  const room = roomName({ kind: "results", workshopId });
  const provider = new WebsocketProvider(`${url.replace(/^http/, "ws")}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: WithToken as unknown as typeof globalThis.WebSocket,
  });
  if (!provider.synced) await new Promise<void>((resolve) => provider.once("sync", () => resolve()));
  const poll = readResults(doc).polls.findLast(({ kano }) => kano !== null);
  provider.destroy();
  doc.destroy();
  if (!poll?.kano) throw new Error("There is no Kano round");
  return { pollId: poll.id, items: poll.kano.items };
}
