import type { SectionProps } from "../facilitation/drawerSections.ts";
import { MergeGroup } from "../merging/MergeGroup.tsx";
import { ContradictionsGroup } from "./ContradictionsGroup.tsx";
import styles from "./SortSection.module.css";
import { SuggestionsGroup } from "./SuggestionsGroup.tsx";
import { TidyGroup } from "./TidyGroup.tsx";

/** Putting what was written in order: tidy rows, what belongs together, what contradicts itself. */
export default function SortSection({ editor, workshop }: SectionProps) {
  return (
    <div className={styles.section}>
      <MergeGroup editor={editor} workshop={workshop} />
      <TidyGroup editor={editor} />
      <SuggestionsGroup editor={editor} />
      <ContradictionsGroup editor={editor} />
    </div>
  );
}
