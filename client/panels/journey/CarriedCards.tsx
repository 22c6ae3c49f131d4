import { type RefObject, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import styles from "./CarriedCards.module.css";
import { openCarriedCards } from "./carriedCards.ts";
import hand from "./HandName.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";

/** The cards in others' hands, above the board. React renders none of them: they move with every frame. */
export function CarriedCards({ gridRef }: { readonly gridRef: RefObject<HTMLElement | null> }) {
  const t = useTranslations("journey");
  const names = useTranslations("people");
  const { people, board } = useJourneyDesk();
  const ref = useRef<HTMLDivElement>(null);
  const [unnamed, emptyCard] = [names("unnamed"), t("emptyCard")];
  useEffect(() => {
    const [layer, grid] = [ref.current, gridRef.current];
    if (!layer || !grid) return;
    return openCarriedCards(
      { layer, grid, people, board },
      { unnamed, emptyCard },
      { card: styles.card ?? "", words: styles.words ?? "", name: `${hand.name} ${styles.name}` },
    );
  }, [people, board, gridRef, unnamed, emptyCard]);
  return <div ref={ref} className={styles.layer} aria-hidden="true" />;
}
