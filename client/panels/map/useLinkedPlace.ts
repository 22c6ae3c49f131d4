import { useEffect } from "react";
import { useSearch } from "wouter";
import type { Editor } from "../../state/editor.ts";
import { PLACE_PARAMETERS, readPlaceLink } from "../../state/placeLink.ts";
import { leaveAddress } from "../outcome/leaveAddress.ts";

/** Goes where the address leads on this map, `?notes=…` or `?field=…`; once. */
export function useLinkedPlace(editor: Editor): void {
  const search = useSearch();
  useEffect(() => {
    const link = readPlaceLink(search);
    if (link === null) return;
    let isLeft = false;
    let stop = (): void => undefined;
    void import("./landing.ts").then(
      ({ land }) => {
        if (isLeft) return;
        stop = land(editor, link, () => {
          // The address changes right now, which must not end the flight.
          stop = () => undefined;
          for (const parameter of PLACE_PARAMETERS) leaveAddress(parameter);
        });
      },
      // Without a connection and not kept on this device: the map is there, one only has to look oneself.
      () => undefined,
    );
    return () => {
      isLeft = true;
      stop();
    };
  }, [editor, search]);
}
