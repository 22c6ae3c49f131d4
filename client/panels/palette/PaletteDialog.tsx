import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from "react-aria-components";
import { useTranslations } from "use-intl";
import { fitsWords, wordsOfSearch } from "../../../model/searchWords.ts";
import { Sheet } from "../controls/Sheet.tsx";
import { Shortcut } from "../controls/Shortcut.tsx";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import styles from "./PaletteDialog.module.css";
import { type PaletteEntry, type PaletteSections, usePaletteEntries } from "./usePaletteEntries.ts";

const SECTIONS = ["actions", "maps", "pages"] as const satisfies readonly (keyof PaletteSections)[];

/** Everything that can be done or opened here, found by typing a part of its name. */
export default function PaletteDialog({ editor, workshop, onClose }: MapDialogProps) {
  const t = useTranslations("palette");
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const sections = usePaletteEntries(editor, workshop);
  const choose = (id: string): void => {
    const entry = SECTIONS.flatMap((key) => sections[key]).find((one) => one.id === id);
    // Closed first: what it does may open another dialog.
    onClose();
    entry?.run();
  };
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <Autocomplete
        inputValue={search}
        onInputChange={setSearch}
        filter={(words, typed) => fitsWords(words, wordsOfSearch(typed))}
      >
        <SearchField className={styles.field ?? ""} aria-label={t("search")}>
          <Search size={16} aria-hidden="true" className={styles.sign} />
          <Input ref={field} className={styles.input ?? ""} placeholder={t("search")} />
        </SearchField>
        <Menu
          className={styles.menu ?? ""}
          aria-label={t("title")}
          onAction={(id) => choose(String(id))}
          renderEmptyState={() => <p className={styles.none}>{t("none")}</p>}
        >
          {SECTIONS.filter((key) => sections[key].length > 0).map((key) => (
            <MenuSection key={key} id={key} className={styles.section ?? ""}>
              <Header className={styles.header ?? ""}>{t(key)}</Header>
              {sections[key].map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </Sheet>
  );
}

function Entry({ entry: { id, words, shortcuts } }: { readonly entry: PaletteEntry }) {
  return (
    <MenuItem id={id} className={styles.item ?? ""} textValue={words}>
      <span className={styles.words}>{words}</span>
      {shortcuts[0] === undefined ? null : <Shortcut keys={shortcuts[0]} />}
    </MenuItem>
  );
}
