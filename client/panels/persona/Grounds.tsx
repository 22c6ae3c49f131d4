import { useTranslations } from "use-intl";
import type { PersonaGrounds } from "../../../model/personaEvidence.ts";
import { EvidenceBar } from "../evidence/EvidenceBar.tsx";
import styles from "./Grounds.module.css";

/** How much of a persona rests on what, as a picture and in words. */
export function Grounds({ grounds }: { readonly grounds: PersonaGrounds }) {
  const t = useTranslations("persona");
  const { counts, lines, notes, maps, fromCustomers } = grounds;
  const words = t("grounds", { lines, notes, maps });
  return (
    <div className={styles.grounds}>
      {lines > 0 ? <EvidenceBar counts={counts} isSmall /> : null}
      <p className={styles.words}>
        {lines > 0 ? t("fromCustomers", { grounds: words, count: fromCustomers, lines }) : words}
      </p>
    </div>
  );
}

/** Says of a persona that it is a guess. */
export function ProtoSign({ isProto }: { readonly isProto: boolean }) {
  const t = useTranslations("persona");
  return isProto ? <span className={styles.proto}>{t("proto")}</span> : null;
}
