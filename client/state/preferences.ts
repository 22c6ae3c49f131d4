import { createStore, type StoreApi } from "zustand/vanilla";
import { isOneOf } from "../../model/fields.ts";
import type { ColourScheme } from "../../model/palette.ts";
import { type InterfaceLanguage, isInterfaceLanguage, languageFor } from "../i18n/languages.ts";
import { type KeyedStorage, readStored, tryToStore } from "../session/browserStorage.ts";
import { ADDRESS_CHOICES, type AddressChoice } from "./addressChoice.ts";
import { JOURNEY_VIEWS, type JourneyView } from "./journeyView.ts";
import { MAP_VIEWS, type MapView } from "./mapView.ts";
import { type Quiet, type QuietWords, quietWordsAsJson, readQuietWords } from "./quietWords.ts";
import { SINGLE_KEY_CHOICES, type SingleKeyChoice } from "./singleKeys.ts";
import { readTour, type Tour } from "./tour.ts";

export const SCHEME_CHOICES = ["system", "light", "dark"] as const;
export type SchemeChoice = (typeof SCHEME_CHOICES)[number];

/** Whether this device makes itself heard when a step's time is up. */
export const SOUND_CHOICES = ["on", "off"] as const;
export type SoundChoice = (typeof SOUND_CHOICES)[number];

/** Whether words are hinted at while one writes. */
export const LENS_CHOICES = ["on", "off"] as const;
export type LensChoice = (typeof LENS_CHOICES)[number];

/** How this person wants to see the product; kept in this browser. */
export interface Preferences {
  readonly language: InterfaceLanguage;
  readonly address: AddressChoice;
  readonly schemeChoice: SchemeChoice;
  /** the choice, or what the system says */
  readonly scheme: ColourScheme;
  readonly sound: SoundChoice;
  /** on until it is switched off: nobody sees a hint but the writer, and the switch stands in the hint itself */
  readonly lens: LensChoice;
  readonly singleKeys: SingleKeyChoice;
  /** words of the lens that are not to be hinted at, by their ids */
  readonly quietWords: QuietWords;
  /** how maps are shown; null until it is chosen */
  readonly mapView: MapView | null;
  /** how journeys are; null until it is chosen */
  readonly journeyView: JourneyView | null;
  readonly tour: Tour;
}

export interface PreferencesStore extends StoreApi<Preferences> {
  chooseLanguage(language: InterfaceLanguage): void;
  chooseAddress(address: AddressChoice): void;
  chooseScheme(choice: SchemeChoice): void;
  chooseSound(choice: SoundChoice): void;
  chooseLens(choice: LensChoice): void;
  chooseSingleKeys(choice: SingleKeyChoice): void;
  /** asked at each press, by listeners that live longer than a choice */
  readonly areSingleKeysOn: () => boolean;
  chooseMapView(view: MapView): void;
  chooseJourneyView(view: JourneyView): void;
  keepTour(tour: Tour): void;
  quietWord(id: string, quiet: Quiet): void;
  /** all words may be hinted at again */
  wakeWords(): void;
  close(): void;
}

const LANGUAGE_KEY = "empathy-map.language";
const ADDRESS_KEY = "empathy-map.address";
const SCHEME_KEY = "empathy-map.scheme";
const SOUND_KEY = "empathy-map.sound";
const LENS_KEY = "empathy-map.lens";
const SINGLE_KEYS_KEY = "empathy-map.single-keys";
const MAP_VIEW_KEY = "empathy-map.view";
const JOURNEY_VIEW_KEY = "empathy-map.journey-view";
const TOUR_KEY = "empathy-map.tour";
const QUIET_WORDS_KEY = "empathy-map.quiet-words";

/** What the preferences are read from and follow. */
export interface PreferenceSources {
  readonly storage: KeyedStorage;
  /** in order of preference, as `navigator.languages` */
  readonly languages: readonly string[];
  /** matches while the system is dark; null where the browser cannot tell */
  readonly dark: Pick<MediaQueryList, "matches" | "addEventListener" | "removeEventListener"> | null;
}

