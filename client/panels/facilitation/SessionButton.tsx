import { ListChecks } from "lucide-react";
import { useTranslations } from "use-intl";
import { buttonClass } from "../controls/buttonClass.ts";
import { PressButton } from "../controls/PressButton.tsx";
import { useDrawer } from "./drawerContext.ts";
import { sectionsFor } from "./drawerSections.ts";
import styles from "./SessionButton.module.css";
import { useWorkshopSession } from "./workshopContext.ts";

/** Opens and closes the session's drawer. */
export function SessionButton() {
  const t = useTranslations("session");
  const drawer = useDrawer();
  const [first] = sectionsFor(useWorkshopSession().canSteer);
  if (!first) return null;
  const isOpen = drawer.section !== null;
  return (
    <PressButton
      className={buttonClass("quiet", "bar")}
      aria-expanded={isOpen}
      data-opens-drawer=""
      onPress={() => (isOpen ? drawer.close() : drawer.open(first.key))}
    >
      <ListChecks size={16} aria-hidden="true" />
      <span className={styles.words}>{t("open")}</span>
    </PressButton>
  );
}
