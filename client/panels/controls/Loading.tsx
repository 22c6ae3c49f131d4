import styles from "./Loading.module.css";

/** Something is on its way. Shown only after a moment, so that a fast answer does not flicker. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <output className={styles.loading}>
      <span className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {label}
    </output>
  );
}
