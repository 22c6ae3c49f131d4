import { useTranslations } from "use-intl";
import { readPersonName } from "../../../model/mapDocument.ts";
import type { Reaction } from "../../../model/reaction.ts";
import { useList } from "../../i18n/useList.ts";
import type { Editor } from "../../state/editor.ts";
import type { ReactionMark } from "../../state/reactionReader.ts";

/** Of more, how many they are says enough. */
const NAMED = 8;

export interface ReactionWords {
  nameOf(reaction: Reaction): string;
  /** who reacted so, by name */
  peopleOf(mark: ReactionMark): string;
  /** its name and, where anybody reacted so, how many and who */
  labelOf(reaction: Reaction, mark: ReactionMark | undefined): string;
}

export function useReactionWords({ session: { doc } }: Editor): ReactionWords {
  const t = useTranslations("reactions");
  const list = useList();
  const nameOf = (reaction: Reaction): string => t(`name.${reaction}`);
  const peopleOf = ({ people }: ReactionMark): string => {
    const names = people.slice(0, NAMED).map((id) => readPersonName(doc, id) || t("unnamed"));
    const rest = people.length - names.length;
    return list(rest > 0 ? [...names, t("more", { count: rest })] : names);
  };
  return {
    nameOf,
    peopleOf,
    labelOf: (reaction, mark) =>
      mark
        ? t("by", { name: nameOf(reaction), count: mark.people.length, people: peopleOf(mark) })
        : nameOf(reaction),
  };
}
