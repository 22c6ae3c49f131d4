import { Footprints } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "../controls/Button.tsx";
import styles from "./TourPanel.module.css";

interface TourOfferProps {
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

/** Asked once, in a corner of the first map that somebody makes; it takes no focus and waits for no answer. */
export function TourOffer({ onTake, onDecline }: TourOfferProps) {
  const t = useTranslations("tour");
  return (
    <section className={styles.panel} data-tour="offer" data-side="end" aria-label={t("label")}>
      <p className={styles.text}>{t("offer")}</p>
      <div className={styles.ways}>
        <Button onClick={onTake}>
          <Footprints size={16} aria-hidden="true" />
          {t("open")}
        </Button>
        <Button look="quiet" onClick={onDecline}>
          {t("decline")}
        </Button>
      </div>
    </section>
  );
}
