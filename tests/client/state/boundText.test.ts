// @vitest-environment happy-dom
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bindField } from "../../../client/state/boundText.ts";
import { spliceInto } from "../../../model/sharedText.ts";

/** A field bound to a text that somebody else writes in, too. */
function bound(text: string) {
  const doc = new Y.Doc();
  const shared = doc.getText("t");
  shared.insert(0, text);
  const field = document.createElement("textarea");
  document.body.append(field);
  const binding = bindField(field, {
    text: shared,
    write(after, caret) {
      spliceInto(shared, after, caret);
      return shared.toString();
    },
  });
  field.focus();
  /** as an input method writes: the whole composition anew with each key */
  const compose = (before: string, ...steps: readonly string[]): void => {
    field.dispatchEvent(new Event("compositionstart"));
    for (const step of steps) {
      field.value = before + step;
      field.setSelectionRange(field.value.length, field.value.length);
      field.dispatchEvent(new Event("input"));
    }
  };
  const other = (at: number, words: string): void => doc.transact(() => shared.insert(at, words), "other");
  return { shared, field, binding, compose, other };
}

test("what an input method puts together is written when it is done, around what others wrote meanwhile", () => {
  const { shared, field, compose, other } = bound("お客様は");
  compose("お客様は", "に", "にほ", "にほん", "日本");
  other(0, "朝、");
  expect(shared.toString()).toBe("朝、お客様は");
  // The field is the input method's until it is done.
  expect(field.value).toBe("お客様は日本");
  field.dispatchEvent(new Event("compositionend"));
  expect(shared.toString()).toBe("朝、お客様は日本");
  expect(field.value).toBe("朝、お客様は日本");
});

test("a text that is left in the middle of a composition keeps what was composed", () => {
  const { shared, binding, compose } = bound("wart");
  compose("wart", "e");
  binding.close();
  expect(shared.toString()).toBe("warte");
});
