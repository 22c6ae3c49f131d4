import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { fieldTitles } from "../../i18n/names.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { FieldWhy } from "../help/FieldWhy.tsx";
import { usePreferences } from "../preferencesContext.ts";
import type { MapDialogProps } from "./mapDialogProps.ts";

/** Why there is this field: asked for at its title, on the picture and in the list. */
export default function FieldWhyDialog({ editor, onClose }: MapDialogProps) {
  const t = useTranslations("canvas");
  const [{ language }] = usePreferences();
  const place = useStore(editor.view, ({ whyField }) => whyField);
  return (
    <Sheet title={t("whyField", { field: fieldTitles(language)[place] })} onClose={onClose}>
      <FieldWhy place={place} />
    </Sheet>
  );
}
