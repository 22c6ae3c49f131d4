import { type ReactNode, useRef, useState } from "react";
import { fetchedPart } from "./fetchedPart.tsx";
import { NotFetched } from "./NotFetched.tsx";
import type { OpenPopupProps } from "./OpenPopup.tsx";
import { PressButton, type PressButtonProps } from "./PressButton.tsx";

const OpenPopup = fetchedPart(async () => (await import("./OpenPopup.tsx")).OpenPopup, <NotFetched />);

interface PopupButtonProps extends Pick<PressButtonProps, "className" | "aria-label" | "title"> {
  /** what stands on the button */
  readonly sign: ReactNode;
  /** name of the card */
  readonly label: string;
  readonly placement?: OpenPopupProps["placement"];
  readonly classNames?: OpenPopupProps["classNames"];
  /** whether it is open is somebody else's to say */
  readonly open?: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void };
  /** what stands on the card */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small card beside it. What shows the card is fetched when the first one is opened. */
export function PopupButton({
  sign,
  label,
  placement,
  classNames,
  open,
  children,
  ...button
}: PopupButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = open?.isOpen ?? isOpenHere;
  const setOpen = open?.onOpenChange ?? setOpenHere;
  const close = (): void => setOpen(false);
  return (
    <>
      <PressButton
        {...button}
        ref={ref}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {sign}
      </PressButton>
      {isOpen ? (
        <OpenPopup
          beside={ref}
          label={label}
          onClose={close}
          {...(placement ? { placement } : {})}
          {...(classNames ? { classNames } : {})}
        >
          {children(close)}
        </OpenPopup>
      ) : null}
    </>
  );
}
