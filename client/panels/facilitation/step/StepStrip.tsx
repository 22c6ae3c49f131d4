import { useEffect, useState } from "react";
import { visitStorage } from "../../../session/browserStorage.ts";
import { currentStep } from "../../../state/currentStep.ts";
import type { Editor } from "../../../state/editor.ts";
import { keepDone } from "../../../state/keepDone.ts";
import { useSignal } from "../../../state/useSignal.ts";
import { fetchedPart } from "../../controls/fetchedPart.tsx";
import { StepAnnouncer } from "./StepAnnouncer.tsx";

const ReadyStrip = fetchedPart(async () => (await import("./ReadyStrip.tsx")).ReadyStrip);
const RunningStrip = fetchedPart(async () => (await import("./RunningStrip.tsx")).RunningStrip);

/** One slim line below the bar: which step is on, how to work in it, and the time left. Nothing while there is none. */
export function StepStrip({ editor }: { readonly editor: Editor }) {
  const { workshop } = editor;
  const session = useSignal(workshop.session);
  const [isOpen, setOpen] = useState(false);
  const current = currentStep(workshop);
  useEffect(() => keepDone(workshop, visitStorage()), [workshop]);
  return (
    <div data-keeps-focus="">
      <StepAnnouncer workshop={workshop} />
      {current ? (
        <RunningStrip editor={editor} current={current} isOpen={isOpen} onOpen={setOpen} />
      ) : workshop.canSteer && session.steps.length > 0 ? (
        <ReadyStrip workshop={workshop} session={session} />
      ) : null}
    </div>
  );
}
