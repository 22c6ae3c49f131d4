import { useEffect, useRef } from "react";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { isHelpThere } from "./helpThere.ts";

/** Takes my raised hand down when a facilitator comes to my map, and tells `onLowered`. */
export function useHandLowering(
  { workshop, session }: Pick<Editor, "workshop" | "session">,
  onLowered: () => void,
): void {
  const { handRaised } = useSignal(workshop.mine);
  const isThere = isHelpThere(useSignal(workshop.people).values(), session.mapId);
  const wasThere = useRef(isThere);
  useEffect(() => {
    const hasCome = isThere && !wasThere.current;
    wasThere.current = isThere;
    if (!hasCome || !handRaised) return;
    workshop.show({ handRaised: false });
    onLowered();
  }, [isThere, handRaised, workshop, onLowered]);
}
