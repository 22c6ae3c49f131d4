import { useState } from "react";
import type { Receipt } from "../../../model/api/erasure.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";

export interface Erasing {
  readonly isWorking: boolean;
  readonly trouble: Trouble | null;
  /** runs an erasure after which I am no longer in the workshop */
  erase(ask: () => Promise<Receipt>): Promise<void>;
}

export function useErasing(onErased: (receipt: Receipt) => void): Erasing {
  const [isWorking, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const erase = async (ask: () => Promise<Receipt>): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      onErased(await ask());
    } catch (error) {
      setTrouble(troubleOf(error));
      setWorking(false);
    }
  };
  return { isWorking, trouble, erase };
}
