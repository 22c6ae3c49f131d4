export const texts = {
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Übernehmen",
  undo: "Rückgängig",
  tryAgain: "Erneut versuchen",
  reload: "Neu laden",
  toStart: "Zur Startseite",
  optional: "freiwillig",
  more: "Mehr",
  loading: "Wird geladen …",
} as const;
