import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** Where pieces stand side by side and are no sentence. */
const ALLOWED: Readonly<Record<string, string>> = {
  "client/canvas/useNoteWords.ts":
    "facts about a note, each on its own: the full stops are the pauses of a screen reader",
};

/** Pieces glued to what is shown: another language may need another order, another comma, or none. */
const GLUED = [
  // `${t("a")}, ${name}`
  (translator: string) => `\\$\\{\\s*(?:${translator})(?:\\.rich)?\\(`,
  // t("a") + name, name + t("a")
  (translator: string) => `(?<![\\w.])(?:${translator})\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\+(?!\\+)`,
  (translator: string) => `\\+\\s*(?:${translator})\\(`,
  // {t("a")}: {name}
  (translator: string) => `\\{\\s*(?:${translator})\\((?:[^()]|\\([^()]*\\))*\\)\\s*\\}(?:: |, | \\(|\\()\\{`,
  // names.join(", ")
  () => `\\.join\\(["'\`](?:, |; |\\. |: | and | und )["'\`]\\)`,
];

/** What of a file is glued: the lines, as they stand there. */
function gluedIn(code: string): string[] {
  const translators = [...code.matchAll(/\bconst (\w+) = useTranslations\(/g)].map(([, name]) => name);
  const translator = [...new Set(["t", ...translators])].join("|");
  const found = GLUED.flatMap((pattern) => Array.from(code.matchAll(new RegExp(pattern(translator), "g"))));
  return found.map(({ index }) => {
    const start = code.lastIndexOf("\n", index) + 1;
    return code.slice(start, code.indexOf("\n", start)).trim();
  });
}

function sources(): string[] {
  return readdirSync(join(ROOT, "client"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("client/i18n/"));
}

test("what is shown is one text or a list of the language, never glued from pieces", () => {
  const glued = sources()
    .filter((file) => !(file in ALLOWED))
    .flatMap((file) => gluedIn(readFileSync(join(ROOT, file), "utf8")).map((line) => `${file}: ${line}`));
  expect(
    glued,
    `These texts are glued from pieces. Make them one message with placeholders in client/i18n (words.sentences, .labelled, .aside and .within are there), and lists with useList():\n${glued.join("\n")}\n`,
  ).toEqual([]);
});

test("what may glue still does", () => {
  for (const file of Object.keys(ALLOWED)) {
    expect(
      gluedIn(readFileSync(join(ROOT, file), "utf8")),
      `${file} needs no exception any more`,
    ).not.toEqual([]);
  }
});

test.each([
  'return `${t("title")}, ${name}`;',
  'const words = useTranslations("words");\nreturn ` ${words("more")}`;',
  'label={t("a", { count: f(1) }) + name}',
  'label={name + t("a")}',
  'names.map(nameOf).join(", ")',
  "<p>{t(`field.${field}`)}: {title}</p>",
])("%s is found to be glued", (code) => {
  expect(gluedIn(`${code}\n`)).toHaveLength(1);
});

test.each([
  "t(`edit.${rule}`)",
  't("within", { part: t("title"), whole: name })',
  'facts.join(" · ")',
  '<p>{t("lead")}</p>',
  "at.set(index + 1); t(at)",
])("%s is not", (code) => {
  expect(gluedIn(`${code}\n`)).toEqual([]);
});

test("what people see is sorted by model/alphabet.ts, whatever language a browser or server has itself", () => {
  const found = ["client", "model", "exchange", "server"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .filter((file) => /localeCompare|Intl\.Collator/.test(readFileSync(join(ROOT, file), "utf8"))),
  );
  expect(found, "Use compareNames or compareIds of model/alphabet.ts").toEqual(["model/alphabet.ts"]);
});
