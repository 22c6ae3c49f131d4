import type { Address } from "../../model/address.ts";
import { createSignal } from "./signal.ts";

/** How the workshop that is open addresses people in German. „du“ where none is. */
export const addressHere = createSignal<Address>("du");
