import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Owner } from "../../../model/action.ts";
import type { JourneyCard } from "../../../model/journey.ts";
import { setCardOwner } from "../../../model/journeyCardCommands.ts";
import { LIMITS } from "../../../model/wire.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ownerName } from "../actionsBoard/boardFilter.ts";
import field from "../controls/TextField.module.css";
import { useJourneyDesk } from "./journeyDesk.ts";

/** Who sees to what a card says: somebody who is here, or anybody by name. */
export function CardOwner({ card }: { readonly card: JourneyCard }) {
  const t = useTranslations("journey");
  const id = useId();
  const { outcome } = useJourneyDesk();
  const { session, workshop, actions } = outcome;
  const names = useSignal(actions.names);
  const people = [...useSignal(workshop.people).values()].filter(
    ({ role, name }) => role !== "viewer" && name,
  );
  const name = ownerName(card.owner, names);
  const [text, setText] = useState(name);
  const [shown, setShown] = useState(name);
  // Somebody else has chosen another one.
  if (shown !== name) {
    setShown(name);
    setText(name);
  }
  const take = (): void => {
    const clean = text.trim();
    if (clean === name) return;
    const known = people.find((one) => one.name.toLocaleLowerCase() === clean.toLocaleLowerCase());
    const owner: Owner | null =
      clean === "" ? null : known ? { person: known.participantId } : { name: clean };
    session.write((doc, origin) => setCardOwner(doc, card.id, owner, known?.name ?? "", origin));
  };
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {t("owner")}
      </label>
      <input
        id={id}
        type="text"
        className={field.input}
        list={`${id}-people`}
        maxLength={LIMITS.nameLength}
        autoComplete="off"
        placeholder={t("ownerHint")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
      />
      <datalist id={`${id}-people`}>
        {[...new Set(people.map((one) => one.name))].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
    </div>
  );
}
