// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { keepFocus } from "../../../client/panels/controls/keepFocus.ts";
import { waitUntil } from "../../support/waitUntil.ts";

afterEach(() => document.body.replaceChildren());

function drawer() {
  const add = (parent: HTMLElement, name: string): HTMLButtonElement => {
    const button = parent.appendChild(document.createElement("button"));
    button.id = name;
    return button;
  };
  const outside = add(document.body, "outside");
  const root = document.body.appendChild(document.createElement("section"));
  root.dataset.keepsFocus = "";
  const first = add(root, "first");
  const pressed = add(root, "pressed");
  const stop = keepFocus(root);
  return { outside, root, first, pressed, stop };
}

test("the focus of a button that goes with its press stays in what is around it", async () => {
  const { first, pressed, stop } = drawer();
  pressed.focus();
  pressed.remove();
  await waitUntil("the focus stays", () => document.activeElement === first);
  stop();
});

test("what was left before it goes away takes nobody's focus", async () => {
  const { outside, root, pressed, stop } = drawer();
  pressed.focus();
  outside.focus();
  outside.blur();
  pressed.remove();
  let told = 0;
  const observer = new MutationObserver(() => {
    told += 1;
  });
  observer.observe(root, { childList: true });
  root.append("news");
  await waitUntil("the news is told", () => told > 0);
  expect(document.activeElement).toBe(document.body);
  observer.disconnect();
  stop();
});
