import { expect, test } from "vitest";
import { outcomeOf } from "../../../server/webhook/deliveries.ts";
import { signedHeaders } from "../../../server/webhook/signature.ts";
import { delayAfter, TRY_DELAYS_MS } from "../../../server/webhook/tryDelays.ts";
import { exportFinished } from "../../../server/webhook/webhookEvents.ts";

test("a message is signed as the libraries of Standard Webhooks expect it", () => {
  // The vector of their own tests.
  const message = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    body: '{"test": 2432232314}',
    sentAt: 1_614_265_330_999,
  };
  expect(signedHeaders("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", message)).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("tries lie further and further apart, a fifth sooner or later, and end after the sixth", () => {
  expect(TRY_DELAYS_MS).toEqual([5_000, 60_000, 600_000, 3_600_000, 21_600_000]);
  expect([1, 2, 3, 4, 5, 6].map((tries) => delayAfter(tries, 0.5))).toEqual([...TRY_DELAYS_MS, null]);
  expect(delayAfter(1, 0)).toBe(4_000);
  expect(delayAfter(1, 1)).toBe(6_000);
});

const body = JSON.stringify(
  exportFinished(
    {
      workshopId: "w0rksh0pKm3Yc8Rf",
      mapId: null,
      format: "pdf",
      parts: ["maps"],
      bytes: 9,
      query: { parts: "maps", size: undefined },
    },
    1_000,
  ),
);
const waiting = { tries: 0, body, dueAt: 1_000 };

test.each([200, 204, 299])("an answer of %s is an arrival", (status) => {
  expect(outcomeOf(waiting, { result: "answered", status }, TRY_DELAYS_MS, 0.5, 2_000)).toEqual({
    state: "delivered",
    tries: 1,
    triedAt: 2_000,
    dueAt: 1_000,
    result: "answered",
    status,
  });
});

test.each([0, 199, 301, 302, 307, 400, 404, 429, 500, 503])("after %s it is tried again", (status) => {
  const tried = outcomeOf(waiting, { result: "answered", status }, TRY_DELAYS_MS, 0.5, 2_000);
  expect(tried).toMatchObject({ state: "waiting", tries: 1, dueAt: 7_000 });
});

test("410, the last try, and a try-out that did not arrive are the end", () => {
  const late = { ...waiting, tries: TRY_DELAYS_MS.length };
  const test = {
    ...waiting,
    body: JSON.stringify({
      id: "msg_1",
      type: "webhook.test",
      timestamp: "",
      data: { workshopId: "w0rksh0pKm3Yc8Rf" },
    }),
  };
  const timeout = { result: "timeout", status: null } as const;
  expect(outcomeOf(waiting, { result: "answered", status: 410 }, TRY_DELAYS_MS, 0.5, 2)).toMatchObject({
    state: "failed",
  });
  expect(outcomeOf(late, timeout, TRY_DELAYS_MS, 0.5, 2)).toMatchObject({ state: "failed", tries: 6 });
  expect(outcomeOf(test, timeout, TRY_DELAYS_MS, 0.5, 2)).toMatchObject({ state: "failed", tries: 1 });
});
