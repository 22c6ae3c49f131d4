import { ImageUp, X } from "lucide-react";
import { useState } from "react";
import { FileTrigger, Button as PressButton } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { Persona } from "../../../model/persona.ts";
import { setPortrait } from "../../../model/personaCommands.ts";
import type { Outcome } from "../../state/outcome.ts";
import { buttonClass } from "../controls/buttonClass.ts";
import { useIsHere } from "../pictures/useIsHere.ts";
import { PersonaFace } from "./PersonaFace.tsx";
import styles from "./PortraitField.module.css";
import { PICTURE_MEGABYTES, type PictureTrouble, readPicture } from "./readPicture.ts";

interface PortraitFieldProps {
  readonly outcome: Outcome;
  readonly persona: Persona;
  readonly canEdit: boolean;
}

type State = "idle" | "reading" | PictureTrouble;

/** The face, and the ways to another one. What cannot be taken changes nothing, and says why. */
export function PortraitField({ outcome, persona, canEdit }: PortraitFieldProps) {
  const t = useTranslations("persona.portrait");
  const [state, setState] = useState<State>("idle");
  const isHere = useIsHere();
  const take = async (file: Blob): Promise<void> => {
    setState("reading");
    const reading = await readPicture(file);
    if (!isHere.current) return;
    if (reading.kind === "trouble") return setState(reading.trouble);
    outcome.session.write((doc, origin) => setPortrait(doc, persona.id, reading.portrait, origin));
    setState("idle");
  };
  return (
    <div className={styles.portrait}>
      <PersonaFace persona={persona} size="large" />
      {canEdit ? (
        <div className={styles.ways}>
          <FileTrigger
            acceptedFileTypes={["image/*"]}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void take(file);
            }}
          >
            <PressButton className={buttonClass("quiet", "bar")}>
              <ImageUp size={16} aria-hidden="true" />
              {t(persona.portrait ? "change" : "choose")}
            </PressButton>
          </FileTrigger>
          {persona.portrait ? (
            <PressButton
              className={buttonClass("quiet", "icon")}
              aria-label={t("remove")}
              onPress={() => {
                outcome.session.write((doc, origin) => setPortrait(doc, persona.id, null, origin));
                setState("idle");
              }}
            >
              <X size={16} aria-hidden="true" />
            </PressButton>
          ) : null}
        </div>
      ) : null}
      <output className={styles.words} data-trouble={isTrouble(state) || undefined}>
        {state === "idle" ? null : state === "reading" ? t("reading") : wordsOf(state)}
      </output>
    </div>
  );

  function wordsOf(trouble: PictureTrouble): string {
    return trouble === "tooLarge" ? t(trouble, { megabytes: PICTURE_MEGABYTES }) : t(trouble);
  }
}

function isTrouble(state: State): state is PictureTrouble {
  return state !== "idle" && state !== "reading";
}
