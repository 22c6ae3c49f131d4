import { EyeOff, Maximize } from "lucide-react";
import { useTranslations } from "use-intl";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import { PALETTES } from "../../../model/palette.ts";
import { fitField, fitMap } from "../../actions/cameraMoves.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { useWaiting } from "../facilitation/reveal/useWaiting.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./FieldChips.module.css";

/** How many notes wait unseen in a field. */
function WaitingSign({ editor, place }: { readonly editor: Editor; readonly place: PlaceKey }) {
  const t = useTranslations("reveal");
  const count = useWaiting(editor)[place] ?? 0;
  if (count === 0) return null;
  const words = t("waiting", { count });
  return (
    <span className={styles.waiting} title={words}>
      <EyeOff size={14} aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className={hidden.outOfSight}>{words}</span>
    </span>
  );
}

/** On a phone: one tap shows one field, large enough to read and write, or all of them. */
export function FieldChips({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("tools");
  const actions = useTranslations("actions");
  const [{ language, scheme }] = usePreferences();
  // Before, there is no place to go to: the map's first view would take a tap's away again.
  const isLoaded = useSignal(editor.session.loaded);
  return (
    <nav className={styles.chips} aria-label={t("fields")}>
      <button
        type="button"
        className={styles.chip}
        disabled={!isLoaded}
        aria-label={actions("zoomToFit")}
        onClick={() => fitMap(editor)}
      >
        <Maximize size={18} aria-hidden="true" />
      </button>
      {PLACES.map((place) => {
        const { fill, edge, title } = PALETTES[scheme].fields[place];
        return (
          <button
            key={place}
            type="button"
            className={styles.chip}
            disabled={!isLoaded}
            style={{ background: fill, borderColor: edge, color: title }}
            onClick={() => fitField(editor, place)}
          >
            {fieldTitles(language)[place]}
            <WaitingSign editor={editor} place={place} />
          </button>
        );
      })}
    </nav>
  );
}
