// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { CheckAnswer } from "../../../client/panels/facilitation/ask/CheckAnswer.tsx";
import { createSignal } from "../../../client/session/signal.ts";
import type { WorkshopSession } from "../../../client/session/workshopSession.ts";
import type { PollResult, Results } from "../../../model/resultsDocument.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const QUESTION = {
  id: "q1",
  kind: "question",
  status: "open",
  round: 1,
  openedAt: 1,
} as unknown as PollResult;

/** A server that says what it has of me only when it is let. */
function slowServer() {
  const sent: unknown[] = [];
  let ballot = { round: 1, choice: null, text: null as string | null, points: {}, kano: {} };
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal("fetch", async (_path: string, init: RequestInit = {}) => {
    if (init.body) {
      const change = JSON.parse(String(init.body)) as { text: string };
      sent.push(change);
      ballot = { ...ballot, text: change.text };
    } else await asked;
    return new Response(JSON.stringify(ballot), { headers: { "content-type": "application/json" } });
  });
  return { sent, answer };
}

function showQuestion() {
  const workshop = {
    workshopId: "w",
    results: createSignal({ polls: [QUESTION] } as unknown as Results),
    me: { role: "participant" },
  } as unknown as WorkshopSession;
  render(
    <IntlProvider locale="de" messages={de} timeZone="Europe/Berlin">
      <CheckAnswer workshop={workshop} poll={QUESTION} />
    </IntlProvider>,
  );
}

test("what is written before the server says what it has of me stays, and can be sent then", async () => {
  const server = slowServer();
  showQuestion();
  const field = screen.getByLabelText<HTMLTextAreaElement>("Deine Antwort");
  fireEvent.change(field, { target: { value: "Beispiele" } });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Abschicken" }).disabled).toBe(true);
  server.answer();
  await vi.waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Abschicken" }).disabled).toBe(false),
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>("Deine Antwort").value).toBe("Beispiele");
  fireEvent.click(screen.getByRole("button", { name: "Abschicken" }));
  const done = await screen.findByRole<HTMLButtonElement>("button", { name: "Abgeschickt" });
  // A button that is shut loses the focus.
  expect(done.disabled).toBe(false);
  fireEvent.click(done);
  expect(server.sent).toEqual([{ text: "Beispiele" }]);
});
