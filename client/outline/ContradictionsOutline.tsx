import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { noteWords } from "../../model/noteImage.ts";
import type { Editor } from "../state/editor.ts";

/** The contradictions in words, for those who cannot see the lines. Nothing while there are none. */
export function ContradictionsOutline({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("contradictions");
  useSyncExternalStore(editor.links.onChange, editor.links.version);
  const all = editor.links.list();
  if (all.length === 0) return null;
  const textOf = (id: string): string => {
    const note = editor.map.get(id)?.note;
    return note ? noteWords(note) || t("empty") : t("gone");
  };
  return (
    <section data-outline-contradictions="">
      <h2>{t("heading")}</h2>
      <ul>
        {all.map(({ link, isStrong }) => (
          <li key={link.id} data-outline-link={link.id}>
            <span data-link-title>{link.title || t("untitled")}</span>
            {isStrong ? <> ({t("strong")})</> : null}.{" "}
            {t("between", { from: textOf(link.from), to: textOf(link.to) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
