import { expect, test } from "vitest";
import { createKeyedListeners } from "../../../client/state/keyedListeners.ts";

test("each key has its own listeners, one or several, until they stop", () => {
  const listeners = createKeyedListeners();
  const heard: string[] = [];
  const stopFirst = listeners.add("a", () => heard.push("first"));
  listeners.add("b", () => heard.push("other"));
  listeners.tell("a");
  const stopSecond = listeners.add("a", () => heard.push("second"));
  listeners.tell("a");
  stopFirst();
  listeners.tell("a");
  stopSecond();
  stopSecond();
  listeners.tell("a");
  listeners.add("a", () => heard.push("again"));
  stopFirst();
  listeners.tell("a");
  listeners.tell("c");
  expect(listeners.keys()).toEqual(["b", "a"]);
  expect(heard).toEqual(["first", "first", "second", "second", "again"]);
});

test("who stops while it is told does not keep the others from hearing of it", () => {
  const listeners = createKeyedListeners();
  const heard: string[] = [];
  const stop = listeners.add("a", () => {
    heard.push("stops");
    stop();
  });
  listeners.add("a", () => heard.push("stays"));
  listeners.tell("a");
  listeners.tell("a");
  expect(heard).toEqual(["stops", "stays", "stays"]);
});
