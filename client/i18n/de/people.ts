export const texts = {
  title: "Wer ist da",
  me: "das bin ich",
  unnamed: "Ohne Namen",
  own: "Mein Anzeigename",
  ownHint: "Alle im Workshop sehen ihn. Leer lassen geht auch.",
  saving: "Wird geändert …",
  rename: "Ändern",
} as const;
