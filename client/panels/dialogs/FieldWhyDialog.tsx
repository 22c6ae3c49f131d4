import { Link2, ZoomIn } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { copyFieldLink } from "../../actions/copyLink.ts";
import { fieldTitles } from "../../i18n/names.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { FieldWhy } from "../help/FieldWhy.tsx";
import { goToField } from "../map/goToField.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./FieldWhyDialog.module.css";
import type { MapDialogProps } from "./mapDialogProps.ts";

/** Why there is this field: asked for at its title, on the picture and in the list. */
export default function FieldWhyDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("canvas");
  const camera = useTranslations("camera");
  const [{ language }] = usePreferences();
  const place = useStore(editor.view, ({ whyField }) => whyField);
  return (
    <Sheet title={t("whyField", { field: fieldTitles(language)[place] })} onClose={onClose}>
      <FieldWhy place={place} />
      <div className={styles.ways}>
        <Button
          onClick={() => {
            onClose();
            goToField(editor, place);
          }}
        >
          <ZoomIn size={16} aria-hidden="true" />
          {camera("showThisField")}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            onClose();
            void copyFieldLink(editor, place);
          }}
        >
          <Link2 size={16} aria-hidden="true" />
          {camera("copyFieldLink")}
        </Button>
      </div>
    </Sheet>
  );
}
