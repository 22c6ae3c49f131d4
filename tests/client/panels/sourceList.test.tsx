// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { SourceList } from "../../../client/panels/outcome/SourceList.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import type { Outcome } from "../../../client/state/outcome.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { type Workshop, workshopSchema } from "../../../model/api.ts";
import { newId } from "../../../model/ids.ts";

afterEach(cleanup);

const me = { participantId: newId(), name: "Kim", role: "participant" } as const;
const workshop: Workshop = workshopSchema.parse({
  id: newId(),
  title: "Lieferauskunft",
  language: "de",
  createdAt: "2026-11-26T00:00:00Z",
  maps: [],
  eraseAt: null,
  me,
});

test("what stands on a map that is not there keeps its words, says so, and offers no way to it", () => {
  const source = {
    mapId: newId(),
    noteId: newId(),
    text: "Kein Beleg",
    evidence: "quoted",
    author: null,
  } as const;
  // All that the list asks of it.
  const outcome = { session: { me } } as unknown as Outcome;
  render(
    <IntlProvider locale="de" messages={de}>
      <PreferencesContext
        value={openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null })}
      >
        <SourceList
          outcome={outcome}
          entry={{ id: newId(), sources: [source] }}
          root="personaLines"
          workshop={workshop}
          isReadOnly={false}
          onLeave={() => {}}
        />
      </PreferencesContext>
    </IntlProvider>,
  );
  expect(screen.getByText("Kein Beleg")).not.toBeNull();
  expect(
    screen.getByText("Die Karte dieses Zettels ist hier nicht zu sehen. Seine Worte bleiben stehen."),
  ).not.toBeNull();
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByRole("button", { name: "Verbindung zu „Kein Beleg“ lösen" })).not.toBeNull();
});
