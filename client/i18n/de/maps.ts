export const texts = {
  title: "Neue Karte",
  text: "Eine Karte gehört zu einer Person in einer Situation. Jede Gruppe kann ihre eigene haben.",
  mapTitle: "Titel der Karte",
  mapTitleExample: "z. B. Gruppe 2: Jonas im Lager",
  create: "Karte anlegen",
  creating: "Wird angelegt …",
} as const;
