// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { IntlProvider } from "use-intl";
import { afterEach, expect, test } from "vitest";
import { de } from "../../../client/i18n/de.ts";
import { en } from "../../../client/i18n/en.ts";
import { FieldWhy } from "../../../client/panels/help/FieldWhy.tsx";
import { FIELD_TITLES } from "../../../model/fieldNames.ts";
import { PLACES } from "../../../model/fields.ts";

afterEach(cleanup);

const TEXTS = { de, en } as const;
/** Words of theirs that are set in quotes and are no field: what a bad note says, and what stands on a screen. */
const QUOTED = /[„“]([^„“”]+)[“”]/g;

test.each(["de", "en"] as const)(
  "each place says what it is for, shows two good notes and a mistake with its remedy, and is told from others (%s)",
  (language) => {
    const { fieldWhy } = TEXTS[language];
    for (const place of PLACES) {
      render(
        <IntlProvider locale={language} messages={TEXTS[language] as typeof de} timeZone="Europe/Berlin">
          <FieldWhy place={place} />
        </IntlProvider>,
      );
      expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
        fieldWhy.good,
        fieldWhy.mistake,
        fieldWhy.unlike,
      ]);
      expect(within(screen.getByRole("list")).getAllByRole("listitem")).toHaveLength(2);
      const { purpose, mistake, better, unlike } = fieldWhy[place];
      for (const words of [purpose, unlike]) screen.getByText(words);
      screen.getByText(better);
      expect(screen.getByText(new RegExp(mistake.slice(0, 12))).textContent).toContain(better);
      // A neighbour is named as it is named on the map.
      const titles = Object.values<string>(FIELD_TITLES[language]);
      for (const [, named] of unlike.matchAll(QUOTED)) {
        if (named === "kein" || named === "no") continue;
        expect(titles, unlike).toContain(named);
      }
      cleanup();
    }
  },
);
