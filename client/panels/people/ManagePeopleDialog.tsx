import { useState } from "react";
import { useTranslations } from "use-intl";
import hidden from "../../theme/outOfSight.module.css";
import { Loading } from "../controls/Loading.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import styles from "./ManagePeople.module.css";
import { matching } from "./matching.ts";
import { PersonRow } from "./PersonRow.tsx";
import { useManagedPeople } from "./useManagedPeople.ts";

/** Fewer are found at a glance. */
const SEARCH_FROM = 9;

/** Everybody who has joined, for a facilitator: who is here, which role they have, and the way to remove them. */
export default function ManagePeopleDialog({ editor, workshop, onWorkshop, onClose }: MapDialogProps) {
  const t = useTranslations("people");
  const { people, trouble, news, changeRole, remove } = useManagedPeople(editor, workshop, onWorkshop);
  const [search, setSearch] = useState("");
  const facilitators = people?.filter(({ role }) => role === "facilitator").length ?? 0;
  const shown = matching(people ?? [], search);
  return (
    <Sheet title={t("manageTitle")} onClose={onClose} wide>
      <p className={dialog.lead}>{t("manageLead")}</p>
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <p className={news ? styles.news : hidden.outOfSight} aria-live="polite">
        {news}
      </p>
      {people === null ? (
        trouble ? null : (
          <Loading label={t("loading")} />
        )
      ) : (
        <>
          {people.length >= SEARCH_FROM ? (
            <TextField label={t("search")} autoComplete="off" value={search} onChange={setSearch} />
          ) : null}
          <p className={styles.count}>
            {t("count", {
              count: people.length,
              here: people.filter(({ isConnected }) => isConnected).length,
            })}
          </p>
          <ul className={styles.people} aria-label={t("manageTitle")}>
            {shown.map((person) => (
              <PersonRow
                key={person.participantId}
                editor={editor}
                workshop={workshop}
                person={person}
                isLastFacilitator={person.role === "facilitator" && facilitators === 1}
                onRole={changeRole}
                onRemove={remove}
              />
            ))}
          </ul>
          {shown.length === 0 ? <p className={styles.count}>{t("noMatch")}</p> : null}
        </>
      )}
    </Sheet>
  );
}
