export const texts = {
  good: "So sehen gute Zettel aus",
  mistake: "Ein häufiger Fehler",
  unlike: "Was nicht hierher gehört",
  situation: {
    purpose:
      "Wer ist die Person, wo ist sie, was will sie gerade erledigen, und warum jetzt? Alles andere auf der Karte versteht sich nur aus dieser einen Lage.",
    one: "Andrea aus dem Einkauf: erste Bestellung bei Mustermann, der Liefertermin ist offen.",
    two: "In fünf Minuten beginnt eine Besprechung, vorher will sie noch nachfragen.",
    mistake: "„Unsere Kunden wollen schnellen Service.“ Das sind alle, und immer.",
    better: "Eine Person, ein Ort, ein Moment.",
    unlike:
      "Hier stehen Tatsachen, die auch ein Fremder aufschreiben könnte. Was die Person dazu denkt, kommt zu „Denkt & fühlt“.",
  },
  seesHears: {
    purpose:
      "Was erreicht in diesem Moment Augen und Ohren? Oft stört etwas, das im eigenen Büro niemand bemerkt: Licht, Lärm, ein Menü, das sich kaum lesen lässt.",
    one: "Sieht: „Kontakt“ in Hellgrau auf Mittelblau, und Sonne auf dem Monitor.",
    two: "Hört: Tastaturen, Telefone, neun Leute ohne Schallschutz.",
    mistake: "„Sieht, dass wir ein gutes Angebot haben.“ Das ist ein Urteil, keine Wahrnehmung.",
    better: "Was genau auf dem Bildschirm steht.",
    unlike:
      "Was andere sagen, hört die Person: hierher. Was sie selbst sagt oder tut, kommt zu „Sagt & macht“.",
  },
  thinksFeels: {
    purpose:
      "Was geht im Kopf vor, ohne dass es jemand ausspricht, und wie ist die Stimmung? Hier zeigt sich, warum jemand so handelt.",
    one: "Denkt: Warum wollen die für eine Frage so viel von mir wissen?",
    two: "Fühlt: gehetzt, gereizt.",
    mistake: "„Findet das Formular unübersichtlich.“ Das klingt nach Bericht.",
    better: "Der Satz im Kopf, in der Ich-Form: Wo trage ich hier die Bestellnummer ein?",
    unlike:
      "Laut gesagt gehört ein Satz zu „Sagt & macht“. Sagt jemand etwas anderes, als er denkt, ist das ein Widerspruch, und der ist viel wert.",
  },
  saysDoes: {
    purpose:
      "Was könnten andere hören und sehen? Wörtliche Sätze und einzelne Schritte, auch Behelfe und Versehen.",
    one: "Sagt zur Kollegin: Ich komme gleich nach.",
    two: "Füllt das Formular aus und vergisst das Bildschirmfoto.",
    mistake: "„Beschwert sich über den Service.“ Zusammengefasst verschwindet die Person.",
    better: "Der Satz selbst, und zu wem.",
    unlike:
      "Nur was sich beobachten lässt. Der Gedanke dahinter kommt zu „Denkt & fühlt“, das Hindernis zu den Problemen.",
  },
  pains: {
    purpose:
      "Was fehlt der Person, was hält sie auf, was darf auf keinen Fall passieren? Daraus wird, was sich zu ändern lohnt.",
    one: "Kein Beleg für das, was sie ins Formular geschrieben hat.",
    two: "Kann am Platz weder lange noch vertraulich telefonieren.",
    mistake: "„Es gibt keinen Chat.“ Das ist eine Lösung, die fehlt, kein Problem.",
    better: "Was ohne Chat schwierig ist.",
    unlike: "Ärger ist ein Gefühl und kommt zu „Denkt & fühlt“. Hier steht, woran er liegt.",
  },
  gains: {
    purpose:
      "Woran würde die Person merken, dass es gut ausgegangen ist? Ihr Ziel zählt, nicht das des Unternehmens.",
    one: "Weiß bis heute Abend, wann die Ware kommt.",
    two: "Hat eine Kopie der Anfrage, auch für die Vertretung.",
    mistake: "„Ein schöneres Kontaktformular.“ Das ist ein Mittel, kein Ziel.",
    better: "Was die Person damit erreicht.",
    unlike:
      "Nicht nur ein Problem mit „kein“ davor: Auch ohne Hindernisse bleibt die Frage, was wirklich gebraucht wird.",
  },
  parking: {
    purpose:
      "Platz für Gedanken, die gerade nirgends passen: offene Fragen, Ideen, Zettel mit zwei Gedanken. Nichts geht verloren, und die Gruppe bleibt beim Thema.",
    one: "Offene Frage: Was würde ein Rückruf kosten?",
    two: "Idee: die Anfrage als Kopie per E-Mail.",
    mistake: "Parken und vergessen.",
    better: "Am Ende einmal durchsehen: einordnen, eine Maßnahme daraus machen oder löschen.",
    unlike: "Alles, was zu einem Feld passt. Geparkte Zettel zählen zu keinem Feld.",
  },
} as const;
