import { useEffect, useState } from "react";

/** The id of the line or card that an address names, `?line=…` or `?card=…`, as one came here; it leaves the address. */
export function useEntryInAddress(parameter: "line" | "card"): string | null {
  const [wanted] = useState(() => new URLSearchParams(window.location.search).get(parameter));
  useEffect(() => {
    const address = new URL(window.location.href);
    if (!address.searchParams.has(parameter)) return;
    // A reload must not jump there again.
    address.searchParams.delete(parameter);
    window.history.replaceState(window.history.state, "", address);
  }, [parameter]);
  return wanted;
}
