import { useTranslations } from "use-intl";
import { FACETS_OF, FIELDS, type FieldKey } from "../../../model/fields.ts";
import { PALETTES } from "../../../model/palette.ts";
import { facetNames, fieldTitles } from "../../i18n/names.ts";
import type { Writer } from "../../state/createWriter.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";
import { BigChoice } from "../observation/BigChoice.tsx";
import type { ObservedKey } from "../observation/observedKeys.ts";
import { PlaceSign } from "../observation/PlaceSign.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./AimChoice.module.css";
import { type Aim, aimOf } from "./useAim.ts";

/** Upper half of the map above, lower half below: where a thumb finds them without reading. */
const SIGNS: Readonly<Record<FieldKey, ObservedKey>> = {
  situation: "situation",
  seesHears: "sees",
  thinksFeels: "thinks",
  saysDoes: "says",
  pains: "pains",
  gains: "gains",
};

interface AimChoiceProps {
  readonly writer: Writer;
  readonly aim: Aim;
  readonly onAim: (aim: Aim) => void;
  /** chosen with a finger or the mouse */
  readonly onPress: () => void;
}

/** The six fields as large areas in their colours, and the facets of the chosen one. A press leaves the focus where it is. */
export function AimChoice({ writer, aim, onAim, onPress }: AimChoiceProps) {
  const t = useTranslations("write");
  const [{ language, scheme }] = usePreferences();
  useSignal(writer.workshop.session);
  const step = currentStep(writer.workshop)?.step ?? null;
  const facets = FACETS_OF[aim.field];
  return (
    <div className={styles.aim}>
      <BigChoice
        label={t("fields")}
        columns={3}
        chosen={aim.field}
        onChoose={(field) => onAim(aimOf(field, step?.field === field ? step.facet : null))}
        onPress={onPress}
        options={FIELDS.map((field) => {
          const { fill, edge, title } = PALETTES[scheme].fields[field];
          const name = fieldTitles(language)[field];
          const isNow = step?.field === field;
          return {
            key: field,
            label: isNow ? t("inStep", { field: name }) : name,
            colours: { fill, edge, text: title },
            shown: (
              <span className={styles.field}>
                <PlaceSign place={SIGNS[field]} />
                <span className={styles.name} lang={language}>
                  {name}
                </span>
                {isNow ? <span className={styles.now}>{t("now")}</span> : null}
              </span>
            ),
          };
        })}
      />
      {facets.length > 0 ? (
        <fieldset className={styles.facets} aria-label={t("facets")}>
          {facets.map((facet) => (
            <button
              key={facet}
              type="button"
              className={styles.facet}
              aria-pressed={aim.facet === facet}
              // The keyboard of a phone would close if the press took the focus from the box.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onAim(aimOf(aim.field, aim.facet === facet ? null : facet))}
            >
              <PlaceSign place={facet} size={16} />
              {facetNames(language)[facet]}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
