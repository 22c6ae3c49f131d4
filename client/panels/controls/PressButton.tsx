import type { ComponentProps } from "react";

export interface PressButtonProps extends Omit<ComponentProps<"button">, "onClick" | "type"> {
  readonly onPress?: (() => void) | undefined;
}

/**
 * A button of the page's bars. What it opens gives the focus back to it in every browser: Safari focuses no button that
 * is clicked. Native, because the buttons of react-aria would be a tenth of what a map fetches first.
 */
export function PressButton({ onPress, ...rest }: PressButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      onClick={({ currentTarget }) => {
        currentTarget.focus({ preventScroll: true });
        onPress?.();
      }}
    />
  );
}
