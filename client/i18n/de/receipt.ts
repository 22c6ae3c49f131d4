export const texts = {
  title: {
    workshop: "Der Workshop ist gelöscht",
    participant: "Du bist gelöscht",
  },
  text: {
    workshop:
      "Alle Karten, Zettel, Versionen und Namen sind gelöscht. Dieser Browser hat den Workshop vergessen.",
    participant:
      "Name, Kennung und Zugang sind gelöscht. Dieser Browser hat den Workshop vergessen. Mit dem Link kannst du wieder mitmachen, als neue Person.",
  },
  heading: "Löschnachweis",
  number: "Nachweis",
  what: "Gelöscht",
  kind: {
    workshop: "ein ganzer Workshop",
    participant: "eine Person aus einem Workshop",
    notes: "einzelne Zettel",
  },
  workshop: "Workshop",
  requested: "Verlangt",
  completed: "Vollzogen",
  erased: "Umfang",
  rewritten: "Bereinigt",
  maps: "{count, plural, one {# Karte} other {# Karten}}",
  notes: "{count, plural, one {# Zettel} other {# Zettel}}",
  versions: "{count, plural, one {# Version} other {# Versionen}}",
  participants: "{count, plural, one {# Person} other {# Personen}}",
  documents: "{count, plural, one {# Dokument} other {# Dokumente}}",
  nothing: "nichts",
  keys: "Schlüssel",
  destroyed: "vernichtet: Kopien des Inhalts sind ohne ihn nicht lesbar",
  replaced: "ersetzt, der alte vernichtet: Kopien des früheren Inhalts sind ohne ihn nicht lesbar",
  server: "Server",
  save: "Nachweis speichern",
  fileName: "Löschnachweis {date}",
} as const;
