import { Minus, Plus } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { Workshop } from "../../../model/api.ts";
import { LIMITS } from "../../../model/wire.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { makeGroups } from "../../session/groupsApi.ts";
import type { WorkshopSession } from "../../session/workshopSession.ts";
import { Button } from "../controls/Button.tsx";
import { IconButton } from "../controls/IconButton.tsx";
import { Segments } from "../controls/Segments.tsx";
import { TextField } from "../controls/TextField.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";
import styles from "./GroupsSection.module.css";

const MOST = 40;

interface MakeGroupsProps {
  readonly session: WorkshopSession;
  readonly workshop: Workshop;
  readonly onWorkshop: (workshop: Workshop) => void;
}

/** Says what groups are for, and makes as many as wanted in one go. */
export function MakeGroups({ session, workshop, onWorkshop }: MakeGroupsProps) {
  const t = useTranslations("groups");
  const [count, setCount] = useState(3);
  const [customer, setCustomer] = useState<"own" | "same">("own");
  const [customerName, setCustomerName] = useState("");
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const make = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    const names = Array.from({ length: count }, (_, index) => t("defaultName", { number: index + 1 }));
    const name = customer === "same" ? customerName.trim() : "";
    const known = session.session.get().groups.length;
    try {
      onWorkshop(await makeGroups(workshop.id, { names, known, ...(name && { customerName: name }) }));
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };

  return (
    <form
      className={styles.part}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!isWorking) void make();
      }}
    >
      <h2 className={styles.title}>{t("emptyTitle")}</h2>
      <p className={styles.text}>{t("emptyText")}</p>
      <fieldset className={styles.counter}>
        <legend className={styles.label}>{t("count")}</legend>
        <IconButton
          icon={Minus}
          label={t("fewer")}
          look="secondary"
          isDisabled={count <= 2}
          onPress={() => setCount(count - 1)}
        />
        <output className={styles.number}>{count}</output>
        <IconButton
          icon={Plus}
          label={t("more")}
          look="secondary"
          isDisabled={count >= MOST}
          onPress={() => setCount(count + 1)}
        />
      </fieldset>
      <p className={styles.label} aria-hidden="true">
        {t("customer")}
      </p>
      <Segments
        label={t("customer")}
        options={[
          { key: "own", label: t("ownCustomer"), shown: t("ownCustomer") },
          { key: "same", label: t("sameCustomer"), shown: t("sameCustomer") },
        ]}
        chosen={customer}
        onChoose={setCustomer}
      />
      {customer === "same" ? (
        <TextField
          label={t("customerName")}
          maxLength={LIMITS.nameLength}
          autoComplete="off"
          value={customerName}
          onChange={setCustomerName}
        />
      ) : null}
      {trouble ? <TroubleText trouble={trouble} /> : null}
      <Button type="submit" look="primary" busy={isWorking}>
        {isWorking ? t("making") : t("make", { count })}
      </Button>
    </form>
  );
}
