import { Hand } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import type { Writer } from "../../state/createWriter.ts";
import { currentStep } from "../../state/currentStep.ts";
import { useSignal } from "../../state/useSignal.ts";
import hidden from "../../theme/outOfSight.module.css";
import { buttonClass } from "../controls/buttonClass.ts";
import { DoneButton } from "../facilitation/step/DoneButton.tsx";
import { StepTime } from "../facilitation/step/StepTime.tsx";
import { useHandLowering } from "../groups/useHandLowering.ts";
import styles from "./StepHead.module.css";

/** What is on right now, and how long; "done" and a raised hand beside it. */
export function StepHead({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("step");
  const { workshop } = writer;
  const { groups, steps } = useSignal(workshop.session);
  const current = currentStep(workshop);
  const isParticipant = workshop.me.role === "participant";
  // Alone or among equals there is nobody to see a hand.
  const hasHand = isParticipant && groups.length + steps.length > 0;
  if (!current && !hasHand) return null;
  return (
    <section className={styles.head} aria-label={t("label")} data-step={current?.step.id}>
      {current ? (
        <>
          <h2 className={styles.title}>{current.step.title || t("untitled")}</h2>
          <StepTime run={current.run} clock={workshop.clock} />
        </>
      ) : (
        <span className={styles.title} />
      )}
      {hasHand ? <HandSign writer={writer} /> : null}
      {current && isParticipant ? <DoneButton workshop={workshop} stepId={current.step.id} /> : null}
    </section>
  );
}

function HandSign({ writer }: { readonly writer: Writer }) {
  const t = useTranslations("write.hand");
  const { handRaised } = useSignal(writer.workshop.mine);
  const [said, setSaid] = useState("");
  useHandLowering(
    writer,
    useCallback(() => setSaid(t("lowered")), [t]),
  );
  return (
    <>
      <button
        type="button"
        className={`${buttonClass("quiet", "icon")} ${handRaised ? styles.raised : ""}`}
        aria-label={t(handRaised ? "lower" : "raise")}
        aria-pressed={handRaised}
        onClick={() => {
          setSaid("");
          writer.workshop.show({ handRaised: !handRaised });
        }}
      >
        <Hand size={18} aria-hidden="true" />
      </button>
      <output className={hidden.outOfSight}>{said}</output>
    </>
  );
}
