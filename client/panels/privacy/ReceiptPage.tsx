import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import type { Receipt } from "../../../model/api/erasure.ts";
import type { Workshop } from "../../../model/api.ts";
import { forgetWorkshop } from "../../session/forgetErased.ts";
import { Button } from "../controls/Button.tsx";
import { buttonClass } from "../controls/buttonClass.ts";
import { CentredCard } from "../controls/CentredCard.tsx";
import page from "../controls/MessagePage.module.css";
import { usePageTitle } from "../usePageTitle.ts";
import { useVisits } from "../visitsContext.ts";
import styles from "./ReceiptPage.module.css";
import { useSaveReceipt } from "./useSaveReceipt.ts";

interface ReceiptPageProps {
  readonly receipt: Receipt;
  /** as it was; the server no longer knows it, or no longer knows me */
  readonly workshop: Workshop;
}

/** All that is left: what was erased and when, to keep as a file. This browser forgets the workshop, too. */
export function ReceiptPage({ receipt, workshop }: ReceiptPageProps) {
  const t = useTranslations("receipt");
  const words = useTranslations("words");
  const [lines, save] = useSaveReceipt(receipt, workshop.title);
  const visits = useVisits();
  const heading = useRef<HTMLHeadingElement>(null);
  const kind = receipt.kind === "workshop" ? "workshop" : "participant";
  usePageTitle(t("heading"));
  useEffect(() => heading.current?.focus(), []);
  // Here the map is closed: before, its copies would be in use, and written again.
  useEffect(() => forgetWorkshop(visits, workshop), [visits, workshop]);
  return (
    <CentredCard>
      <h1 ref={heading} tabIndex={-1} className={`${page.title} ${styles.title}`}>
        {t(`title.${kind}`)}
      </h1>
      <p className={page.text}>{t(`text.${kind}`)}</p>
      <dl className={styles.receipt} aria-label={t("heading")}>
        {lines.map(({ label, value }) => (
          <div key={label} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={page.ways}>
        <Button look="primary" onClick={save}>
          {t("save")}
        </Button>
        <Link href="/" className={buttonClass("secondary")}>
          {words("toStart")}
        </Link>
      </div>
    </CentredCard>
  );
}
