import { expect, test } from "vitest";
import { createConnectQueue } from "../../../client/session/connectQueue.ts";

/** Whose turn it has been, in this order. */
function queueOf(names: readonly string[], atOnce: number) {
  const queue = createConnectQueue(atOnce);
  const begun: string[] = [];
  const turns = new Map(names.map((name) => [name, queue.wait(() => void begun.push(name))]));
  return { begun, end: (name: string) => turns.get(name)?.end() };
}

test("a few connect at once, the others in their order as soon as one is through", () => {
  const { begun, end } = queueOf(["a", "b", "c", "d"], 2);
  expect(begun).toEqual(["a", "b"]);
  end("b");
  expect(begun).toEqual(["a", "b", "c"]);
  end("a");
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("who gives up while waiting is passed over, and an end told twice lets in nobody", () => {
  const { begun, end } = queueOf(["a", "b", "c", "d"], 1);
  end("b");
  end("a");
  end("a");
  expect(begun).toEqual(["a", "c"]);
});
