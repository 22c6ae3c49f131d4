export const texts = {
  final: "Endgültig löschen",
  working: "Wird gelöscht …",
  back: "Zurück",
  next: "Weiter",
  me: {
    title: "Mich löschen",
    question: "Was soll mit deinen Zetteln geschehen?",
    erase: "Meine Zettel mitlöschen",
    eraseText:
      "Auf allen Karten dieses Workshops, auch aus früheren Versionen; ebenso Maßnahmen, die du begonnen hast.",
    keep: "Meine Zettel dalassen, ohne meinen Namen",
    keepText: "Die Gruppe arbeitet damit weiter. Dass sie von dir sind, steht nirgends mehr.",
    sureTitle: "Wirklich löschen?",
    access: "Dein Name, deine Kennung und dein Zugang werden sofort gelöscht.",
    notesErased: "Deine Zettel werden auf allen Karten und in allen Versionen gelöscht.",
    notesKept: "Deine Zettel bleiben, ohne deinen Namen.",
    devices: "Die Geräte der anderen vergessen es, sobald sie wieder verbunden sind.",
    browser: "Dieser Browser vergisst den Workshop: seine Kopien der Karten und den Schlüssel.",
    files: "Dateien, die jemand schon geladen hat, bleiben, wo sie sind.",
    facilitator:
      "Du moderierst. Der Schlüssel dafür geht mit: Wer ihn noch braucht, sichert vorher unter „Teilen“ den Link „Mitmoderieren“.",
    noWayBack: "Das lässt sich nicht zurücknehmen.",
  },
  workshop: {
    title: "Workshop löschen",
    lead: "Sofort, für alle und ohne Weg zurück. Gelöscht werden:",
    maps: "{count, plural, one {die Karte} other {alle # Karten}}, mit Versionen und Verlauf",
    notes: "alle Zettel, {count, plural, one {# auf dieser Karte} other {# auf dieser Karte}}",
    people: "{count, plural, one {eine Person mit Name und Zugang} other {# Personen mit Namen und Zugang}}",
    somePeople: "alle Personen mit Namen und Zugang",
    links: "alle Links und Codes, und die Kopien auf den Geräten, sobald sie sich wieder verbinden",
    exportTitle: "Vorher sichern",
    confirm: "Zur Bestätigung den Titel eintippen",
    confirmHint: "Der Titel lautet: {title}",
    final: "Workshop endgültig löschen",
  },
  notes: {
    title: "{count, plural, one {Zettel endgültig löschen} other {# Zettel endgültig löschen}}",
    delete: "Löschen",
    deleteText:
      "Für den Alltag: Es lässt sich rückgängig machen, und der Zettel steht noch in früheren Versionen.",
    erase: "Endgültig löschen",
    eraseText:
      "Für Persönliches, das hier nicht stehen darf: sofort weg, auch aus allen Versionen und von den Geräten der anderen, sobald sie verbunden sind. Niemand kann es zurückholen.",
    undo: "Für alle auf dieser Karte beginnt „Rückgängig“ danach von vorn.",
    others:
      "{count, plural, one {# weiterer Zettel der Auswahl bleibt: Er ist von anderen, und nur sie oder die Moderation können ihn endgültig löschen.} other {# weitere Zettel der Auswahl bleiben: Sie sind von anderen, und nur sie oder die Moderation können sie endgültig löschen.}}",
    noneOwn:
      "Diese Zettel sind von anderen. Endgültig löschen können sie nur, wer sie geschrieben hat, und die Moderation.",
    gone: "Diese Zettel sind inzwischen gelöscht.",
    done: "{count, plural, =0 {Diese Zettel waren schon gelöscht.} one {# Zettel ist endgültig gelöscht.} other {# Zettel sind endgültig gelöscht.}}",
    tooMany: "Höchstens {most, number} Zettel auf einmal. Bitte weniger auswählen.",
    unsaved: "Einen Moment noch: Der Server hat die letzten Änderungen noch nicht bestätigt.",
  },
} as const;
