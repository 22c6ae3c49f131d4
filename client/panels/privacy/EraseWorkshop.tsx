import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { exportPath } from "../../session/api.ts";
import { countPeople, eraseWorkshop } from "../../session/privacyApi.ts";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import styles from "./EraseWorkshop.module.css";
import { isServerHere } from "./isServerHere.ts";
import privacy from "./PrivacyDialog.module.css";
import { StepCard } from "./StepCard.tsx";
import { isSameTitle } from "./sameTitle.ts";
import { useErasing } from "./useErasing.ts";

/** What goes, the files to save before, and the title as proof that it is meant. */
export function EraseWorkshop(props: MapDialogProps & { readonly onBack: () => void }) {
  const t = useTranslations("erase");
  const { editor, workshop, onBack } = props;
  const { isWorking, trouble, erase } = useErasing(props.onErased);
  const isHere = isServerHere(useSignal(editor.session.connection));
  const people = usePeopleCount(workshop.id);
  const [typed, setTyped] = useState("");
  const isMeant = isSameTitle(typed, workshop.title);
  return (
    <StepCard label={t("workshop.title")}>
      <p className={dialog.lead}>{t("workshop.lead")}</p>
      <ul className={privacy.list}>
        <li>{t("workshop.maps", { count: workshop.maps.length })}</li>
        <li>{t("workshop.notes", { count: editor.map.ids().length })}</li>
        <li>{people === null ? t("workshop.somePeople") : t("workshop.people", { count: people })}</li>
        <li>{t("workshop.links")}</li>
      </ul>
      <Exports {...props} />
      <form
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isMeant && isHere && !isWorking) void erase(() => eraseWorkshop(workshop.id));
        }}
      >
        <TextField
          label={t("workshop.confirm")}
          hint={t("workshop.confirmHint", { title: workshop.title })}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        {trouble ? <TroubleText trouble={trouble} /> : null}
        <div className={dialog.ways}>
          <Button type="submit" look="danger" busy={isWorking} disabled={!isWorking && !(isMeant && isHere)}>
            {isWorking ? t("working") : t("workshop.final")}
          </Button>
          <Button onClick={onBack}>{t("back")}</Button>
        </div>
      </form>
    </StepCard>
  );
}

/** Each map as a file to read and as one to import again. */
function Exports({ workshop }: Pick<MapDialogProps, "workshop">) {
  const t = useTranslations("erase.workshop");
  const product = useTranslations("product");
  return (
    <section className={privacy.part}>
      <h3 className={privacy.title}>{t("exportTitle")}</h3>
      <ul className={styles.maps}>
        {workshop.maps.map(({ id, title }) => (
          <li key={id} className={styles.map}>
            <span className={styles.name}>{title || product("untitled")}</span>
            <a href={exportPath(workshop.id, id, "pdf", { size: "A4" })} download>
              PDF
            </a>
            <a href={exportPath(workshop.id, id, "json")} download>
              JSON
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** null as long as nobody has said. */
function usePeopleCount(workshopId: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    void countPeople(workshopId).then(
      (people) => current && setCount(people),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workshopId]);
  return count;
}
