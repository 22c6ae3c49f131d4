import { type ReactNode, useId, useRef } from "react";
import { fetchedPart } from "./fetchedPart.tsx";
import { PressButton, type PressButtonProps } from "./PressButton.tsx";
import { useTip } from "./useTip.ts";

/** It tells nobody that it cannot be fetched: what the button is called can be heard without it. */
const OpenTip = fetchedPart(async () => (await import("./OpenTip.tsx")).OpenTip, null, "no more");

interface TipButtonProps extends PressButtonProps {
  /** shown beside it while the pointer rests on it or the keyboard has come to it */
  readonly tip: ReactNode;
}

/** A button that tells more about itself before it is pressed. */
export function TipButton({ tip, ...rest }: TipButtonProps) {
  const { isOpen, close, handlers } = useTip();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <>
      <PressButton {...rest} {...handlers} ref={button} aria-describedby={isOpen ? id : undefined} />
      {isOpen ? (
        <OpenTip id={id} beside={button} onClose={close}>
          {tip}
        </OpenTip>
      ) : null}
    </>
  );
}
