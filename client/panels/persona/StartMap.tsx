import { MapPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import type { NewMap } from "../../../model/api.ts";
import type { Persona, PersonaLine } from "../../../model/persona.ts";
import { LIMITS } from "../../../model/wire.ts";
import { addMap, readWorkshop, type Trouble, troubleOf } from "../../session/api.ts";
import { Button } from "../controls/Button.tsx";
import { TroubleText } from "../controls/TroubleText.tsx";

interface StartMapProps {
  readonly persona: Persona;
  readonly lines: readonly PersonaLine[];
  readonly workshopId: string;
}

/** A new map with this persona at its centre and its context as the situation. */
export function StartMap({ persona, lines, workshopId }: StartMapProps) {
  const t = useTranslations("persona");
  const [, navigate] = useLocation();
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const start = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      const known = new Set((await readWorkshop(workshopId)).maps.map(({ id }) => id));
      const next = await addMap(workshopId, mapOf(persona, lines, t("persona")));
      const added = next.maps.find(({ id }) => !known.has(id));
      if (added) navigate(`/w/${workshopId}/${added.id}`);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };
  return (
    <>
      <Button busy={isWorking} onClick={() => void start()}>
        <MapPlus size={16} aria-hidden="true" />
        {t(isWorking ? "startingMap" : "startMap")}
      </Button>
      {trouble ? <TroubleText trouble={trouble} /> : null}
    </>
  );
}

function mapOf(persona: Persona, lines: readonly PersonaLine[], fallback: string): NewMap {
  const name = oneLine(persona.name, LIMITS.nameLength);
  const context = lines.flatMap(({ place, text }) => (place.section === "context" ? [text.trim()] : []));
  return {
    title: name || fallback,
    customerName: name,
    customerRole: oneLine(persona.role, LIMITS.nameLength),
    situation: oneLine(context.filter(Boolean).join(" "), LIMITS.situationLength),
  };
}

function oneLine(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
