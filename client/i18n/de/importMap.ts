export const texts = {
  lead: "Eine Karte aus dem Export. Noch ist nichts importiert:",
  leadTitled: "Die Karte „{title}“ aus dem Export. Noch ist nichts importiert:",
  along: "Dazu kommen",
  clusters: "{count, plural, one {# Bündel} other {# Bündel}}",
  comments: "{count, plural, one {# Kommentar} other {# Kommentare}}",
  contradictions: "{count, plural, one {# Widerspruch} other {# Widersprüche}}",
  pictures: "{count, plural, one {# Bild} other {# Bilder}}",
  picturesLeftOut:
    "{count, plural, one {# Bild} other {# Bilder}}: Auf einer Karte haben {most, number} Platz",
  customer: "Wer gemeint ist: {name}",
  customerKept: "Wer gemeint ist ({name}): Auf dieser Karte steht schon jemand",
  customerLocked: "Wer gemeint ist ({name}): Das darf gerade nur die Moderation ändern",
  people: "Namen, wer einen Zettel oder Kommentar geschrieben hat",
  parts:
    "{count, plural, one {# Kommentar, Bündel, Widerspruch oder Bild: beschädigt, oder zu einem fehlerhaften Zettel} other {# Kommentare, Bündel, Widersprüche oder Bilder: beschädigt, oder zu fehlerhaften Zetteln}}",
  faulty:
    "{count, plural, one {# Zettel lässt sich nicht lesen und bleibt weg} other {# Zettel lassen sich nicht lesen und bleiben weg}}",
  full: "Das sind {count, number} Zettel. Auf dieser Karte ist noch Platz für {room, number}; sie fasst {most, number}.",
} as const;
