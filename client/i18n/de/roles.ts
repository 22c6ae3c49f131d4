export const texts = {
  facilitator: "Moderation",
  participant: "Teilnahme",
  viewer: "Nur ansehen",
  facilitatorText: "darf alles, auch Karten anlegen und Rechte weitergeben",
  participantText: "legt Zettel an, verschiebt und ändert sie",
  viewerText: "sieht live zu und ändert nichts",
} as const;
