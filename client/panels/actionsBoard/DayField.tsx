import { useId } from "react";
import { readDay } from "../../../model/action.ts";
import field from "../controls/TextField.module.css";

interface DayFieldProps {
  readonly label: string;
  /** `2026-11-26`, or null */
  readonly day: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (day: string | null) => void;
}

/** A day in the system's own calendar, which every keyboard and finger knows. */
export function DayField({ label, day, isReadOnly, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={field.input}
        value={day ?? ""}
        min="2000-01-01"
        max="2999-12-31"
        readOnly={isReadOnly}
        onChange={({ target }) => onChange(readDay(target.value))}
      />
    </div>
  );
}
