export const texts = {
  title: "Daten & Datenschutz",
  storedTitle: "Was über dich hier gespeichert ist",
  name: "Anzeigename: {name}",
  noName: "kein Anzeigename",
  identity: "eine zufällige Kennung und die Rolle: {role}",
  notes:
    "{count, plural, =0 {kein Zettel von dir auf dieser Karte} one {# Zettel von dir auf dieser Karte} other {# Zettel von dir auf dieser Karte}}",
  browser:
    "in diesem Browser: ein Cookie als Eintrittskarte, eine Kopie der Karte, der Schlüssel aus dem Link",
  unsent:
    "auf diesem Gerät: {count, plural, one {eine Beobachtung, die} other {# Beobachtungen, die}} noch nicht beim Server {count, plural, one {ist} other {sind}}",
  until: "Alles bleibt bis zum {date}; dann wird der Workshop von selbst gelöscht.",
  untilErased: "Alles bleibt, bis du es löschst oder die Moderation den Workshop löscht.",
  notStored:
    "Nicht gespeichert werden E-Mail-Adresse, IP-Adresse, Browser und Gerät, wann du da warst und worauf du zeigst.",
  allOfIt: "Alles im Einzelnen:",
  download: "Meine Daten laden",
  downloading: "Wird zusammengestellt …",
  downloaded: "„{name}“ liegt bei den Downloads.",
  fileName: "Meine Daten, {title}",
  eraseMe: "Mich löschen …",
  eraseWorkshop: "Workshop löschen …",
  eraseWorkshopTitle: "Alles auf einmal",
  eraseWorkshopText: "Löscht den ganzen Workshop mit allen Karten, sofort und für alle.",
  needsServer:
    "Ohne Verbindung zum Server geht das nicht: Er muss dabei sein, damit wirklich alles gelöscht wird.",
} as const;
