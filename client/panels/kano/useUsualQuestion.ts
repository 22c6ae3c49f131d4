import { useTranslations } from "use-intl";
import type { UsualQuestion } from "./kanoDraft.ts";

/** The usual pair of questions: a pain is asked as if it were solved, so that nobody has to turn it round in their head. */
export function useUsualQuestion(): UsualQuestion {
  const t = useTranslations("kano.ask");
  return ({ field, title }, side) => {
    switch (field) {
      case "pains":
        return t(side === "functional" ? "painYes" : "painNo", { title });
      case "gains":
        return t(side === "functional" ? "gainYes" : "gainNo", { title });
    }
  };
}
