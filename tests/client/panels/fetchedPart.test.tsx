// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchedPart } from "../../../client/panels/controls/fetchedPart.tsx";

function Words({ words }: { readonly words: string }) {
  return <p>{words}</p>;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a part is fetched when it is first shown, once, and is there at once from then on", async () => {
  const fetch = vi.fn(async () => Words);
  const Part = fetchedPart(fetch);
  expect(fetch).not.toHaveBeenCalled();
  const first = render(<Part words="here" />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText("here")).toBeTruthy();
  first.unmount();
  render(<Part words="again" />);
  expect(screen.getByText("again")).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("a part that cannot be fetched says so, takes nothing else down, and comes by itself later", async () => {
  let isOffline = true;
  const Part = fetchedPart(
    async () => {
      if (isOffline) throw new TypeError("Failed to fetch dynamically imported module");
      return Words;
    },
    <p>not here</p>,
  );
  render(
    <>
      <Part words="here" />
      <p>the map</p>
    </>,
  );
  await act(async () => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByText("not here")).toBeTruthy();
  expect(screen.getByText("the map")).toBeTruthy();
  isOffline = false;
  await act(async () => vi.advanceTimersByTimeAsync(3_000));
  expect(screen.getByText("here")).toBeTruthy();
  expect(screen.queryByText("not here")).toBeNull();
});
