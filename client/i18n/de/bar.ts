export const texts = {
  label: "Leiste der Karte",
  about: "Karte und Kundin beschreiben",
  maps: "Karten dieses Workshops",
  newMap: "Neue Karte …",
  people: "{count, plural, one {Nur diese Person ist da} other {# Personen sind da}}",
  viewOnly: "Nur ansehen",
  viewOnlyHint: "Dieser Link zeigt die Karte live. Ändern lässt sich hier nichts.",
  share: "Teilen",
  import: "Importieren",
  export: "Exportieren",
  help: "Tasten",
  menu: "Menü",
} as const;
