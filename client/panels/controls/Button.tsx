import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./buttonClass.ts";

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
  readonly look?: ButtonLook;
  readonly large?: boolean;
  /** work is under way: announced, and not to be pressed again */
  readonly busy?: boolean;
}

/** A button with words. Does not submit a form unless told to. */
export function Button({ look = "secondary", large = false, busy = false, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy}
      {...rest}
      disabled={busy || rest.disabled === true}
      className={buttonClass(look, large ? "large" : "normal")}
    />
  );
}
