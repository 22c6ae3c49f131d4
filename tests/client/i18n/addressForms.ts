/** Words that only somebody who is addressed as a friend is told. „ihr“ alone may be hers; then a verb tells. */
const DU =
  /(?<![\p{L}_])(du|dich|dir|deine?[mnrs]?|deins|euch|euer|eure[mnrs]?|bist|hast|kannst|darfst|willst|musst|weißt|seid|habt|wisst|könnt|dürft|wollt|müsst)(?![\p{L}])/iu;

/**
 * Orders to a friend, as they begin a sentence or a part of one. Those that are nouns as well (Frage, Suche, Versuch)
 * count where no noun can stand: before an article, a pronoun or the like.
 */
const ORDER = [
  "achte, arbeite, beachte, beginne?, bestätige, beschreibe?, bewege?, blättere, bleib, denke?, drücke?, entferne, ergänze, erlaube",
  "fang, finde?, füge?, gehe?, gib, hebe?, hefte, hole?, höre?, kehre, klebe?, klicke?, komm, kopiere, lade, lass, lasst, lege?, lies, lösche?",
  "merke?, mache?, melde, nenne?, nimm, nutze, öffne, ordne, ordnet, prüfe?, richte, rufe?, sammle, scanne?, schaue?, schick, schicke?, schließe?, schreibe?",
  "setze?, sichere, sieh, speichere, sprich, sprecht, starte, streiche?, tausche?, tippe?, tipp, trage?, überlege?, übernimm, verbinde, vergib, vergleiche?, verschiebe?, verwende, versuche",
  "wähle?, warte, wechsle, wende, wiederhole, wische?, ziehe?, zeige?, zeichne",
]
  .join(", ")
  .split(", ");
const NOUNS_TOO = [
  "frage?",
  "suche?",
  "teile",
  "versuche?",
  "halte?",
  "ändere",
  "antworte",
  "stell",
  "leg",
  "ruf",
];
const BEFORE = /(?:^|[.:!?;,{}„–] ?|(?<![\p{L}])(?:und|oder|dann|bitte) )/u.source;
const NEXT =
  / (?:das|den|die|der|dem|ein|eine|einen|einer|es|ihn|sie|dich|dir|euch|mindestens|hier|hierher|jetzt|noch|nach|nur|zuerst|auf|an|mit|alle|alles|leer|ab|aus)(?![\p{L}])/u
    .source;
const ORDERS = new RegExp(`${BEFORE}(?:${ORDER.join("|")})(?:[ .!,;]|$)`, "iu");
const ORDERS_AMONG_NOUNS = new RegExp(`${BEFORE}(?:${NOUNS_TOO.join("|")})${NEXT}`, "iu");

/** „Sie“ at the beginning of a sentence may be „she“ or „they“; elsewhere it is somebody who is addressed. */
const SIE = /(?<![\p{L}])(?:Sie|Ihnen|Ihre?[mnrs]?)(?![\p{L}])/u;
const SURELY_SIE = /(?<=[^.:!?„{} ] )(?:Sie|Ihnen|Ihre?[mnrs]?)(?![\p{L}])/u;

/** Whether a German text speaks to a friend, as far as a program can see. */
export function saysDu(text: string): boolean {
  return DU.test(text) || ORDERS.test(text) || ORDERS_AMONG_NOUNS.test(text);
}

/** Whether it may speak to a stranger. */
export function maySaySie(text: string): boolean {
  return SIE.test(text);
}

/** Whether it can mean nothing else. */
export function surelySaysSie(text: string): boolean {
  return SURELY_SIE.test(text);
}
