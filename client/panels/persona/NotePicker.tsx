import { Check } from "lucide-react";
import { useState } from "react";
import { GridList, GridListItem, type Selection, useDragAndDrop } from "react-aria-components";
import { useTranslations } from "use-intl";
import { PLACES, type PlaceKey } from "../../../model/fields.ts";
import { type PersonaLine, SECTIONS, type Section } from "../../../model/persona.ts";
import { evidenceNames, fieldTitles } from "../../i18n/names.ts";
import { Button } from "../controls/Button.tsx";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { EvidenceSign } from "../evidence/EvidenceSign.tsx";
import type { OpenMap } from "../groups/openMaps.ts";
import { OutOfReach } from "../outcome/OutOfReach.tsx";
import { useQuote } from "../pictures/useQuote.ts";
import { usePreferences } from "../preferencesContext.ts";
import { DRAGGED_NOTE } from "./dragged.ts";
import { matchingNotes } from "./matchingNotes.ts";
import styles from "./NotePicker.module.css";
import type { MapsInSight } from "./notesOfMaps.ts";
import type { Taking } from "./takeNotes.ts";

interface NotePickerProps {
  readonly maps: readonly OpenMap[];
  readonly inSight: MapsInSight;
  /** of which map; null is all */
  readonly mapId: string | null;
  /** keys of the notes that stand behind lines already */
  readonly used: ReadonlySet<string>;
  /** of the sheet, to which notes can be added */
  readonly lines: readonly PersonaLine[];
  /** there is room beside the sheet, so that notes can be dragged onto it */
  readonly isBeside: boolean;
  readonly onMap: (mapId: string | null) => void;
  readonly onTake: (keys: ReadonlySet<string>, taking: Taking) => void;
  readonly onLink: (lineId: string, keys: ReadonlySet<string>) => void;
}

const ALL = "all";
const FITTING = "fitting";

/** Where chosen notes go: into a section, null for each its own, or behind a line that is there. */
type Target =
  | { readonly kind: "section"; readonly section: Section | null }
  | { readonly kind: "line"; readonly lineId: string };

/** Letters of a line in a list of choices. */
const BEGINNING = 48;

