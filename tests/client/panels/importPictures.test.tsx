// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import ImportMap from "../../../client/panels/dialogs/ImportMap.tsx";
import { PreferencesContext } from "../../../client/panels/preferencesContext.ts";
import { memoryStorage } from "../../../client/session/browserStorage.ts";
import { openPreferences } from "../../../client/state/preferences.ts";
import { previewMapJson } from "../../../exchange/import/mapPreview.ts";
import { mapJson } from "../../../exchange/json.ts";
import { addNotes } from "../../../model/mapCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import { exampleAbout, madeNote } from "../../exchange/notes.ts";
import { jpegOf } from "../../support/jpegBytes.ts";
import { editorAtHand } from "../tools/editorAtHand.ts";

afterEach(cleanup);

const image = { bytes: jpegOf(8, 8), width: 8, height: 8, alt: "Tor" };

/** The look into a file with so many pictures, before it comes to a map that has two already. */
function look(pictures: number, language: "de" | "en"): void {
  const { editor } = editorAtHand();
  const place = { field: "gains" as const, x: 20, y: 60 };
  addNotes(
    editor.session.doc,
    [1, 2].map(() => ({ text: "", place, image })),
    "other",
  );
  const notes = Array.from({ length: pictures }, (_, index) => madeNote(index, { text: `n${index}`, image }));
  const read = previewMapJson(mapJson(exampleAbout("de"), notes));
  if (!read.ok) throw new Error("not read");
  render(
    <IntlProvider locale={language} messages={(language === "de" ? de : en) as typeof de}>
      <PreferencesContext
        value={openPreferences({ storage: memoryStorage(), languages: [language], dark: null })}
      >
        <ImportMap editor={editor} preview={read.preview} onImport={() => {}} onCancel={() => {}} />
      </PreferencesContext>
    </IntlProvider>,
  );
}

test("before an import one sees how many pictures come, and how many stay out because the map is full", () => {
  look(LIMITS.imagesPerMap + 1, "de");
  expect(screen.getByText("38 Bilder")).not.toBeNull();
  expect(screen.getByText("3 Bilder: Auf einer Karte haben 40 Platz")).not.toBeNull();
  cleanup();
  look(LIMITS.imagesPerMap - 1, "en");
  expect(screen.getByText("38 pictures")).not.toBeNull();
  expect(screen.getByText("1 picture: a map has room for 40")).not.toBeNull();
  cleanup();
  look(1, "de");
  expect(screen.getByText("1 Bild")).not.toBeNull();
  expect(screen.queryByText(/haben 40 Platz/)).toBeNull();
});
