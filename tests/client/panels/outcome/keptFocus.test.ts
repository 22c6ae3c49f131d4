// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { JOURNEY_FOCUS } from "../../../../client/panels/journey/journeyFocus.ts";
import { openKeptFocus } from "../../../../client/panels/outcome/keptFocus.ts";
import { waitUntil } from "../../../support/waitUntil.ts";

let close: () => void;
let root: HTMLElement;

const card = (id: string): string =>
  `<li data-card="${id}"><button data-stop="card" id="${id}">${id}</button></li>`;

beforeEach(() => {
  document.body.innerHTML = `<main>
    <div data-cell="a">${card("x")}${card("y")}<button data-stop="add" id="add">+</button></div>
    <div data-cell="b">${card("z")}</div>
    <input id="elsewhere">
  </main>`;
  root = document.querySelector("main") ?? document.body;
  close = openKeptFocus(root, JOURNEY_FOCUS);
});
afterEach(() => close());

const at = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const remove = (id: string): void => at(id).closest("[data-card]")?.remove();
const focused = (): string | undefined => document.activeElement?.id;

test("when a card goes its neighbour has the focus, and after the last one the way to a new one", async () => {
  at("x").focus();
  remove("x");
  await waitUntil("the focus is at y", () => focused() === "y");
  remove("y");
  await waitUntil("the focus is at the button", () => focused() === "add");
});

test("the focus follows a card that is put elsewhere", async () => {
  at("y").focus();
  remove("y");
  document.querySelector("[data-cell=b]")?.insertAdjacentHTML("beforeend", card("y"));
  await waitUntil("the focus is at y", () => focused() === "y");
});

test("a focus that is somewhere is never moved", async () => {
  at("x").focus();
  at("elsewhere").focus();
  // Hears of it after the one that would move the focus.
  const heard = new Promise((done) => {
    new MutationObserver(done).observe(root, { childList: true, subtree: true });
  });
  remove("x");
  remove("y");
  await heard;
  expect(focused()).toBe("elsewhere");
});
