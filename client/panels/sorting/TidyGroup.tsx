import { useState } from "react";
import { useTranslations } from "use-intl";
import { FACETS_OF, PLACES, type PlaceKey } from "../../../model/fields.ts";
import { TIDY_ORDERS, type TidyOrder } from "../../../model/tidyField.ts";
import { fitField } from "../../actions/cameraMoves.ts";
import { tidyField } from "../../actions/clusterActions.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useEditRights } from "../../state/useEditRights.ts";
import { useSignal } from "../../state/useSignal.ts";
import { fieldInHand } from "../../tools/placing.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./SortSection.module.css";

/** A field into readable rows, by what one wants to see. For those who may move all notes. */
export function TidyGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("sorting");
  const [{ language }] = usePreferences();
  const [field, setField] = useState<PlaceKey>(() => fieldInHand(editor));
  const poll = useSignal(editor.voting.poll);
  if (useEditRights(editor) !== "all") return null;
  const isOffered = (order: TidyOrder): boolean => {
    if (order === "facet") return FACETS_OF[field].length > 0;
    return order !== "votes" || poll?.status === "closed";
  };
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("tidy")}</h3>
      <Select
        label={t("field")}
        options={PLACES.map((key) => ({ key, label: fieldTitles(language)[key] }))}
        chosen={field}
        onChoose={setField}
      />
      <div className={styles.buttons}>
        {TIDY_ORDERS.filter(isOffered).map((order) => (
          <Button
            key={order}
            onClick={() => {
              tidyField(editor, field, order);
              fitField(editor, field);
            }}
          >
            {t(`order.${order}`)}
          </Button>
        ))}
      </div>
      <p className={styles.hint}>{t("tidyHint")}</p>
    </section>
  );
}
