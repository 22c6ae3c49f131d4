// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { boardLook } from "../../../client/canvas/boardLook.ts";
import { FieldBox } from "../../../client/canvas/FieldBox.tsx";
import { de } from "../../../client/i18n/de.ts";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import type { Editor } from "../../../client/state/editor.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { useCanvasTexts } from "../../../client/useCanvasTexts.ts";
import type { PlaceKey } from "../../../model/fields.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

function Box({ editor, place }: { readonly editor: Editor; readonly place: PlaceKey }) {
  const texts = useCanvasTexts();
  return (
    <FieldBox
      editor={editor}
      look={boardLook("light", "de", texts.nameHint, texts.marks)}
      texts={texts}
      place={place}
      rect={editor.map.layout().fields[place]}
      step={null}
    />
  );
}

function showFields(...places: PlaceKey[]) {
  const { editor } = editorAtHand();
  const preferences = openPreferences({ storage: memoryStorage(), languages: ["de"], dark: null });
  render(
    <IntlProvider locale="de" messages={de} timeZone="UTC">
      <PreferencesContext value={preferences}>
        {places.map((place) => (
          <Box key={place} editor={editor} place={place} />
        ))}
      </PreferencesContext>
    </IntlProvider>,
  );
  return { asked: () => [editor.view.getState().dialog, editor.view.getState().whyField] };
}

test("an empty field, whose questions are painted on it, tells at its question mark what it is for", () => {
  const { asked } = showFields("situation", "parking");
  fireEvent.click(screen.getByRole("button", { name: "Wozu „Situation“?" }));
  expect(asked()).toEqual(["fieldWhy", "situation"]);
  expect(
    within(screen.getByRole("group", { name: "Parkplatz" })).queryByRole("button", { name: /\?$/ }),
  ).toBeNull();
});

test("where notes lie, the question mark opens the questions, and they lead on to what the field is for", () => {
  const { asked } = showFields("gains");
  expect(screen.queryByRole("button", { name: /^Wozu/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Fragen zu „Ziele (Gains)“" }));
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole("button", { name: "Wozu „Ziele (Gains)“?" }));
  expect(asked()).toEqual(["fieldWhy", "gains"]);
});
