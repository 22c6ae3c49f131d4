import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSignal } from "../../state/useSignal.ts";
import { Button } from "../controls/Button.tsx";
import { Sheet } from "../controls/Sheet.tsx";
import dialog from "../dialogs/dialog.module.css";
import type { MapDialogProps } from "../dialogs/mapDialogProps.ts";
import { EraseMe } from "./EraseMe.tsx";
import { EraseWorkshop } from "./EraseWorkshop.tsx";
import { isServerHere } from "./isServerHere.ts";
import styles from "./PrivacyDialog.module.css";
import { Retention } from "./Retention.tsx";
import { StoredAboutMe } from "./StoredAboutMe.tsx";

type Step = "overview" | "eraseMe" | "eraseWorkshop";

/** What is stored about me, and what can be done about it; for facilitators also about the workshop. */
export default function PrivacyDialog(props: MapDialogProps) {
  const { editor, workshop, onClose } = props;
  const t = useTranslations("privacy");
  const retention = useTranslations("retention");
  const erase = useTranslations("erase");
  const [step, setStep] = useState<Step>("overview");
  const isHere = isServerHere(useSignal(editor.session.connection));
  const toOverview = (): void => setStep("overview");
  switch (step) {
    case "eraseMe":
      return (
        <Sheet title={erase("me.title")} onClose={onClose}>
          <EraseMe {...props} onBack={toOverview} />
        </Sheet>
      );
    case "eraseWorkshop":
      return (
        <Sheet title={erase("workshop.title")} onClose={onClose}>
          <EraseWorkshop {...props} onBack={toOverview} />
        </Sheet>
      );
    case "overview":
      return (
        <Sheet title={t("title")} onClose={onClose}>
          <StoredAboutMe editor={editor} workshop={workshop} onErase={() => setStep("eraseMe")} />
          {isHere ? null : <p className={styles.warning}>{t("needsServer")}</p>}
          {workshop.me.role === "facilitator" ? (
            <>
              <section className={styles.part}>
                <h3 className={styles.title}>{retention("title")}</h3>
                <Retention {...props} />
              </section>
              <section className={styles.part}>
                <h3 className={styles.title}>{t("eraseWorkshopTitle")}</h3>
                <p className={dialog.lead}>{t("eraseWorkshopText")}</p>
                <div>
                  <Button disabled={!isHere} onClick={() => setStep("eraseWorkshop")}>
                    {t("eraseWorkshop")}
                  </Button>
                </div>
              </section>
            </>
          ) : null}
        </Sheet>
      );
  }
}
