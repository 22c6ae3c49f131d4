import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import {
  readWebhookAddress,
  WEBHOOK_ADDRESS_LENGTH,
  type WebhookAddressFault,
} from "../../../model/webhookAddress.ts";
import { useList } from "../../i18n/useList.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import styles from "./WebhookDialog.module.css";

interface AddressFormProps {
  readonly hosts: readonly string[];
  /** the one that is set */
  readonly address: string | null;
  readonly isSaving: boolean;
  readonly onSave: (address: string) => Promise<void>;
}

/** Takes an address that the server will take, and says what is wrong with any other. */
export function AddressForm({ hosts, address, isSaving, onSave }: AddressFormProps) {
  const t = useTranslations("webhook");
  const [text, setText] = useState(address ?? "");
  const [fault, setFault] = useState<WebhookAddressFault | null>(null);
  const list = useList();
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const read = readWebhookAddress(text.trim(), hosts);
    if ("fault" in read) setFault(read.fault);
    else void onSave(read.address);
  };
  return (
    <form className={styles.form} noValidate onSubmit={save}>
      <TextField
        label={t("address")}
        placeholder={`https://${hosts[0] ?? ""}/`}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={WEBHOOK_ADDRESS_LENGTH}
        value={text}
        onChange={(next) => {
          setText(next);
          setFault(null);
        }}
        hint={t("hosts", { hosts: list(hosts) })}
        error={
          fault &&
          (fault === "otherHost" ? t("fault.otherHost", { hosts: list(hosts) }) : t(`fault.${fault}`))
        }
      />
      {address === null ? null : <p className={styles.state}>{t("again")}</p>}
      <div>
        <Button type="submit" look={address === null ? "primary" : "secondary"} busy={isSaving}>
          {address === null ? t("save") : t("saveAgain")}
        </Button>
      </div>
    </form>
  );
}
