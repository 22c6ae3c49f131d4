import { ImageUp, X } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { buttonClass } from "../controls/buttonClass.ts";
import { PICTURE_MEGABYTES, type PictureTrouble } from "../persona/readPicture.ts";
import { useIsHere } from "../pictures/useIsHere.ts";
import { logoAddress } from "./keptLogo.ts";
import styles from "./ProtocolSettings.module.css";
import { readLogo } from "./readLogo.ts";

interface LogoFieldProps {
  readonly logo: Uint8Array | null;
  readonly onLogo: (logo: Uint8Array | null) => void;
}

type State = "idle" | "reading" | PictureTrouble;

/** The logo on the cover. What cannot be taken changes nothing, and says why. */
export function LogoField({ logo, onLogo }: LogoFieldProps) {
  const t = useTranslations("protocol.logo");
  const portrait = useTranslations("persona.portrait");
  const [state, setState] = useState<State>("idle");
  const isHere = useIsHere();
  const address = useMemo(() => (logo ? logoAddress(logo) : null), [logo]);
  const take = async (file: Blob): Promise<void> => {
    setState("reading");
    const reading = await readLogo(file);
    if (!isHere.current) return;
    setState(reading.kind === "trouble" ? reading.trouble : "idle");
    if (reading.kind === "logo") onLogo(reading.logo);
  };
  const words = (): string => {
    switch (state) {
      case "idle":
        return t("kept");
      case "reading":
        return t("reading");
      case "tooLarge":
        return t("tooLarge", { megabytes: PICTURE_MEGABYTES });
      case "drawing":
      case "heic":
      case "noPicture":
      case "broken":
        return portrait(state);
    }
  };
  return (
    <div className={styles.logo}>
      <span className={styles.legend}>{t("title")}</span>
      <span className={styles.logoRow}>
        {address ? <img className={styles.logoShown} src={address} alt={t("shown")} /> : null}
        <FileTrigger
          acceptedFileTypes={["image/png", "image/jpeg", "image/webp"]}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void take(file);
          }}
        >
          <Button className={buttonClass("secondary", "bar")}>
            <ImageUp size={16} aria-hidden="true" />
            {t(logo ? "change" : "choose")}
          </Button>
        </FileTrigger>
        {logo ? (
          <Button
            className={buttonClass("quiet", "icon")}
            aria-label={t("remove")}
            onPress={() => {
              onLogo(null);
              setState("idle");
            }}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        ) : null}
      </span>
      <output className={state === "idle" || state === "reading" ? styles.hint : styles.none}>
        {words()}
      </output>
    </div>
  );
}
