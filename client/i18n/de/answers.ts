/** Was eine Maßnahme in Personas und Journeys beantwortet. */
export const texts = {
  title: "Darauf antwortet sie",
  none: "Noch keine Zeile einer Persona und keine Karte einer Journey.",
  add: "Zeile oder Karte verbinden",
  search: "Zeile oder Karte suchen",
  found: "Gefundene Zeilen und Karten",
  noMatch: "Dazu passt keine Zeile und keine Karte.",
  nothingThere: "In den Personas und Journeys steht noch nichts weiter, worauf sie antworten könnte.",
  more: "{count, plural, one {Und # weitere. Ein Wort daraus führt hin.} other {Und # weitere. Ein Wort daraus führt hin.}}",
  done: "Fertig",
  line: "{persona}, {section}",
  card: "{journey}, {phase}, {lane}",
  cardInTray: "{journey}, noch in der Ablage",
  noWords: "Ohne Worte",
  show: {
    personaLines: "In der Persona zeigen",
    journeyCards: "In der Journey zeigen",
  },
  showOf: "„{text}“ zeigen",
  gone: {
    personaLines: "Diese Zeile gibt es nicht mehr. So stand sie da, als sie verbunden wurde.",
    journeyCards: "Diese Karte gibt es nicht mehr. So stand sie da, als sie verbunden wurde.",
  },
  noneFor: {
    personaLines: "Noch keine Maßnahme antwortet auf diese Zeile.",
    journeyCards: "Noch keine Maßnahme antwortet auf diese Karte.",
  },
} as const;
