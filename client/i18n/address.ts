import { useEffect, useMemo, useState } from "react";
import type { Address } from "../../model/address.ts";
import type { InterfaceLanguage } from "./languages.ts";
import type { Texts } from "./texts.ts";

type SomeOf<T> = { readonly [K in keyof T]?: T[K] extends string ? string : SomeOf<T[K]> };

/** Those texts of a catalogue that address somebody: any of its keys, and no others. */
export type AddressedTexts = SomeOf<Texts>;

type Addressing = <T extends Partial<Texts>>(texts: T) => T;

let inSie: Addressing | null = null;

/** Fetches how texts are said with „Sie“: only those who are addressed so need it. */
export async function loadSie(): Promise<Addressing> {
  inSie ??= (await import("./inSie.ts")).inSie;
  return inSie;
}

/** The texts as they address whoever reads them. Until „Sie“ is here, and where it cannot be fetched, it is „du“. */
export function useAddressed(
  texts: Partial<Texts> | undefined,
  language: InterfaceLanguage,
  address: Address,
): Partial<Texts> | undefined {
  const [addressing, setAddressing] = useState(() => inSie);
  const isSie = language === "de" && address === "sie";
  useEffect(() => {
    if (!isSie || addressing !== null) return;
    let current = true;
    void loadSie().then(
      (fetched) => current && setAddressing(() => fetched),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [isSie, addressing]);
  return useMemo(
    () => (isSie && addressing !== null && texts ? addressing(texts) : texts),
    [isSie, addressing, texts],
  );
}
