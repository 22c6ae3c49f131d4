import { Ellipsis, type LucideIcon } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "./buttonClass.ts";

interface EntryMenuProps {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly entries: readonly { readonly key: string; readonly words: string; readonly run: () => void }[];
}

/** What can be done with one thing of several, behind one small button. */
export function EntryMenu({ label, icon: Icon = Ellipsis, entries }: EntryMenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass("quiet", "icon")} aria-label={label}>
        <Icon size={16} aria-hidden="true" />
      </Button>
      <Popover className={menu.popover ?? ""} offset={4}>
        <Menu
          className={menu.menu ?? ""}
          onAction={(key) => entries.find((entry) => entry.key === key)?.run()}
        >
          {entries.map(({ key, words }) => (
            <MenuItem key={key} id={key} className={menu.item ?? ""} textValue={words}>
              <span className={menu.text}>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