function beginningOf(text: string): string {
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).trimEnd()}…`;
}

/** The notes of the maps, to be chosen and taken over, or dragged onto the sheet. */
export function NotePicker({
  maps,
  inSight,
  mapId,
  used,
  lines,
  isBeside,
  onMap,
  onTake,
  onLink,
}: NotePickerProps) {
  const t = useTranslations("persona.picker");
  const persona = useTranslations("persona");
  const words = useTranslations("words");
  const quote = useQuote();
  const [{ language }] = usePreferences();
  const [field, setField] = useState<PlaceKey | typeof ALL>(ALL);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setTarget] = useState<Target>({ kind: "section", section: null });
  const [together, setTogether] = useState<"each" | "one">("each");
  const { notes } = inSight;
  const shownMaps = maps.filter(({ id }) => mapId === null || id === mapId);
  const all = matchingNotes(notes, shownMaps, { field: null, search: "" });
  const shown = matchingNotes(notes, shownMaps, { field: field === ALL ? null : field, search });
  // What is out of sight is not taken along.
  const taken = shown.filter(({ id }) => chosen.has(id));
  const titleOf = (id: string): string => maps.find((map) => map.id === id)?.title ?? "";
  const { dragAndDropHooks } = useDragAndDrop<(typeof shown)[number]>({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED_NOTE]: String(key) })),
    getAllowedDropOperations: () => ["copy"],
  });
  // A line may be gone meanwhile.
  const target: Target =
    wanted.kind === "line" && !lines.some(({ id }) => id === wanted.lineId)
      ? { kind: "section", section: null }
      : wanted;
  const targets: readonly { readonly key: string; readonly label: string; readonly target: Target }[] = [
    { key: FITTING, label: t("fitting"), target: { kind: "section", section: null } },
    ...SECTIONS.map((section) => ({
      key: section,
      label: persona(`section.${section}`),
      target: { kind: "section", section } as const,
    })),
    ...lines.map(({ id, text }) => ({
      key: id,
      label: t("toLine", { text: beginningOf(text.trim() || persona("emptyLine")) }),
      target: { kind: "line", lineId: id } as const,
    })),
  ];
  const isLoading = shownMaps.some(({ id }) => !notes.has(id) && !inSight.away.includes(id));
  const isAway = shownMaps.length > 0 && shownMaps.every(({ id }) => inSight.away.includes(id));
  const select = (keys: Selection): void =>
    setChosen(new Set(keys === "all" ? shown.map(({ id }) => id) : [...keys].map(String)));
  const take = (): void => {
    const keys = new Set(taken.map(({ id }) => id));
    if (target.kind === "line") onLink(target.lineId, keys);
    else onTake(keys, { section: target.section, together: together === "one" && keys.size > 1 });
    setChosen(new Set());
  };
  return (
    <div className={styles.picker}>
      <p className={styles.hint}>{t(isBeside ? "hint" : "hintBelow")}</p>
      <div className={styles.filters}>
        {maps.length > 1 ? (
          <Select
            label={t("map")}
            options={[
              { key: ALL, label: t("allMaps") },
              ...maps.map(({ id, title, groupName }) => ({
                key: id,
                label: groupName ? words("labelled", { label: groupName, text: title }) : title,
              })),
            ]}
            chosen={mapId ?? ALL}
            onChoose={(key) => onMap(key === ALL ? null : key)}
          />
        ) : null}
        <Select
          label={t("field")}
          options={[
            { key: ALL, label: t("allFields") },
            ...PLACES.map((key) => ({ key, label: fieldTitles(language)[key] })),
          ]}
          chosen={field}
          onChoose={setField}
        />
        <TextField label={t("search")} value={search} onChange={setSearch} autoComplete="off" />
      </div>
      <OutOfReach
        away={shownMaps.filter(({ id }) => inSight.away.includes(id))}
        copied={shownMaps.filter(({ id }) => inSight.copied.includes(id))}
      />
      <GridList
        className={styles.list ?? ""}
        aria-label={t("title")}
        items={shown}
        dependencies={[used, language, maps, mapId]}
        selectionMode="multiple"
        selectedKeys={chosen}
        onSelectionChange={select}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => (
          <p className={styles.hint}>
            {isLoading ? t("loading") : isAway ? "" : all.length === 0 ? t("noNotes") : t("noMatch")}
          </p>
        )}
      >
        {({ id, note, mapId: home }) => (
          <GridListItem id={id} className={styles.note ?? ""} textValue={quote(note, "")} data-note={id}>
            {({ isSelected }) => (
              <>
                <span className={styles.box} data-checked={isSelected || undefined} aria-hidden="true">
                  {isSelected ? <Check size={14} /> : null}
                </span>
                <span className={styles.words}>
                  <span className={styles.text} data-words>
                    {quote(note, "")}
                  </span>
                  <span className={styles.facts}>
                    <EvidenceSign level={note.evidence} size={12} />
                    {evidenceNames(language)[note.evidence]}
                    <span>{fieldTitles(language)[note.place.field]}</span>
                    {mapId === null && maps.length > 1 ? <span>{titleOf(home)}</span> : null}
                    {used.has(id) ? (
                      <strong className={styles.used}>
                        <Check size={12} aria-hidden="true" />
                        {t("used")}
                      </strong>
                    ) : null}
                  </span>
                </span>
              </>
            )}
          </GridListItem>
        )}
      </GridList>
      <div className={styles.take}>
        {taken.length > 1 && target.kind === "section" ? (
          <Segments
            label={t("together")}
            options={(["each", "one"] as const).map((key) => ({
              key,
              label: t(key),
              shown: t(`${key}Short`),
            }))}
            chosen={together}
            onChoose={setTogether}
          />
        ) : null}
        <Select
          label={t("target")}
          options={targets}
          chosen={target.kind === "line" ? target.lineId : (target.section ?? FITTING)}
          onChoose={(key) => {
            const found = targets.find((one) => one.key === key);
            if (found) setTarget(found.target);
          }}
        />
        <Button
          look="primary"
          // Not `disabled`: after a press it has the focus, which would fall to the page.
          aria-disabled={taken.length === 0}
          onClick={taken.length === 0 ? undefined : take}
        >
          {t("take", { count: taken.length })}
        </Button>
      </div>
    </div>
  );
}
