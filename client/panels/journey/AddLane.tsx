import { Plus } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import { LANE_KINDS } from "../../../model/journey.ts";
import { addLane } from "../../../model/journeyCommands.ts";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import styles from "./JourneyGrid.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";

/** The way to one more lane, below the last. */
export function AddLane() {
  const t = useTranslations("journey");
  const { outcome, journeyId, say } = useJourneyDesk();
  const add = (key: unknown): void => {
    const kind = LANE_KINDS.find((one) => one === key);
    if (!kind) return;
    outcome.session.write((doc, origin) => {
      const title = kind === "own" ? t("lane.own") : "";
      if (addLane(doc, journeyId, { kind, title }, origin) === null) say({ key: "full", undo: false });
    });
  };
  return (
    <div className={styles.addLane} data-stays="x">
      <MenuTrigger>
        <Button className={buttonClass("quiet", "bar")}>
          <Plus size={16} aria-hidden="true" />
          {t("addLane")}
        </Button>
        <Popover className={menu.popover ?? ""} offset={4}>
          <Menu className={menu.menu ?? ""} onAction={add}>
            {LANE_KINDS.map((kind) => (
              <MenuItem key={kind} id={kind} className={menu.item ?? ""} textValue={t(`lane.${kind}`)}>
                <span className={menu.text}>{t(`lane.${kind}`)}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
