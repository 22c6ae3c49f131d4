import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  readonly look?: ButtonLook;
  readonly large?: boolean;
  /** work is under way: announced, and a press does nothing */
  readonly busy?: boolean;
}

/** A button with words. Does not submit a form unless told to. */
export function Button({
  look = "secondary",
  large = false,
  busy = false,
  type,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // Not `disabled` while busy: that would throw the focus out of a dialog, and Escape with it.
      type={busy ? "button" : (type ?? "button")}
      aria-busy={busy}
      aria-disabled={busy ? true : rest["aria-disabled"]}
      onClick={busy ? undefined : onClick}
      className={buttonClass(look, large ? "large" : "normal")}
    />
  );
}
