import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "./CentredCard.module.css";
import { PreferenceSwitches } from "./PreferenceSwitches.tsx";
import { ProductMark } from "./ProductMark.tsx";

/** A page that says or asks one thing. */
export function CentredCard({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href="/" className={styles.home}>
          <ProductMark />
        </Link>
        <PreferenceSwitches />
      </header>
      <main className={styles.card}>{children}</main>
    </div>
  );
}
