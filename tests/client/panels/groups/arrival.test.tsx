// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { de } from "../../../../client/i18n/de.ts";
import { Arrival } from "../../../../client/panels/groups/Arrival.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const GROUP = { id: "g1", name: "Gruppe 1", mapId: "m1", order: 1 };

function at(group: typeof GROUP | null) {
  return (
    <IntlProvider locale="de" messages={de}>
      <Arrival group={group} />
    </IntlProvider>
  );
}

test("whoever comes to their group is told so for a moment, and again when they come back from a walk", () => {
  const words = () => screen.queryByText("Du bist in „Gruppe 1“.");
  const { rerender } = render(at(GROUP));
  expect(words()).not.toBeNull();
  act(() => void vi.advanceTimersByTime(10_000));
  expect(words()).toBeNull();
  rerender(at(null));
  expect(words()).toBeNull();
  rerender(at(GROUP));
  expect(words()).not.toBeNull();
});
