import { useFormatter, useTranslations } from "use-intl";
import { PAGE_SIZES } from "../../../exchange/pdf/pageFormat.ts";
import {
  availableParts,
  PROTOCOL_PARTS,
  type ProtocolContent,
  type ProtocolPart,
} from "../../../exchange/protocol.ts";
import { Segments } from "../controls/Segments.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { LogoField } from "./LogoField.tsx";
import styles from "./ProtocolSettings.module.css";
import { chosenParts, hasReactions, type Settings } from "./protocolChoices.ts";

interface ProtocolSettingsProps {
  readonly content: ProtocolContent;
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The cover takes a line, not a list of everybody in a company. */
const MAX_NAMES_LENGTH = 1500;

/** Parts, paper, language, and what stands on the cover. */
export function ProtocolSettings({ content, settings, onChange }: ProtocolSettingsProps) {
  const t = useTranslations("protocol");
  const format = useFormatter();
  const available = availableParts(content);
  const absent = PROTOCOL_PARTS.filter((part) => !available.includes(part));
  const nameOf = (part: ProtocolPart): string =>
    part === "maps" ? t("part.maps", { count: Math.max(1, content.maps.length) }) : t(`part.${part}`);
  const toggle = (part: ProtocolPart): void => {
    const left = new Set(settings.left);
    if (!left.delete(part)) left.add(part);
    onChange({ left });
  };
  const hasCover = available.includes("cover") && !settings.left.has("cover");
  return (
    <section className={styles.settings} aria-label={t("settings")}>
      <p className={styles.lead}>{t("lead")}</p>
      <fieldset className={styles.parts}>
        <legend className={styles.legend}>{t("parts")}</legend>
        {available.map((part) => (
          <label key={part} className={styles.part}>
            <input
              type="checkbox"
              className={styles.box}
              checked={!settings.left.has(part)}
              onChange={() => toggle(part)}
            />
            {nameOf(part)}
          </label>
        ))}
        {hasReactions(content) ? (
          <label className={styles.part}>
            <input
              type="checkbox"
              className={styles.box}
              checked={settings.reactions === "with"}
              onChange={() => onChange({ reactions: settings.reactions === "with" ? "without" : "with" })}
            />
            {t("reactions")}
          </label>
        ) : null}
        {absent.length > 0 ? (
          <p className={styles.absent}>{t("absent", { parts: format.list(absent.map(nameOf)) })}</p>
        ) : null}
        {chosenParts(content, settings).length === 0 ? (
          <p className={styles.none} role="alert">
            {t("noPart")}
          </p>
        ) : null}
      </fieldset>
      <div className={styles.row}>
        <Select
          label={t("paper")}
          options={PAGE_SIZES.map((key) => ({ key, label: t(`size.${key}`) }))}
          chosen={settings.pageSize}
          onChoose={(pageSize) => onChange({ pageSize })}
        />
        <div className={styles.language}>
          <span className={styles.legend} aria-hidden="true">
            {t("language")}
          </span>
          <Segments
            label={t("language")}
            options={[
              { key: "de", label: "Deutsch", shown: "DE" },
              { key: "en", label: "English", shown: "EN" },
            ]}
            chosen={settings.language}
            onChoose={(language) => onChange({ language })}
          />
        </div>
      </div>
      {hasCover ? (
        <>
          <TextField
            label={t("participants")}
            isOptional
            hint={t("participantsHint")}
            value={settings.participants}
            maxLength={MAX_NAMES_LENGTH}
            autoComplete="off"
            onChange={(participants) => onChange({ participants })}
          />
          <LogoField logo={settings.logo} onLogo={(logo) => onChange({ logo })} />
        </>
      ) : null}
    </section>
  );
}
