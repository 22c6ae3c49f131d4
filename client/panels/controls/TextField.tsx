import { type ComponentProps, type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import styles from "./TextField.module.css";

interface TextFieldProps extends Omit<ComponentProps<"input">, "className" | "id" | "onChange"> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** said beside the label, where a form asks for both kinds */
  readonly isOptional?: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line of text with its label above and what is wrong with it below. */
export function TextField({
  label,
  value,
  onChange,
  isOptional = false,
  hint,
  error,
  ref,
  ...input
}: TextFieldProps) {
  const id = useId();
  const words = useTranslations("words");
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isOptional ? <span className={styles.optional}>{words("optional")}</span> : null}
      </label>
      <input
        {...input}
        ref={ref}
        id={id}
        type="text"
        className={styles.input}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {note ? (
        <p id={`${id}-note`} className={error ? styles.error : styles.hint}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
