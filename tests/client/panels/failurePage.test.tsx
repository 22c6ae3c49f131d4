// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import type { ProgramWatch } from "../../../client/offline/watchProgram.ts";
import { FailureBoundary } from "../../../client/panels/controls/FailureBoundary.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { ProgramContext } from "../../../client/panels/programContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { createSignal } from "../../../client/session/signal.ts";
import { openPreferences } from "../../../client/state/preferences.ts";

afterEach(cleanup);

/** A page that needs a part of the program which the server no longer has. */
function LostPart(): never {
  throw new TypeError("Failed to fetch dynamically imported module");
}

async function showPage(program: Pick<ProgramWatch, "recover"> | null): Promise<void> {
  const watch = program && {
    ...program,
    news: createSignal("newer" as const),
    check: async () => undefined,
    reload: () => undefined,
    close: () => undefined,
  };
  await act(async () => {
    render(
      <IntlProvider locale="de" messages={de}>
        <PreferencesContext
          value={openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null })}
        >
          <ProgramContext value={watch}>
            <FailureBoundary>
              <LostPart />
            </FailureBoundary>
          </ProgramContext>
        </PreferencesContext>
      </IntlProvider>,
    );
  });
}

test("a page that misses a part of an old program loads anew instead of saying that something went wrong", async () => {
  await showPage({ recover: async () => true });
  expect(screen.getByText(/wird geladen/)).toBeTruthy();
  expect(screen.queryByRole("heading")).toBeNull();
});

test("a page that fails for another reason says so, and offers to load it anew", async () => {
  await showPage({ recover: async () => false });
  expect(screen.getByRole("button", { name: "Neu laden" })).toBeTruthy();
  cleanup();
  await showPage(null);
  expect(screen.getByRole("button", { name: "Neu laden" })).toBeTruthy();
});
