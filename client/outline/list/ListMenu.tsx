import { Check, ChevronRight } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from "react-aria-components";
import menu from "../../panels/bar/Menu.module.css";
import { Shortcut } from "../../panels/controls/Shortcut.tsx";
import { useIsNarrow } from "../../panels/map/useIsNarrow.ts";
import { usePreferences } from "../../panels/preferencesContext.ts";
import { isSingleKey } from "../../state/singleKeys.ts";
import outOfSight from "../../theme/outOfSight.module.css";

/** What a menu offers: something to do, or one of several to choose. */
export type MenuEntry =
  | {
      readonly kind: "deed";
      readonly key: string;
      readonly words: string;
      readonly isOff?: boolean;
      readonly shortcut?: string;
      readonly run: () => void;
    }
  | {
      readonly kind: "choice";
      readonly key: string;
      readonly words: string;
      readonly options: readonly {
        readonly key: string;
        readonly words: string;
        readonly sign?: ReactNode;
      }[];
      /** carries a check mark; null for none, a set where several can be */
      readonly chosen: string | null | ReadonlySet<string>;
      readonly choose: (key: string) => void;
    };

function chosenOf({ chosen }: Extract<MenuEntry, { kind: "choice" }>): ReadonlySet<string> {
  if (typeof chosen === "string") return new Set([chosen]);
  return chosen ?? new Set();
}

interface ListMenuProps {
  readonly label: string;
  /** the button that it stands beside */
  readonly trigger: HTMLElement;
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onClose: () => void;
  readonly placement?: ComponentProps<typeof Popover>["placement"];
}

/** A menu is entered at its first entry, so that its arrows lead on from there. */
const AT_FIRST = { autoFocus: "first" } as const;

/**
 * The menu of one row, of which the whole list has only one: two thousand rows have plain buttons. What was chosen is done
 * when the menu has closed and the focus is back at its row, so that it can go with the note.
 */
export function ListMenu({ label, trigger, groups, onClose, placement = "bottom end" }: ListMenuProps) {
  const at = useRef(trigger);
  const [{ singleKeys }] = usePreferences();
  const isHeard = (shortcut: string): boolean => singleKeys === "on" || !isSingleKey(shortcut);
  // A phone has no room beside a menu.
  const isNarrow = useIsNarrow();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A press of a plain button by key counts as one by a screen reader, after which the menu itself has the focus.
    const enter = (): void => {
      const { current } = box;
      if (current?.querySelector(":focus")) return;
      current?.querySelector<HTMLElement>("[role=menuitem]:not([aria-disabled=true])")?.focus();
    };
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(enter);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const soon = (work: () => void): void => {
    requestAnimationFrame(() => requestAnimationFrame(work));
  };
  const entries = groups.flat();
  const act = (key: string): void => {
    const entry = entries.find((one) => one.key === key);
    if (entry?.kind === "deed") soon(entry.run);
  };
  return (
    <MenuTrigger isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Button className={outOfSight.outOfSight ?? ""} aria-label={label} excludeFromTabOrder />
      <Popover className={menu.popover ?? ""} offset={4} triggerRef={at} placement={placement}>
        <Menu
          {...AT_FIRST}
          ref={box}
          className={menu.menu ?? ""}
          aria-label={label}
          onAction={(key) => act(String(key))}
        >
          {groups.map((group, index) => (
            <MenuSection key={group[0]?.key ?? index} aria-label={label}>
              {index > 0 ? <Separator className={menu.separator ?? ""} /> : null}
              {group.map((entry) =>
                entry.kind === "deed" ? (
                  <MenuItem
                    key={entry.key}
                    id={entry.key}
                    className={menu.item ?? ""}
                    textValue={entry.words}
                    isDisabled={entry.isOff ?? false}
                  >
                    <span className={menu.text}>{entry.words}</span>
                    {entry.shortcut && isHeard(entry.shortcut) ? <Shortcut keys={entry.shortcut} /> : null}
                  </MenuItem>
                ) : (
                  <SubmenuTrigger key={entry.key}>
                    <MenuItem id={entry.key} className={menu.item ?? ""} textValue={entry.words}>
                      <span className={menu.text}>{entry.words}</span>
                      <ChevronRight size={16} aria-hidden="true" />
                    </MenuItem>
                    <Popover
                      className={menu.popover ?? ""}
                      offset={isNarrow ? 0 : -4}
                      placement={isNarrow ? "bottom end" : "end top"}
                    >
                      <Menu
                        className={menu.menu ?? ""}
                        aria-label={entry.words}
                        selectionMode={
                          typeof entry.chosen === "object" && entry.chosen ? "multiple" : "single"
                        }
                        selectedKeys={chosenOf(entry)}
                        onAction={(key) => soon(() => entry.choose(String(key)))}
                      >
                        {entry.options.map((option) => (
                          <MenuItem
                            key={option.key}
                            id={option.key}
                            className={menu.item ?? ""}
                            textValue={option.words}
                          >
                            <span className={menu.sign}>
                              {chosenOf(entry).has(option.key) ? (
                                <Check size={16} aria-hidden="true" />
                              ) : null}
                            </span>
                            {option.sign}
                            <span className={menu.text}>{option.words}</span>
                          </MenuItem>
                        ))}
                      </Menu>
                    </Popover>
                  </SubmenuTrigger>
                ),
              )}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
