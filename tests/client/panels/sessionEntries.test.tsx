// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { de } from "../../../client/i18n/de.ts";
import { DrawerContext } from "../../../client/panels/facilitation/drawerContext.ts";
import { useSessionEntries } from "../../../client/panels/palette/useSessionEntries.ts";
import type { Me } from "../../../client/session/mapSession.ts";
import { setAgenda } from "../../../model/agendaCommands.ts";
import { startStep } from "../../../model/runCommands.ts";
import { readSession } from "../../../model/sessionDocument.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";
import { workshopAtHand } from "../tools/workshopAtHand.ts";

afterEach(cleanup);

/** What the palette offers of a session with two steps to somebody in this role. */
function offered(role: Me["role"]) {
  const doc = new Y.Doc();
  const steps = ["Sieht", "Hört"].map((title) => ({
    title,
    field: null,
    questions: [],
    minutes: 5,
    mode: "open" as const,
  }));
  setAgenda(doc, steps, "test");
  const workshop = workshopAtHand({ participantId: "me", role, name: "Kim" }, doc);
  const editor = { ...editorAtHand().editor, workshop };
  const open = vi.fn<(section: string) => void>();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <DrawerContext value={{ section: null, open, close: () => undefined }}>{children}</DrawerContext>
    </IntlProvider>
  );
  const { result } = renderHook(() => useSessionEntries(editor), { wrapper });
  const words = (): string[] => result.current.map((entry) => entry.words);
  return {
    open,
    workshop,
    words,
    start: () => act(() => startStep(doc, readSession(doc).steps[0]?.id ?? "", Date.now(), "test")),
    choose: (wanted: string) => act(() => result.current.find((entry) => entry.words === wanted)?.run()),
  };
}

test("who leads starts the session, goes on to the next step and opens each part of the drawer by name", () => {
  const { words, choose, open } = offered("facilitator");
  choose("Sitzung starten");
  expect(words()[0]).toBe("Weiter zum Schritt „Hört“");
  choose("Weiter zum Schritt „Hört“");
  expect(words()[0]).toBe("Sitzung: Ablauf");
  expect(words()).toContain("Sitzung: Lenken");
  choose("Sitzung: Abstimmen");
  expect(open).toHaveBeenCalledWith("ask");
});

test("who takes part says that they are done, and takes it back; who looks on has nothing to say", () => {
  const kim = offered("participant");
  expect(kim.words()).not.toContain("Ich bin fertig");
  kim.start();
  kim.choose("Ich bin fertig");
  expect(kim.workshop.mine.get().doneWith).not.toBeNull();
  kim.choose("Doch noch nicht fertig");
  expect(kim.workshop.mine.get().doneWith).toBeNull();
  expect(kim.words()).not.toContain("Sitzung: Lenken");

  const guest = offered("viewer");
  guest.start();
  expect(guest.words()).not.toContain("Ich bin fertig");
});
