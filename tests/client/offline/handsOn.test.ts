// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { type HandsOn, watchHands } from "../../../client/offline/handsOn.ts";

let now = 0;
let hands: HandsOn | null = null;
afterEach(() => {
  hands?.close();
  document.body.innerHTML = "";
});

function lookAt(html: string): HandsOn {
  document.body.innerHTML = html;
  hands = watchHands(document, () => now);
  return hands;
}

const later = (): void => {
  now += 60_000;
};

function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`No ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

test("a hand that just moved is busy, and after a while it is not", () => {
  const page = lookAt("<p>map</p>");
  expect(page.isBusy()).toBe(false);
  document.dispatchEvent(new Event("pointermove"));
  expect(page.isBusy()).toBe(true);
  later();
  expect(page.isBusy()).toBe(false);
});

test("what somebody has typed is waited for until it is sent or cleared; what was there before is not", () => {
  const page = lookAt('<input id="name" value="Petra"><input id="title">');
  expect(page.isBusy()).toBe(false);
  type("#title", "Lieferauskunft");
  later();
  expect(page.isBusy()).toBe(true);
  type("#title", "");
  later();
  expect(page.isBusy()).toBe(false);
  type("#title", "Lieferauskunft");
  document.querySelector("#title")?.remove();
  later();
  expect(page.isBusy()).toBe(false);
});

test.each([
  '<div role="dialog">Export</div>',
  '<div role="alertdialog">Really?</div>',
  '<div role="menu"></div>',
])("while %s is open somebody is busy", (html) => {
  const page = lookAt(html);
  later();
  expect(page.isBusy()).toBe(true);
});

test("an open text is waited for even where nothing was typed yet", () => {
  const page = lookAt("<textarea></textarea>");
  document.querySelector("textarea")?.focus();
  later();
  expect(page.isBusy()).toBe(true);
  document.querySelector("textarea")?.blur();
  expect(page.isBusy()).toBe(false);
});
