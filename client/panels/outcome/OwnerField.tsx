import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Owner } from "../../../model/action.ts";
import { compareNames } from "../../../model/alphabet.ts";
import type { EntryRoot } from "../../../model/outcomeDocument.ts";
import { setOwner } from "../../../model/outcomeEntry.ts";
import { LIMITS } from "../../../model/wire.ts";
import type { Outcome } from "../../state/outcome.ts";
import { useSignal } from "../../state/useSignal.ts";
import { ownerKey, ownerName, ownersIn } from "../actionsBoard/boardFilter.ts";
import menu from "../bar/Menu.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import field from "../controls/TextField.module.css";
import styles from "./OwnerField.module.css";

interface OwnerFieldProps {
  readonly outcome: Outcome;
  readonly entry: { readonly id: string; readonly owner: Owner | null };
  readonly root: EntryRoot;
  readonly isReadOnly: boolean;
}

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly owner: Owner;
}

/** Who sees to an entry: somebody who is here, somebody who owns another one, or anybody by name. */
export function OwnerField({ outcome, entry, root, isReadOnly }: OwnerFieldProps) {
  const t = useTranslations("board");
  const { session, actions, workshop } = outcome;
  const names = useSignal(actions.names);
  const people = useSignal(workshop.people);
  const name = ownerName(entry.owner, names) || (entry.owner ? t("unnamed") : "");
  const [text, setText] = useState(name);
  const [shown, setShown] = useState(name);
  // Somebody else has chosen another one.
  if (shown !== name) {
    setShown(name);
    setText(name);
  }
  const choices = choicesOf(
    [...people.values()].filter(({ role }) => role !== "viewer"),
    ownersIn(actions.all.get(), names),
  );
  const choose = (owner: Owner | null, personName: string): void =>
    session.write((doc, origin) => setOwner(doc, root, entry.id, { owner, personName }, origin));
  const take = (typed: string): void => {
    const clean = typed.trim();
    if (clean === name) return;
    const known = choices.find((choice) => choice.name.toLocaleLowerCase() === clean.toLocaleLowerCase());
    if (clean === "") choose(null, "");
    else if (known) choose(known.owner, known.name);
    else choose({ name: clean }, "");
  };
  return (
    <ComboBox
      className={field.field ?? ""}
      allowsCustomValue
      isReadOnly={isReadOnly}
      items={choices.map((choice) => ({ ...choice, id: choice.key }))}
      inputValue={text}
      onInputChange={setText}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen) choose(chosen.owner, chosen.name);
        else take(text);
      }}
      onBlur={() => take(text)}
    >
      <Label className={field.label ?? ""}>{t("ownerLabel")}</Label>
      <span className={styles.box}>
        <Input className={field.input ?? ""} maxLength={LIMITS.nameLength} autoComplete="off" />
        <Button className={`${buttonClass("quiet", "icon")} ${styles.open}`} aria-label={t("owners")}>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
      </span>
      {isReadOnly ? null : (
        <Text slot="description" className={field.hint ?? ""}>
          {t("ownerHint")}
        </Text>
      )}
      <Popover className={menu.popover ?? ""} offset={4}>
        <ListBox<Choice & { id: string }> className={menu.menu ?? ""}>
          {(choice) => (
            <ListBoxItem id={choice.id} className={menu.item ?? ""} textValue={choice.name}>
              <span className={menu.text}>{choice.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function choicesOf(
  here: readonly { readonly participantId: string; readonly name: string }[],
  owners: ReturnType<typeof ownersIn>,
): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { participantId, name } of here) {
    const owner = { person: participantId };
    if (name) choices.set(ownerKey(owner), { key: ownerKey(owner), name, owner });
  }
  for (const { key, name } of owners) {
    const [kind, ...rest] = key.split(":");
    const value = rest.join(":");
    const owner: Owner = kind === "person" ? { person: value } : { name: value };
    if (name && !choices.has(key)) choices.set(key, { key, name, owner });
  }
  return [...choices.values()].sort((a, b) => compareNames(a.name, b.name));
}
