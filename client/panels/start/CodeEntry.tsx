import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { readJoinCode } from "../../../model/joinCode.ts";
import { joinByCode } from "../../session/accessApi.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { TextField } from "../controls/TextField.tsx";
import { useTroubleText } from "../useTroubleText.ts";
import styles from "./CodeEntry.module.css";

/** For those who were given a code instead of a link: from here it goes on to the name, and to the map. */
export function CodeEntry() {
  const t = useTranslations("start.code");
  const troubleText = useTroubleText();
  const [, navigate] = useLocation();
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<Trouble | "unlike" | null>(null);
  const [isJoining, setJoining] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (trouble !== null) input.current?.focus();
  }, [trouble]);

  const join = async (code: string): Promise<void> => {
    setJoining(true);
    setTrouble(null);
    try {
      const { workshopId } = await joinByCode(code);
      navigate(`/w/${workshopId}`);
    } catch (error) {
      setTrouble(troubleOf(error));
      setJoining(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isJoining) return;
    const code = readJoinCode(text);
    if (code) void join(code);
    else setTrouble("unlike");
  };
  const textOf = (what: Trouble | "unlike"): string => {
    if (what === "unlike") return t("unlike");
    return what === "too-many-requests" ? t("tooMany") : troubleText(what);
  };
  return (
    <form className={styles.entry} onSubmit={submit} noValidate>
      <TextField
        ref={input}
        label={t("open")}
        placeholder={t("example")}
        hint={t("hint")}
        error={trouble === null ? null : textOf(trouble)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={text}
        onChange={(value) => {
          setText(value);
          setTrouble(null);
        }}
      />
      <Button type="submit" busy={isJoining}>
        {isJoining ? t("entering") : t("enter")}
      </Button>
    </form>
  );
}
