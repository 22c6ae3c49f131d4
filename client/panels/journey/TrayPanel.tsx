import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import type { JourneyView } from "../../state/journeyView.ts";
import { useSignal } from "../../state/useSignal.ts";
import { IconButton } from "../controls/IconButton.tsx";
import { JourneyCardView } from "./JourneyCardView.tsx";
import { useJourneyDesk } from "./journeyDesk.ts";
import { NotePicker } from "./NotePicker.tsx";
import styles from "./TrayPanel.module.css";
import { usePartNames } from "./usePartNames.ts";

interface TrayPanelProps {
  readonly workshop: Workshop;
  readonly view: JourneyView;
  readonly onClose: () => void;
}

/** What has no place yet: cards that wait, and the notes of the maps that could become some. */
export function TrayPanel({ workshop, view, onClose }: TrayPanelProps) {
  const t = useTranslations("journey");
  const names = usePartNames();
  const { board, canEdit } = useJourneyDesk();
  const cards = useSignal(board.cards("tray"));
  const lanes = useSignal(board.lanes);
  const hintOf = (id: string | null): string | null => {
    const lane = lanes.find((one) => one.id === id);
    return lane ? names.lane(lane) : null;
  };
  return (
    <aside className={styles.panel} aria-label={t("tray")}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t("trayCount", { count: cards.length })}</h2>
        <IconButton icon={X} label={t("closeTray")} onPress={onClose} />
      </header>
      <div className={styles.tray} data-cell="tray" data-stops={view === "list" ? "" : undefined}>
        {cards.length === 0 ? (
          <p className={styles.empty}>{t("trayEmpty")}</p>
        ) : (
          <ul className={styles.cards} aria-label={t("tray")}>
            {cards.map((card) => (
              <JourneyCardView key={card.id} card={card} view={view} hint={hintOf(card.place.lane)} />
            ))}
          </ul>
        )}
      </div>
      {canEdit ? <NotePicker workshop={workshop} /> : null}
    </aside>
  );
}
