import { type SubmitEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ADDRESSES, type Address } from "../../../model/address.ts";
import { LIMITS } from "../../../model/wire.ts";
import { contentLanguage } from "../../i18n/languages.ts";
import { Button } from "../controls/Button.tsx";
import { Select } from "../controls/Select.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./CreateForm.module.css";
import { RetentionLine } from "./RetentionLine.tsx";
import type { WorkshopCreation } from "./useNewWorkshop.ts";

/** Title, customer, situation: nothing else is asked to begin. How long it is kept can be chosen in passing. */
export function CreateForm({ creation }: { readonly creation: WorkshopCreation }) {
  const t = useTranslations("start");
  const addressing = useTranslations("address");
  const [{ language, address: own }] = usePreferences();
  const [title, setTitle] = useState("");
  const [customerName, setCustomerName] = useState("");
  const [situation, setSituation] = useState("");
  const [retentionDays, setRetentionDays] = useState<number | null | undefined>(undefined);
  const [address, setAddress] = useState<Address>(own === "sie" ? "sie" : "du");
  const [isTitleMissing, setTitleMissing] = useState(false);
  const titleInput = useRef<HTMLInputElement>(null);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (creation.working !== null) return;
    const name = title.trim();
    setTitleMissing(name === "");
    if (name === "") {
      titleInput.current?.focus();
      return;
    }
    void creation.create("own", {
      title: name,
      language: contentLanguage(language),
      ...(language === "de" ? { address } : {}),
      ...(retentionDays === undefined ? {} : { retentionDays }),
      maps: [{ title: name, customerName: customerName.trim(), situation: situation.trim() }],
    });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{t("formTitle")}</h2>
      <TextField
        ref={titleInput}
        required
        label={t("title")}
        placeholder={t("titleExample")}
        maxLength={LIMITS.titleLength}
        autoComplete="off"
        value={title}
        onChange={(value) => {
          setTitle(value);
          setTitleMissing(false);
        }}
        error={isTitleMissing ? t("titleMissing") : null}
      />
      <TextField
        isOptional
        label={t("customerName")}
        placeholder={t("customerNameExample")}
        maxLength={LIMITS.nameLength}
        autoComplete="off"
        value={customerName}
        onChange={setCustomerName}
      />
      <TextField
        isOptional
        label={t("situation")}
        placeholder={t("situationExample")}
        maxLength={LIMITS.situationLength}
        autoComplete="off"
        value={situation}
        onChange={setSituation}
      />
      {language === "de" ? (
        <Select
          isQuiet
          label={addressing("forAll")}
          options={ADDRESSES.map((key) => ({ key, label: addressing(key) }))}
          chosen={address}
          onChoose={setAddress}
        />
      ) : null}
      <RetentionLine chosen={retentionDays} onChoose={setRetentionDays} />
      {creation.failed?.kind === "own" ? <TroubleText trouble={creation.failed.trouble} /> : null}
      <Button
        type="submit"
        look="primary"
        large
        busy={creation.working === "own"}
        disabled={creation.working === "example" || creation.working === "tour"}
      >
        {creation.working === "own" ? t("creating") : t("create")}
      </Button>
    </form>
  );
}
