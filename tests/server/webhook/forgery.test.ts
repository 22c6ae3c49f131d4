import { expect, onTestFinished, test, vi } from "vitest";
import type { TryResult } from "../../../model/api/webhook.ts";
import { createSendMessage, type SendTuning } from "../../../server/webhook/sendMessage.ts";
import { waitUntil } from "../../support/waitUntil.ts";
import { CERTIFICATE, HERE, NAME, openReceiver, type Receiver, sendingServer, TO_HERE } from "./receiver.ts";

const OPEN = new AbortController().signal;

/** One try, past all that the routes check. */
async function tryOnce(receiver: Receiver, tuning: SendTuning, address = `https://${receiver.host}/in`) {
  const send = createSendMessage([receiver.host], { ...TO_HERE, ...tuning });
  return send({ address, headers: {}, body: "{}" }, OPEN);
}

const ended = (result: TryResult) => ({ result, status: null });

test("the checked address is the one that is connected to: DNS is asked once, and may say what it likes later", async () => {
  const receiver = await openReceiver();
  const answers = [HERE, "127.0.0.2", "10.0.0.1"];
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return [{ address: answers[asked.length - 1] ?? "", family: 4 }];
  };
  expect(await tryOnce(receiver, { resolve })).toEqual({ result: "answered", status: 204 });
  expect(asked).toEqual([NAME]);
  expect(await tryOnce(receiver, { resolve })).toEqual(ended("privateAddress"));
  expect(await tryOnce(receiver, { resolve })).toEqual(ended("privateAddress"));
  expect(receiver.connections()).toBe(1);
});

test("a name of which one address is not public gets nothing, and neither does one without any", async () => {
  const receiver = await openReceiver();
  for (const [addresses, result] of [
    [[HERE, "192.168.0.1"], "privateAddress"],
    [["::ffff:127.0.0.1"], "privateAddress"],
    [["::1"], "privateAddress"],
    [[], "unknownHost"],
  ] as const) {
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    expect(await tryOnce(receiver, { resolve })).toEqual(ended(result));
  }
  expect(receiver.connections()).toBe(0);
});

test("without an exception made for tests nothing is sent to this machine", async () => {
  const receiver = await openReceiver();
  const resolve = async () => [{ address: HERE, family: 4 }];
  const { set, read, test: tryOut } = await sendingServer([receiver.host], { resolve, ca: CERTIFICATE });
  await set(`https://${receiver.host}/in`);
  await tryOut();
  const message = await waitUntil("it has failed", async () => {
    const [one] = (await read()).messages;
    return one?.state === "failed" ? one : null;
  });
  expect(message).toMatchObject({ result: "privateAddress", status: null });
  expect(receiver.connections()).toBe(0);
});

test("an address whose host the operator has taken from the list gets nothing, though it was set before", async () => {
  const receiver = await openReceiver();
  for (const address of ["https://other.example.org/", `http://${receiver.host}/`, `https://${HERE}/`]) {
    expect(await tryOnce(receiver, {}, address)).toEqual(ended("notAllowed"));
  }
  expect(receiver.connections()).toBe(0);
});

test("a redirect is an answer like any other: nobody goes there", async () => {
  const receiver = await openReceiver();
  receiver.answerWith((response) => {
    response.writeHead(307, { location: `https://${receiver.host}/inside` });
    response.end();
  });
  expect(await tryOnce(receiver, {})).toEqual({ result: "answered", status: 307 });
  expect(receiver.received.map(({ path }) => path)).toEqual(["/in"]);
});

test("a certificate of somebody else, or of nobody, ends the try before a word is said", async () => {
  const receiver = await openReceiver();
  const { ca: _trusted, ...strange } = TO_HERE;
  const nobodys = createSendMessage([receiver.host], strange);
  const message = { address: `https://${receiver.host}/`, headers: {}, body: "{}" };
  expect(await nobodys(message, OPEN)).toEqual(ended("badCertificate"));
  const other = receiver.host.replace("hooks", "flows");
  const another = createSendMessage([other], TO_HERE);
  expect(await another({ ...message, address: `https://${other}/` }, OPEN)).toEqual(ended("badCertificate"));
  expect(receiver.received).toEqual([]);
});

test("an answer without an end is cut off, and no answer at all, nor a DNS that is silent, is waited for", async () => {
  const receiver = await openReceiver();
  let isCut = false;
  receiver.answerWith((response) => {
    response.writeHead(200);
    const pour = (): void => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
    };
    response.on("drain", pour);
    response.on("close", () => {
      isCut = true;
    });
    pour();
  });
  expect(await tryOnce(receiver, {})).toEqual({ result: "answered", status: 200 });
  await waitUntil("it is cut off", () => isCut);
  receiver.answerWith(() => {});
  expect(await tryOnce(receiver, { timeLimitMs: 50 })).toEqual(ended("timeout"));
  const silent = { timeLimitMs: 50, resolve: () => new Promise<never>(() => {}) };
  expect(await tryOnce(receiver, silent)).toEqual(ended("timeout"));
});

test("a proxy of the environment is not used, and a server that closes ends its tries", async () => {
  const receiver = await openReceiver();
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const name of ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"]) vi.stubEnv(name, "http://127.0.0.1:9");
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  expect(await tryOnce(receiver, {})).toEqual({ result: "answered", status: 204 });
  receiver.answerWith(() => {});
  const {
    server,
    set,
    test: tryOut,
  } = await sendingServer([receiver.host], { ...TO_HERE, timeLimitMs: 600_000 });
  await set(`https://${receiver.host}/in`);
  await tryOut();
  await waitUntil("it hangs", () => receiver.received.length === 2);
  await server.close();
  expect(receiver.received).toHaveLength(2);
});
