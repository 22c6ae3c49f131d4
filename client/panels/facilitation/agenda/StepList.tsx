import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { addStep, moveStep } from "../../../../model/agendaCommands.ts";
import type { Session } from "../../../../model/sessionDocument.ts";
import { currentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import hidden from "../../../theme/outOfSight.module.css";
import { Button } from "../../controls/Button.tsx";
import { freshStep } from "./freshStep.ts";
import styles from "./StepList.module.css";
import { StepRow } from "./StepRow.tsx";
import { afterIdAt, neighbourAfter } from "./stepOrder.ts";

interface StepListProps {
  readonly editor: Editor;
  readonly session: Session;
}

/** Where the step in the hand would land: behind this one, or first. */
interface Drag {
  readonly id: string;
  readonly afterId: string | null;
}

/** The steps in their order. Facilitators open one to change it, and drag it or move it with the arrow keys. */
export function StepList({ editor, session: { steps } }: StepListProps) {
  const t = useTranslations("agenda");
  const { workshop } = editor;
  const list = useRef<HTMLOListElement>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState("");
  const current = currentStep(workshop);

  const move = (id: string, afterId: string | null): void => {
    workshop.steer((doc, origin) => moveStep(doc, id, afterId, origin));
    const moved = workshop.session.get().steps;
    const index = moved.findIndex((step) => step.id === id);
    setSaid(t("moved", { title: moved[index]?.title || t("untitled"), number: index + 1 }));
  };
  const moveBy = (id: string, direction: 1 | -1): void => {
    const ids = steps.map((step) => step.id);
    const afterId = neighbourAfter(ids, id, direction);
    if (afterId !== undefined) move(id, afterId);
  };
  const dragTo = (id: string, clientY: number): void => {
    const rows = [...(list.current?.children ?? [])];
    const edges = steps.flatMap((step, index) => {
      const rect = rows[index]?.getBoundingClientRect();
      return rect ? [{ id: step.id, top: rect.top, bottom: rect.bottom }] : [];
    });
    setDrag({ id, afterId: afterIdAt(edges, id, clientY) });
    // A long list moves on under the hand.
    const under = edges.findIndex(({ bottom }) => clientY < bottom);
    for (const near of [rows[under - 1], rows[under + 1]]) near?.scrollIntoView({ block: "nearest" });
  };
  const add = (afterId: string | null): void => {
    let id: string | null = null;
    workshop.steer((doc, origin) => {
      id = addStep(doc, freshStep(t("newStep")), afterId, origin);
    });
    if (id !== null) setOpenId(id);
  };
  const landsAfter = (id: string | null): true | undefined =>
    drag !== null && drag.afterId === id && drag.id !== id ? true : undefined;

  return (
    <>
      <ol ref={list} className={styles.list} aria-label={t("steps")} data-lands-first={landsAfter(null)}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            editor={editor}
            step={step}
            number={index + 1}
            isCurrent={current?.step.id === step.id}
            isOpen={openId === step.id}
            isInHand={drag?.id === step.id}
            landsAfter={landsAfter(step.id)}
            edges={{ isFirst: index === 0, isLast: index === steps.length - 1 }}
            on={{
              toggle: () => setOpenId(openId === step.id ? null : step.id),
              dragTo: (clientY) => dragTo(step.id, clientY),
              drop: () => {
                if (drag) move(drag.id, drag.afterId);
                setDrag(null);
              },
              letGo: () => setDrag(null),
              moveBy: (direction) => moveBy(step.id, direction),
              addAfter: () => add(step.id),
              removed: () => {
                const rows = list.current?.querySelectorAll<HTMLElement>("[data-step-main]");
                rows?.[index === 0 ? 1 : index - 1]?.focus();
              },
            }}
          />
        ))}
      </ol>
      {workshop.canSteer ? (
        <Button look="quiet" onClick={() => add(steps.at(-1)?.id ?? null)}>
          <Plus size={16} aria-hidden="true" />
          {t("add")}
        </Button>
      ) : null}
      <p className={hidden.outOfSight} aria-live="polite">
        {said}
      </p>
    </>
  );
}
