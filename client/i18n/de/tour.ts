export const texts = {
  label: "Tour",
  open: "Tour in vier Schritten",
  resume: "Tour fortsetzen, ab Schritt {at, number}",
  offer: "Neu hier? Die Tour zeigt in zwei Minuten, wie eine Empathy Map entsteht.",
  decline: "Nicht jetzt",
  example: "Das Beispiel ansehen, in vier Schritten",
  at: "Schritt {at, number} von {count, number}",
  back: "Zurück",
  next: "Weiter",
  done: "Fertig",
  close: "Tour schließen",
  writeIn: "In „{field}“ schreiben",
  stops: {
    write: {
      title: "Sechs Felder, eine Person",
      text: "Die Karte sieht mit den Augen einer einzigen Person, in einer bestimmten Lage. Jeder Zettel ist ein Gedanke und gehört zu einem Feld. Am besten gleich einen eigenen schreiben: Welcher Satz geht der Person durch den Kopf?",
    },
    look: {
      title: "Sechs Felder, eine Person",
      text: "Die Karte sieht mit den Augen einer einzigen Person, in einer bestimmten Lage. Jeder Zettel ist ein Gedanke und gehört zu einem Feld. Was andere schreiben, erscheint hier sofort.",
    },
    evidence: {
      title: "Ehrlich über Annahmen",
      text: "Ein neuer Zettel ist eine Annahme, bis jemand etwas anderes sagt. Das Zeichen an seiner Ecke zeigt, worauf er beruht: selbst erlebt, beobachtet, Zitat oder Daten. Festlegen: Zettel wählen, dann die Stufe. Der Balken im Kopf des Felds zählt mit.",
    },
    evidenceNone: {
      title: "Ehrlich über Annahmen",
      text: "Ein neuer Zettel ist eine Annahme, bis jemand etwas anderes sagt: selbst erlebt, beobachtet, Zitat oder Daten. Sobald hier Zettel liegen, zählt ein Balken im Kopf des Felds mit, was belegt ist.",
    },
    insight: {
      title: "Von Zetteln zu Erkenntnissen",
      text: "Aus Problemen und Zielen wird, was sich zu ändern lohnt: Zettel wählen, dann „Was daraus wurde“. So entstehen Maßnahmen, Personas und eine Journey, und jede führt zu ihren Zetteln zurück.",
    },
    contradiction: {
      title: "Widersprüche führen weiter",
      text: "Sagt jemand das eine und denkt oder tut das andere, verbindet eine Linie beide Zettel. Aus solchen Stellen, aus Problemen und Zielen entstehen Erkenntnisse: Zettel wählen, dann „Was daraus wurde“. Maßnahmen, Personas und Journeys führen zu ihren Zetteln zurück.",
    },
    take: {
      title: "Mitnehmen und teilen",
      text: "„Exportieren“ macht aus der Karte ein PDF, ein Bild, Folien oder eine Tabelle; das „Fotoprotokoll“ im Menü (⋯) fasst alles zusammen. „Teilen“ zeigt Link, QR-Code und Code: Wer sie hat, ist ohne Konto dabei.",
    },
  },
} as const;
