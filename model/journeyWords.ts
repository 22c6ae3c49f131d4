import { LANGUAGES, type Language } from "./fields.ts";
import { CHANNELS, type Channel } from "./journey.ts";
import { PHASE_KEYS, type PhaseKey } from "./journeyNames.ts";
import { NEGATION_WORDS } from "./stopWords.ts";

/**
 * Words that mean one phase and no other, as patterns of whole words. Few on purpose: what is placed wrongly costs a group
 * more than what waits in the tray.
 */
const PHASE_WORDS: Readonly<Record<Language, Readonly<Record<PhaseKey, readonly string[]>>>> = {
  de: {
    trigger: ["auslöser\\p{L}*", "anlass", "(be)?merkt,? dass", "stellt fest,? dass"],
    search: ["such(e|t|en|te|ten)", "googel\\p{L}*", "googl\\p{L}*", "recherchier\\p{L}*"],
    contact: [
      "(\\p{L}+-?)?formular(s|e|en)?",
      "anruf(e|t|en)?",
      "ruft .{0,30}\\ban",
      "kontaktiert",
      "(schreibt|schickt) .{0,30}\\b(e-?)?mail",
      "spricht mit",
    ],
    waiting: [
      "wart(e|et|en|ete|eten)",
      "warteschleife",
      "wartezeit(en)?",
      "(immer )?noch keine (antwort|rückmeldung)",
    ],
    outcome: [
      "(bekommt|erhält|bekam|erhielt) .{0,40}\\b(antwort|auskunft|lieferung|ware|zusage|absage)",
      "(ist|wird|wurde) geliefert",
    ],
    aftermath: [
      "empfiehlt",
      "weiterempfehl\\p{L}*",
      "beschwert sich",
      "erzählt .{0,40}weiter",
      "(beim nächsten|nächstes) mal",
    ],
  },
  en: {
    trigger: ["trigger(s|ed)?", "occasion", "(notices|realises|realizes) that"],
    search: ["search(es|ed|ing)?", "looks for", "looking for", "googl(e|es|ed|ing)"],
    contact: [
      "((web|online|contact)[ -]?)?forms?",
      "(phones|calls|contacts) (us|them|the|customer|service|support)\\b",
      "(writes|sends) .{0,30}\\be-?mail",
      "talks to",
    ],
    waiting: ["wait(s|ed|ing)?", "on hold", "queues?", "(still )?no (answer|reply) yet"],
    outcome: [
      "(gets|receives|got|received) .{0,40}\\b(answer|reply|delivery|goods|refund|refusal)",
      "(is|was|gets) delivered",
    ],
    aftermath: ["recommends?", "complains?", "leaves a review", "next time"],
  },
};

const CHANNEL_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  phone: [
    "telefon(s|nummer)?",
    "hotline",
    "anruf(e|s)?",
    "phones?",
    "(phone|telephone) (number|call)",
    "call ?cent(er|re)",
  ],
  mail: ["e-?mails?(-?adressen?)?", "mails?(adressen?)?"],
  chat: ["(live-?)?chat(s|bot)?", "whatsapp"],
  web: [
    "web(site|seite|page)s?",
    "website",
    "homepage",
    "internetseite",
    "(?<=on the |auf der )(site|seite)",
  ],
  form: ["(\\p{L}+-?)?formular(s|e|en)?", "((web|online|contact)[ -]?)?forms?"],
  app: ["apps?"],
  shop: ["filiale(n)?", "laden", "geschäft", "shop", "store", "branch"],
  person: [
    "(außendienst|berater|verkäufer|vertreter|fahrer)(in|innen)?",
    "sales(man|woman|person)",
    "adviser",
    "driver",
  ],
  letter: ["brief(e|s)?", "post", "katalog", "letters?", "brochure", "prospekt"],
  social: ["instagram", "facebook", "linkedin", "tiktok", "social media"],
};

const PHASE_PATTERNS = new Map(
  PHASE_KEYS.map((key) => [key, LANGUAGES.map((language) => wholeWords(PHASE_WORDS[language][key]))]),
);
const CHANNEL_PATTERNS = new Map(CHANNELS.map((channel) => [channel, wholeWords(CHANNEL_WORDS[channel])]));

/** Phrases that say "not" and mean a phase all the same. */
const CERTAIN_ALL_THE_SAME = wholeWords([
  "(immer )?noch keine (antwort|rückmeldung)",
  "(still )?no (answer|reply) yet",
]);

/** The one phase that a text speaks of; null where it names none, several, or may mean the opposite. */
export function phaseIn(text: string): PhaseKey | null {
  const clean = text.normalize("NFC").toLocaleLowerCase();
  const found = PHASE_KEYS.filter((key) => PHASE_PATTERNS.get(key)?.some((pattern) => pattern.test(clean)));
  const [phase, ...others] = found;
  if (!phase || others.length > 0) return null;
  return isDoubtful(clean) && !CERTAIN_ALL_THE_SAME.test(clean) ? null : phase;
}

/** The channels that a text names. */
export function channelsIn(text: string): Channel[] {
  const clean = text.normalize("NFC").toLocaleLowerCase();
  return CHANNELS.filter((channel) => CHANNEL_PATTERNS.get(channel)?.test(clean));
}

/** What is asked or denied has not happened. */
function isDoubtful(text: string): boolean {
  if (text.includes("?")) return true;
  const words = text.match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  return words.some((word) =>
    LANGUAGES.some((language) => NEGATION_WORDS[language].has(word.replace("’", "'"))),
  );
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "u");
}
