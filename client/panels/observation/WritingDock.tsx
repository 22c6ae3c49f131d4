import { type KeyboardEvent, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { levelsFor, type ObservedLevel } from "../../../model/observation.ts";
import { PALETTES } from "../../../model/palette.ts";
import { LIMITS } from "../../../model/wire.ts";
import { evidenceNames } from "../../i18n/names.ts";
import type { OpenObservation } from "../../session/openObservation.ts";
import { doneBy } from "../../state/keyRecords.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { Button } from "../controls/Button.tsx";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import { usePreferences } from "../preferencesContext.ts";
import { BigChoice } from "./BigChoice.tsx";
import { keyOf, keyOfNote, OBSERVED_KEYS, type ObservedKey, placeOf } from "./observedKeys.ts";
import { DOCK_KEYS } from "./observeKeys.ts";
import { PlaceSign } from "./PlaceSign.tsx";
import { useDigitKeys } from "./useDigitKeys.ts";
import styles from "./WritingDock.module.css";

/** What a customer does is the first thing that one sees. */
const FIRST: ObservedKey = "does";

/** Where to, what, and kept: all within the reach of one thumb. */
export function WritingDock({ opened }: { readonly opened: OpenObservation }) {
  const t = useTranslations("observe");
  const format = useFormatter();
  const [{ scheme, language }] = usePreferences();
  const notes = useSignal(opened.notes);
  const { line, place: held } = useSignal(opened.observation);
  const place = held ?? placeOf(FIRST);
  const chosen = keyOf(place) ?? FIRST;
  // By hand, for the note that is being written only.
  const [override, setOverride] = useState<ObservedLevel | null>(null);
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const levels = levelsFor(place);
  const level = override ?? levels[0];

  const choose = (key: ObservedKey): void => {
    opened.hold({ place: placeOf(key) });
    setOverride(null);
  };
  useDigitKeys((digit) => {
    const key = OBSERVED_KEYS[digit - 1];
    if (key) choose(key);
  });
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = line.trim();
    input.current?.focus();
    if (text === "") return;
    const made = opened.keep({
      ...place,
      text,
      evidence: level,
      sourceAt: (at) =>
        t("source", {
          day: format.dateTime(at, { dateStyle: "medium" }),
          time: format.dateTime(at, { hour: "numeric", minute: "2-digit" }),
        }),
    });
    if (made === null) {
      setSaid(t("full"));
      return;
    }
    opened.hold({ line: "" });
    setOverride(null);
    setSaid(t("keptAloud", { place: t(`place.${chosen}`), level: evidenceNames(language)[level] }));
  };
  const step = (event: KeyboardEvent): void => {
    const does = doneBy(DOCK_KEYS, event);
    if (does === null || does === "keep" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const by = does === "after" ? 1 : -1;
    const { length } = OBSERVED_KEYS;
    const next = OBSERVED_KEYS[(OBSERVED_KEYS.indexOf(chosen) + by + length) % length];
    if (next) choose(next);
  };

  return (
    <form className={styles.dock} onSubmit={keep} aria-label={t("line")}>
      <BigChoice
        label={t("places")}
        columns={3}
        chosen={chosen}
        onChoose={choose}
        onPress={() => input.current?.focus()}
        options={OBSERVED_KEYS.map((key) => {
          const { fill, edge, title } = PALETTES[scheme].fields[placeOf(key).field];
          const count = notes.filter((note) => keyOfNote(note) === key).length;
          return {
            key,
            label: t("countIn", { place: t(`place.${key}`), count }),
            colours: { fill, edge, text: title },
            shown: (
              <>
                <PlaceSign place={key} />
                {t(`place.${key}`)}
                {count > 0 ? <span className={styles.count}>{count}</span> : null}
              </>
            ),
          };
        })}
      />
      <BigChoice
        label={t("level")}
        columns={2}
        chosen={level}
        onChoose={setOverride}
        // The usual one stays on the left where a thumb has learnt it, whatever the place.
        options={levels.map((key) => ({
          key,
          label: evidenceNames(language)[key],
          shown: (
            <>
              <EvidenceSign level={key} />
              {evidenceNames(language)[key]}
            </>
          ),
        }))}
      />
      {level === "assumption" ? <p className={styles.hint}>{t("assumed")}</p> : null}
      <div className={styles.row}>
        <input
          ref={input}
          type="text"
          className={styles.line}
          aria-label={t("line")}
          aria-describedby="observe-keys"
          placeholder={t(`ask.${chosen}`)}
          maxLength={LIMITS.noteTextLength}
          autoComplete="off"
          autoCapitalize="sentences"
          enterKeyHint="done"
          value={line}
          onChange={(event) => opened.hold({ line: event.target.value })}
          onKeyDown={step}
        />
        <span className={styles.button}>
          <Button type="submit" look="primary" large onMouseDown={(event) => event.preventDefault()}>
            {t("keep")}
          </Button>
        </span>
      </div>
      <p id="observe-keys" className={styles.keys}>
        {t("keys")}
      </p>
      <output className={hidden.outOfSight}>{said}</output>
    </form>
  );
}
