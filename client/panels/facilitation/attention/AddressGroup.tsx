import { useTranslations } from "use-intl";
import { ADDRESSES } from "../../../../model/address.ts";
import { setAddress } from "../../../../model/steeringCommands.ts";
import type { Editor } from "../../../state/editor.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { Segments } from "../../controls/Segments.tsx";
import { usePreferences } from "../../preferencesContext.ts";
import styles from "./AttentionSection.module.css";

/** How German addresses everybody here. Whoever steers in another language is not asked. */
export function AddressGroup({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("address");
  const [{ language }] = usePreferences();
  const { workshop } = editor;
  const { address } = useSignal(workshop.session).rules;
  if (language !== "de") return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{t("title")}</h3>
      <Segments
        label={t("title")}
        options={ADDRESSES.map((key) => ({ key, label: t(key), shown: t(key) }))}
        chosen={address}
        onChoose={(key) => workshop.steer((doc, origin) => setAddress(doc, key, origin))}
      />
      <p className={styles.hint}>{t("forAllHint")}</p>
    </section>
  );
}
