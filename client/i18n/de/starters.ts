export const texts = { title: "Satzanfänge" } as const;
