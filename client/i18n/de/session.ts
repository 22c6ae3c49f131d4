export const texts = {
  label: "Sitzung",
  open: "Sitzung",
  sections: {
    agenda: "Ablauf",
    ask: "Abstimmen",
    evidence: "Belege",
    sorting: "Ordnen",
    attention: "Lenken",
    groups: "Gruppen",
  },
} as const;
