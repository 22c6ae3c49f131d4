import { Ellipsis } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "../controls/buttonClass.ts";

interface PartMenuProps {
  readonly label: string;
  readonly entries: readonly { readonly key: string; readonly words: string; readonly run: () => void }[];
}

/** What can be done with a phase or a lane. */
export function PartMenu({ label, entries }: PartMenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass("quiet", "icon")} aria-label={label}>
        <Ellipsis size={16} aria-hidden="true" />
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
