import { useState } from "react";
import type { ProgramWatch } from "../../offline/watchProgram.ts";
import { useSignal } from "../../state/useSignal.ts";
import { useProgram } from "../programContext.ts";
import { fetchedPart } from "./fetchedPart.tsx";
import styles from "./NewVersion.module.css";

const OpenNewVersion = fetchedPart(async () => (await import("./OpenNewVersion.tsx")).OpenNewVersion);

/** Says that the server has a newer program; by itself it comes when nobody loses anything by it. */
export function NewVersion() {
  const program = useProgram();
  return program ? <Notice program={program} /> : null;
}

function Notice({ program }: { readonly program: ProgramWatch }) {
  const news = useSignal(program.news);
  const [isClosed, setClosed] = useState(false);
  return (
    <div className={styles.place} aria-live="polite">
      {news === "newer" && !isClosed ? (
        <OpenNewVersion onReload={program.reload} onClose={() => setClosed(true)} />
      ) : null}
    </div>
  );
}
