export const texts = {
  title: "Karte und Kundin",
  mapTitle: "Titel der Karte",
  customerName: "Vorname der Kundin oder des Kunden",
  customerRole: "Rolle oder Beruf",
  customerRoleExample: "z. B. Einkäuferin",
  situation: "Situation in einem Satz",
} as const;
