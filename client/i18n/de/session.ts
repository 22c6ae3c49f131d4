export const texts = {
  label: "Sitzung",
  open: "Sitzung",
  sections: {
    agenda: "Ablauf",
    ask: "Abstimmen",
    attention: "Lenken",
    groups: "Gruppen",
  },
} as const;
