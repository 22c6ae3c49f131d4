import { Check, Eye, LayoutGrid, Merge, Plus } from "lucide-react";
import { type RefObject, useEffect } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { Workshop } from "../../../model/api.ts";
import { readWorkshop } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { openMaps } from "../groups/openMaps.ts";
import { useDialog } from "../map/useDialog.ts";
import { OUTCOME_PAGES } from "../outcome/outcomePages.ts";
import { PAGE_SIGNS } from "../outcome/pageSigns.ts";
import styles from "./Menu.module.css";

export interface OpenMapsMenuProps {
  readonly editor: Editor;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
  /** the button that opened it */
  readonly beside: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
}

const NEW_MAP = "new";
const MERGE = "merge";
const WALL = "wall";
const OBSERVE = "observe";

/** The menu hands the focus on to its first entry. */
function takeFocus(menu: HTMLElement | null): void {
  menu?.focus();
}

/** The maps of this workshop, as long as the menu is open; a facilitator can add one. */
export function OpenMapsMenu(props: OpenMapsMenuProps) {
  const { editor, workshop, onWorkshop, beside, label, onClose } = props;
  const t = useTranslations("bar");
  const product = useTranslations("product");
  const [, navigate] = useLocation();
  const wall = useTranslations("wall");
  const merging = useTranslations("merging");
  const observe = useTranslations("observe");
  const outcome = useTranslations("outcome");
  const words = useTranslations("words");
  const [, setDialog] = useDialog(editor);
  const maps = openMaps(workshop, useSignal(editor.workshop.session), editor.workshop.me);
  const choose = (key: string): void => {
    onClose();
    if (key === NEW_MAP) setDialog("maps");
    else if (key === MERGE) setDialog("merge");
    else navigate(`/w/${workshop.id}/${key}`);
  };
  const { id } = workshop;
  const count = workshop.maps.length;
  // Others may have begun maps by observing since.
  useEffect(() => {
    const look = async (): Promise<void> => {
      const next = await readWorkshop(id).catch(() => null);
      if (next && next.maps.length !== count) onWorkshop(next);
    };
    void look();
  }, [id, count, onWorkshop]);
  return (
    <Popover
      triggerRef={beside}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      className={styles.popover ?? ""}
      offset={6}
      placement="bottom start"
    >
      <Menu
        className={styles.menu ?? ""}
        aria-label={label}
        ref={takeFocus}
        onClose={onClose}
        onAction={(key) => choose(String(key))}
      >
        <MenuSection>
          <Header className={styles.header ?? ""}>{workshop.title}</Header>
          {maps.map((map) => {
            const isOpen = map.id === editor.session.mapId;
            const title = map.title || product("untitled");
            const isNamedAfter = map.groupName === "" || map.groupName === title;
            const name = isNamedAfter ? title : words("labelled", { label: map.groupName, text: title });
            return (
              <MenuItem
                key={map.id}
                id={map.id}
                className={styles.item ?? ""}
                textValue={name}
                {...(isOpen ? { "aria-current": "page" as const } : {})}
              >
                <span className={styles.sign}>{isOpen ? <Check size={16} aria-hidden="true" /> : null}</span>
                <span className={styles.text}>{name}</span>
              </MenuItem>
            );
          })}
        </MenuSection>
        <Separator className={styles.separator ?? ""} />
        <MenuSection>
          <Header className={styles.header ?? ""}>{outcome("pages")}</Header>
          {OUTCOME_PAGES.map((page) => {
            const Sign = PAGE_SIGNS[page];
            return (
              <MenuItem key={page} id={page} className={styles.item ?? ""} textValue={outcome(page)}>
                <span className={styles.sign}>
                  <Sign size={16} aria-hidden="true" />
                </span>
                {outcome(page)}
              </MenuItem>
            );
          })}
        </MenuSection>
        {workshop.me.role === "viewer" ? null : (
          <>
            <Separator className={styles.separator ?? ""} />
            <MenuItem id={OBSERVE} className={styles.item ?? ""} textValue={observe("toObserve")}>
              <span className={styles.sign}>
                <Eye size={16} aria-hidden="true" />
              </span>
              {observe("toObserve")}
            </MenuItem>
          </>
        )}
        {workshop.me.role === "facilitator" ? (
          <>
            <MenuItem id={WALL} className={styles.item ?? ""} textValue={wall("toWall")}>
              <span className={styles.sign}>
                <LayoutGrid size={16} aria-hidden="true" />
              </span>
              {wall("toWall")}
            </MenuItem>
            <MenuItem id={NEW_MAP} className={styles.item ?? ""} textValue={t("newMap")}>
              <span className={styles.sign}>
                <Plus size={16} aria-hidden="true" />
              </span>
              {t("newMap")}
            </MenuItem>
            {workshop.maps.length > 1 ? (
              <MenuItem id={MERGE} className={styles.item ?? ""} textValue={merging("menu")}>
                <span className={styles.sign}>
                  <Merge size={16} aria-hidden="true" />
                </span>
                {merging("menu")}
              </MenuItem>
            ) : null}
          </>
        ) : null}
      </Menu>
    </Popover>
  );
}