/** Opens the preferences and follows the system's scheme until closed. */
export function openPreferences({ storage, languages, dark }: PreferenceSources): PreferencesStore {
  const systemScheme = (): ColourScheme => (dark?.matches ? "dark" : "light");
  const schemeFor = (choice: SchemeChoice): ColourScheme => (choice === "system" ? systemScheme() : choice);
  const storedLanguage = readStored(storage, LANGUAGE_KEY);
  const storedAddress = readStored(storage, ADDRESS_KEY);
  const storedScheme = readStored(storage, SCHEME_KEY);
  const storedSound = readStored(storage, SOUND_KEY);
  const storedLens = readStored(storage, LENS_KEY);
  const storedSingleKeys = readStored(storage, SINGLE_KEYS_KEY);
  const storedView = readStored(storage, MAP_VIEW_KEY);
  const storedJourneyView = readStored(storage, JOURNEY_VIEW_KEY);
  const schemeChoice = isOneOf(SCHEME_CHOICES, storedScheme) ? storedScheme : "system";
  const store = createStore<Preferences>(() => ({
    language: isInterfaceLanguage(storedLanguage) ? storedLanguage : languageFor(languages),
    address: isOneOf(ADDRESS_CHOICES, storedAddress) ? storedAddress : "workshop",
    schemeChoice,
    scheme: schemeFor(schemeChoice),
    sound: isOneOf(SOUND_CHOICES, storedSound) ? storedSound : "on",
    lens: isOneOf(LENS_CHOICES, storedLens) ? storedLens : "on",
    singleKeys: isOneOf(SINGLE_KEY_CHOICES, storedSingleKeys) ? storedSingleKeys : "on",
    quietWords: readQuietWords(readStored(storage, QUIET_WORDS_KEY), Date.now()),
    mapView: isOneOf(MAP_VIEWS, storedView) ? storedView : null,
    journeyView: isOneOf(JOURNEY_VIEWS, storedJourneyView) ? storedJourneyView : null,
    tour: readTour(readStored(storage, TOUR_KEY)),
  }));
  const follow = (): void => store.setState((state) => ({ scheme: schemeFor(state.schemeChoice) }));
  dark?.addEventListener("change", follow);
  const keepQuiet = (quietWords: QuietWords): void => {
    tryToStore(storage, QUIET_WORDS_KEY, quietWordsAsJson(quietWords));
    store.setState({ quietWords });
  };
  return {
    ...store,
    chooseLanguage: (language) => {
      tryToStore(storage, LANGUAGE_KEY, JSON.stringify(language));
      store.setState({ language });
    },
    chooseAddress: (address) => {
      tryToStore(storage, ADDRESS_KEY, JSON.stringify(address));
      store.setState({ address });
    },
    chooseScheme: (choice) => {
      tryToStore(storage, SCHEME_KEY, JSON.stringify(choice));
      store.setState({ schemeChoice: choice, scheme: schemeFor(choice) });
    },
    chooseSound: (sound) => {
      tryToStore(storage, SOUND_KEY, JSON.stringify(sound));
      store.setState({ sound });
    },
    chooseLens: (lens) => {
      tryToStore(storage, LENS_KEY, JSON.stringify(lens));
      store.setState({ lens });
    },
    chooseSingleKeys: (singleKeys) => {
      tryToStore(storage, SINGLE_KEYS_KEY, JSON.stringify(singleKeys));
      store.setState({ singleKeys });
    },
    areSingleKeysOn: () => store.getState().singleKeys === "on",
    chooseMapView: (mapView) => {
      tryToStore(storage, MAP_VIEW_KEY, JSON.stringify(mapView));
      store.setState({ mapView });
    },
    chooseJourneyView: (journeyView) => {
      tryToStore(storage, JOURNEY_VIEW_KEY, JSON.stringify(journeyView));
      store.setState({ journeyView });
    },
    keepTour: (tour) => {
      tryToStore(storage, TOUR_KEY, JSON.stringify(tour));
      store.setState({ tour });
    },
    quietWord: (id, quiet) => keepQuiet(new Map(store.getState().quietWords).set(id, quiet)),
    wakeWords: () => keepQuiet(new Map()),
    close: () => dark?.removeEventListener("change", follow),
  };
}
