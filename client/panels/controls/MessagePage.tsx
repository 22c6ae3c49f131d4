import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "wouter";
import { buttonClass } from "./buttonClass.ts";
import { CentredCard } from "./CentredCard.tsx";
import styles from "./MessagePage.module.css";

interface MessagePageProps {
  readonly title: string;
  readonly text: string;
  /** what can be done about it, before the way back to the start */
  readonly children?: ReactNode;
}

/** A page for when there is nothing else to show: what is the matter, and what to do. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  const words = useTranslations("words");
  return (
    <CentredCard>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.ways}>
        {children}
        <Link href="/" className={buttonClass("secondary")}>
          {words("toStart")}
        </Link>
      </div>
    </CentredCard>
  );
}
