import type { SectionProps } from "../drawerSections.ts";
import { AddressGroup } from "./AddressGroup.tsx";
import styles from "./AttentionSection.module.css";
import { BigScreenGroup } from "./BigScreenGroup.tsx";
import { LookGroup } from "./LookGroup.tsx";
import { PeopleGroup } from "./PeopleGroup.tsx";
import { PointGroup } from "./PointGroup.tsx";
import { RightsGroup } from "./RightsGroup.tsx";
import { SpotlightGroup } from "./SpotlightGroup.tsx";

/** How a facilitator steers where everyone looks, and what everyone may do. */
export default function AttentionSection({ editor }: SectionProps) {
  return (
    <div className={styles.section}>
      <LookGroup editor={editor} />
      <SpotlightGroup editor={editor} />
      <PointGroup editor={editor} />
      <RightsGroup editor={editor} />
      <BigScreenGroup editor={editor} />
      <PeopleGroup editor={editor} />
      <AddressGroup editor={editor} />
    </div>
  );
}
