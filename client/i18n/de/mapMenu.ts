export const texts = {
  ofNotes: "{count, plural, one {Menü des Zettels} other {Menü von # Zetteln}}",
  ofMap: "Menü der Karte",
  copyAs: "Kopieren als",
  evidence: "Beleg",
  size: "Größe",
} as const;
