import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./Button.tsx";
import styles from "./Confirm.module.css";

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly onCancel: () => void;
  /** the ways to go through with it */
  readonly children: ReactNode;
}

/** A second press for what cannot be undone, where the first was: says what happens. Escape leaves it. */
export function Confirm({ title, text, onCancel, children }: ConfirmProps) {
  const words = useTranslations("words");
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const cancel = useRef(onCancel);
  useEffect(() => {
    cancel.current = onCancel;
  }, [onCancel]);
  useEffect(() => {
    const group = place.current;
    if (!group) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // Else the dialog around it would close.
      event.stopPropagation();
      cancel.current();
    };
    group.addEventListener("keydown", leave);
    group.focus();
    group.scrollIntoView({ block: "nearest" });
    return () => group.removeEventListener("keydown", leave);
  }, []);
  return (
    <fieldset ref={place} className={styles.confirm} tabIndex={-1} aria-describedby={`${id}-text`}>
      <legend className={styles.title}>{title}</legend>
      <p id={`${id}-text`} className={styles.text}>
        {text}
      </p>
      <div className={styles.ways}>
        {children}
        <Button look="quiet" onClick={onCancel}>
          {words("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
