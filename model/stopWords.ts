import type { Language } from "./fields.ts";

/** Words that say nothing about what a note is about. "Not", "never", "without" and "no" are not among them: they turn a note round. */
const WORDS: Readonly<Record<Language, string>> = {
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei dafür
    damit dann das dass dazu dem den denn der deren des dich die dies diese diesem diesen dieser dieses dir doch dort du
    durch ein eine einem einen einer eines einfach er es etwas euch euer für gar gerade gleich habe haben hat hatte hier hin
    hätte ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann
    können könnte machen macht mal man mehr mein meine meinem meinen meiner mich mir mit muss müssen nach noch nur nun ob
    oder schon sehr sein seine seinem seinen seiner selbst sich sie sind so soll sollen sollte sonst über um und uns
    unser unsere unter viel viele vom von vor war waren was weg weil welche welcher wenn wer werden wie wieder will wir
    wird wo wurde würde zu zum zur zwischen`,
  en: `a about after again all also am an and any are as at be because been before being but by can could did do does
    doing down even for from further get gets had has have having he her here hers him his how i if in into is it its
    just like me more most much my now of off on once only or other our out over own quite really same she should so
    some such than that the their them then there these they this those through to too under until up us very was we
    were what when where which while who why will with would you your`,
};

/** Words that turn a note round. */
const NEGATIONS: Readonly<Record<Language, string>> = {
  de: "nicht kein keine keinem keinen keiner keines nie niemals niemand nichts nirgends ohne kaum",
  en: "not no never nobody none nothing nowhere without hardly cannot can't don't doesn't didn't isn't won't",
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: setOf(WORDS.de),
  en: setOf(WORDS.en),
};

export const NEGATION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: setOf(NEGATIONS.de),
  en: setOf(NEGATIONS.en),
};
