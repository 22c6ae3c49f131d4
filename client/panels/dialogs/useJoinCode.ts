import { useEffect, useState } from "react";
import type { NewCode } from "../../../model/api/access.ts";
import type { Workshop } from "../../../model/api.ts";
import { createCode, endCodes, runningCodes } from "../../session/accessApi.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import { useVisits } from "../visitsContext.ts";

export interface JoinCode {
  /** the one that was made in this browser, while it is valid */
  readonly code: NewCode | null;
  /** valid ones that other facilitators made */
  readonly others: number;
  readonly trouble: Trouble | null;
  readonly isWorking: boolean;
  /** all codes were ended just now */
  readonly isEnded: boolean;
  make(): void;
  end(): void;
  /** the links were changed, which ends all codes */
  forget(): void;
}

/** The join code of a workshop, for a facilitator. The server shows each only once, so this browser keeps its own. */
export function useJoinCode({ id }: Workshop, isFacilitator: boolean): JoinCode {
  const visits = useVisits();
  const [running, setRunning] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [isEnded, setEnded] = useState(false);

  useEffect(() => {
    if (!isFacilitator) return;
    let current = true;
    const read = async (): Promise<void> => {
      try {
        const next = await runningCodes(id);
        if (current) setRunning(next);
      } catch (error) {
        if (current) setTrouble(troubleOf(error));
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [id, isFacilitator]);

  const doing = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    try {
      await work();
      setRunning(await runningCodes(id));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setWorking(false);
  };
  const { code: kept } = visits.of(id);
  const code = kept !== null && running.includes(kept.expiresAt) ? kept : null;
  return {
    code,
    others: running.length - (code ? 1 : 0),
    trouble,
    isWorking,
    isEnded,
    forget: () => {
      setRunning([]);
      setEnded(false);
    },
    make: () =>
      void doing(async () => {
        visits.keep({ ...visits.of(id), code: await createCode(id) });
        setEnded(false);
      }),
    end: () =>
      void doing(async () => {
        // The ended code stays known: a big screen that opens later knows by it that the door was closed.
        await endCodes(id);
        setEnded(true);
      }),
  };
}
