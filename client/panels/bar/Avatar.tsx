import { UserRound } from "lucide-react";
import { personColour } from "../../../model/presence.ts";
import { initialsOf, type Person } from "../map/people.ts";
import styles from "./Avatar.module.css";

/** A person as a coloured circle with initials. The name always stands somewhere near in words. */
export function Avatar({ person }: { readonly person: Person }) {
  return (
    <span
      className={styles.avatar}
      style={{ background: personColour(person.participantId) }}
      aria-hidden="true"
    >
      {initialsOf(person.name) ?? <UserRound size={14} />}
    </span>
  );
}
