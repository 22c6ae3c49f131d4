import styles from "./button.module.css";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "large" | "bar" | "icon";

/** One look for native buttons, links and the buttons of react-aria. */
export function buttonClass(look: ButtonLook, size: ButtonSize = "normal"): string {
  return [styles.button, styles[look], size === "normal" ? "" : styles[size]].filter(Boolean).join(" ");
}
