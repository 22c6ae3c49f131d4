export const texts = {
  label: "Sitzung",
  open: "Sitzung",
  sections: {
    agenda: "Ablauf",
    ask: "Abstimmen",
    sorting: "Ordnen",
    attention: "Lenken",
    groups: "Gruppen",
  },
} as const;
