export const texts = {
  label: "Werkzeuge",
  fields: "Zu einem Feld springen",
  zoom: "{percent, number} %",
  zoomReset: "Auf 100 % zoomen, jetzt {percent, number} %",
} as const;
