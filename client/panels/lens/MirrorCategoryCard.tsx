import { useTranslations } from "use-intl";
import type { MirrorCategory, MirrorWord } from "../../../model/wordLens/languageMirror.ts";
import styles from "./LanguageMirrorDialog.module.css";

/** One category: how often, which words, and what to talk about. */
export function MirrorCategoryCard({ of: { category, count, words } }: { readonly of: MirrorCategory }) {
  const t = useTranslations("lens");
  return (
    <section className={styles.category} data-category={category}>
      <header className={styles.head}>
        <h3 className={styles.name}>{t(`categories.${category}`)}</h3>
        <span className={styles.count}>{count}</span>
      </header>
      <p className={styles.small}>{t(`about.${category}`)}</p>
      {words.length === 0 ? <p className={styles.small}>{t("mirror.none")}</p> : null}
      {familiesOf(words).map((family) => (
        <div key={family.question} className={styles.family} lang={family.language}>
          <ul className={styles.words}>
            {family.words.map(({ entry, count: times }) => (
              <li key={entry.id} className={styles.word}>
                {entry.headword}
                {times > 1 ? <span className={styles.times}>× {times}</span> : null}
              </li>
            ))}
          </ul>
          <p>{family.reason}</p>
          <p className={styles.question}>{family.question}</p>
        </div>
      ))}
    </section>
  );
}

interface Family {
  readonly language: string;
  readonly reason: string;
  readonly question: string;
  readonly words: MirrorWord[];
}

/** Words with the same reason and question, said once for all of them. */
function familiesOf(words: readonly MirrorWord[]): readonly Family[] {
  const families = new Map<string, Family>();
  for (const word of words) {
    const { id, reason, question } = word.entry;
    const family = families.get(question) ?? { language: id.slice(0, 2), reason, question, words: [] };
    family.words.push(word);
    families.set(question, family);
  }
  return [...families.values()];
}
