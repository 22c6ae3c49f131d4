import type { Texts } from "../texts.ts";

export const texts = {
  lead: "A map from the export. Nothing has been imported yet:",
  leadTitled: "The map “{title}” from the export. Nothing has been imported yet:",
  along: "With them come",
  clusters: "{count, plural, one {# bundle} other {# bundles}}",
  comments: "{count, plural, one {# comment} other {# comments}}",
  contradictions: "{count, plural, one {# contradiction} other {# contradictions}}",
  pictures: "{count, plural, one {# picture} other {# pictures}}",
  picturesLeftOut: "{count, plural, one {# picture} other {# pictures}}: a map has room for {most, number}",
  customer: "Whom it is about: {name}",
  customerKept: "Whom it is about ({name}): somebody is on this map already",
  customerLocked: "Whom it is about ({name}): only the facilitator may change that now",
  people: "Names of who wrote a note or comment",
  parts:
    "{count, plural, one {# comment, bundle, contradiction or picture: damaged, or of a faulty note} other {# comments, bundles, contradictions or pictures: damaged, or of faulty notes}}",
  faulty:
    "{count, plural, one {# note cannot be read and stays out} other {# notes cannot be read and stay out}}",
  full: "These are {count, number} notes. This map has room for {room, number} more; it holds {most, number}.",
} as const satisfies Texts["importMap"];
