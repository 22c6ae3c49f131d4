export const texts = {
  nothing: "In der Zwischenablage ist kein Text, aus dem Zettel werden können.",
  tooMuch: "Das ist zu viel auf einmal. Über „Importieren“ geht auch eine große Liste.",
  newer: "Diese Zettel stammen aus einer neueren Version dieses Programms.",
  allTooLong: "Nichts eingefügt: Ein Zettel fasst höchstens {limit, number} Zeichen.",
  someTooLong:
    "{count, plural, one {Ein Text ist} other {# Texte sind}} nicht dabei: zu lang für einen Zettel, oder beschädigt.",
  notAllowed: "Der Browser gibt die Zwischenablage hier nicht her. Hier lässt sie sich in ein Feld einfügen.",
  copiedText: "{count, plural, one {# Zettel als Text kopiert} other {# Zettel als Text kopiert}}",
  copiedJson: "{count, plural, one {# Zettel als JSON kopiert} other {# Zettel als JSON kopiert}}",
  copiedPicture: "{count, plural, one {# Zettel als Bild kopiert} other {# Zettel als Bild kopiert}}",
  notCopied: "Der Browser lässt das Kopieren hier nicht zu.",
  pictureAdded:
    "Bild eingefügt. Unter „Bild …“ im Menü des Zettels lässt sich sagen, was darauf zu sehen ist.",
  picturesLeftOut:
    "{count, plural, one {Ein Bild ist} other {# Bilder sind}} nicht dabei: Auf einer Karte haben {most, number} Platz.",
  textsAndPicturesLeftOut:
    "{count, number} Texte und Bilder sind nicht dabei: Texte zu lang oder beschädigt, und auf einer Karte haben {most, number} Bilder Platz.",
} as const;
