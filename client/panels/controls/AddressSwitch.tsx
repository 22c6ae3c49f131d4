import { useTranslations } from "use-intl";
import { ADDRESS_CHOICES } from "../../state/addressChoice.ts";
import { usePreferences } from "../preferencesContext.ts";
import { Select } from "./Select.tsx";

/** How German addresses this person, remembered in this browser; other languages have nothing to choose. */
export function AddressSwitch() {
  const t = useTranslations("address");
  const [{ language, address }, preferences] = usePreferences();
  if (language !== "de") return null;
  return (
    <Select
      isQuiet
      label={t("own")}
      options={ADDRESS_CHOICES.map((key) => ({ key, label: t(key) }))}
      chosen={address}
      onChoose={preferences.chooseAddress}
    />
  );
}
