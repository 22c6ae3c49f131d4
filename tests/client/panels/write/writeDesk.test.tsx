// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, beforeEach, expect, test } from "vitest";
import { de } from "../../../../client/i18n/de.ts";
import { PreferencesContext } from "../../../../client/panels/preferencesContext.ts";
import { VisitsContext } from "../../../../client/panels/visitsContext.ts";
import { WriteDesk } from "../../../../client/panels/write/WriteDesk.tsx";
import { memoryStorage } from "../../../../client/session/browserStorage.ts";
import { openVisits } from "../../../../client/session/visits.ts";
import { openOwnNotes } from "../../../../client/state/ownNotes.ts";
import { openPreferences } from "../../../../client/state/preferences.ts";
import { setAgenda } from "../../../../model/agendaCommands.ts";
import { workshopSchema } from "../../../../model/api.ts";
import { newId } from "../../../../model/ids.ts";
import { startStep } from "../../../../model/runCommands.ts";
import { readSession } from "../../../../model/sessionDocument.ts";
import { setEditRule } from "../../../../model/steeringCommands.ts";
import { editorAtHand } from "../../tools/editorAtHand.ts";

const workshop = workshopSchema.parse({
  id: newId(),
  title: "Retouren",
  language: "de",
  createdAt: "2026-11-26T00:00:00Z",
  maps: [],
  eraseAt: null,
  me: { participantId: newId(), name: "Kim", role: "participant" },
});

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

function desk() {
  const at = editorAtHand();
  const writer = { ...at.editor, own: openOwnNotes(at.editor.session).notes };
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <PreferencesContext
        value={openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null })}
      >
        <VisitsContext value={openVisits(memoryStorage())}>
          <Held writer={writer} />
        </VisitsContext>
      </PreferencesContext>
    </IntlProvider>,
  );
  return { ...at, writer };
}

function Held({ writer }: { readonly writer: Parameters<typeof WriteDesk>[0]["writer"] }) {
  const [typed, setTyped] = useState("");
  return (
    <WriteDesk
      writer={writer}
      workshop={workshop}
      typed={typed}
      onType={setTyped}
      onReopen={() => undefined}
    />
  );
}

const box = (): HTMLTextAreaElement => screen.getByRole("textbox", { name: "Dein Zettel" });
const field = (name: RegExp): HTMLInputElement => screen.getByRole("radio", { name });
/** Fetched with the first note. */
const own = (): Promise<HTMLElement> => screen.findByRole("region", { name: /^Deine Zettel/ });

function send(text: string): void {
  fireEvent.change(box(), { target: { value: text } });
  fireEvent.keyDown(box(), { key: "Enter" });
}

/** A step about "thinksFeels", "feels", with one question. */
function begin(sessionDoc: ReturnType<typeof editorAtHand>["sessionDoc"], title = "Gefühle"): void {
  act(() => {
    const step = { title, field: "thinksFeels", facet: "feels", minutes: 5, mode: "open" } as const;
    setAgenda(sessionDoc, [{ ...step, questions: ["Wie geht es {name}?"] }], "me");
    startStep(sessionDoc, readSession(sessionDoc).steps[0]?.id ?? "", Date.now(), "me");
  });
}

test("Enter sends, the box is empty again and has the focus, and the note stands in my list", async () => {
  const { writer } = desk();
  fireEvent.click(field(/^Probleme/));
  send("Kein Beleg");
  expect(box().value).toBe("");
  expect(document.activeElement).toBe(box());
  expect(within(await own()).getByRole("button", { name: "„Kein Beleg“ ändern" })).toBeTruthy();
  expect(writer.map.idsIn("pains")).toHaveLength(4);
  expect(screen.getByText("Gesendet")).toBeTruthy();
  send("  ");
  expect(screen.getByText("Erst schreiben, dann senden.")).toBeTruthy();
});

test("a step that begins chooses its field and facet, but not under half a sentence", () => {
  const { sessionDoc } = desk();
  expect(field(/^Situation/).checked).toBe(true);
  fireEvent.change(box(), { target: { value: "halb" } });
  begin(sessionDoc);
  expect(field(/^Situation/).checked).toBe(true);
  fireEvent.keyDown(box(), { key: "Enter" });
  expect(field(/^Denkt & fühlt, jetzt dran/).checked).toBe(true);
  expect(screen.getByRole("button", { name: "fühlt" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("heading", { name: "Gefühle" })).toBeTruthy();
  expect(screen.getByText(/^Wie geht es/)).toBeTruthy();
});

test("“done” tells the others, and a second press takes it back", () => {
  const { sessionDoc, writer } = desk();
  begin(sessionDoc);
  const stepId = readSession(sessionDoc).steps[0]?.id;
  fireEvent.click(screen.getByRole("button", { name: "Ich bin fertig" }));
  expect(writer.workshop.mine.get().doneWith).toBe(stepId);
  fireEvent.click(screen.getByRole("button", { name: "Ich bin fertig" }));
  expect(writer.workshop.mine.get().doneWith).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Hand heben" }));
  expect(writer.workshop.mine.get().handRaised).toBe(true);
});

test("my note is changed in place, taken away, and brought back", async () => {
  const { writer } = desk();
  send("Kein Belg");
  fireEvent.click(await screen.findByRole("button", { name: "„Kein Belg“ ändern" }));
  const text: HTMLTextAreaElement = screen.getByRole("textbox", { name: "Text des Zettels" });
  expect(document.activeElement).toBe(text);
  fireEvent.input(text, { target: { value: "Kein Beleg" } });
  fireEvent.keyDown(text, { key: "Enter" });
  expect(writer.own.get()[0]?.note.text).toBe("Kein Beleg");
  fireEvent.click(screen.getByRole("button", { name: "„Kein Beleg“ löschen" }));
  expect(writer.own.get()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Rückgängig" }));
  expect(screen.getByRole("button", { name: "„Kein Beleg“ ändern" })).toBeTruthy();
  // After something else "undo" would mean that.
  fireEvent.click(screen.getByRole("button", { name: "„Kein Beleg“ löschen" }));
  send("noch einer");
  expect(screen.queryByRole("button", { name: "Rückgängig" })).toBeNull();
});

test("what is written privately says so, beside what was said about names", async () => {
  const { mode } = desk();
  act(() => mode.set("private-hidden"));
  expect(screen.getByText(/erst nach dem Aufdecken.*keine Namen/)).toBeTruthy();
  send("heimlich");
  expect(within(await own()).getByText("Nur für dich, bis aufgedeckt wird")).toBeTruthy();
});

test("while nothing may be written, the page says why and keeps what was typed", async () => {
  const { sessionDoc, rights } = desk();
  fireEvent.change(box(), { target: { value: "halb" } });
  act(() => {
    setEditRule(sessionDoc, "none", "facilitator");
    rights.set("none");
  });
  expect(screen.getByText(/lässt gerade nur ansehen/)).toBeTruthy();
  expect(box().value).toBe("halb");
  expect(box().readOnly).toBe(true);
  expect(screen.queryByRole("radio")).toBeNull();
  act(() => rights.set("all"));
  fireEvent.keyDown(box(), { key: "Enter" });
  expect(within(await own()).getByRole("button", { name: "„halb“ ändern" })).toBeTruthy();
});

test("how much still fits is said when it is little", () => {
  desk();
  fireEvent.change(box(), { target: { value: "a".repeat(3799) } });
  expect(screen.queryByText(/^Noch \d/)).toBeNull();
  fireEvent.change(box(), { target: { value: "a".repeat(3990) } });
  expect(screen.getByText("Noch 10 Zeichen")).toBeTruthy();
});
