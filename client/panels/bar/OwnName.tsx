import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { LIMITS } from "../../../model/wire.ts";
import { renameMe } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import { useVisits } from "../visitsContext.ts";
import styles from "./OwnName.module.css";

/** My display name, to be set or changed at any time. */
export function OwnName({ editor, workshop }: { readonly editor: Editor; readonly workshop: Workshop }) {
  const t = useTranslations("people");
  const visits = useVisits();
  const current = useSignal(editor.session.name);
  const [name, setName] = useState(current);
  const wanted = name.trim();
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    editor.session.rename(wanted);
    visits.keepName(wanted);
    // So that the server knows it at the next visit too; now and here the name is already shown to all.
    renameMe(workshop.id, wanted).catch(() => undefined);
  };
  return (
    <form className={styles.form} onSubmit={rename}>
      <TextField
        label={t("own")}
        hint={t("ownHint")}
        maxLength={LIMITS.nameLength}
        autoComplete="nickname"
        value={name}
        onChange={setName}
      />
      <Button type="submit" disabled={wanted === current}>
        {t("rename")}
      </Button>
    </form>
  );
}
