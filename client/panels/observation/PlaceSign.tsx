import {
  Brain,
  CircleAlert,
  Ear,
  Eye,
  Hand,
  Heart,
  type LucideIcon,
  MapPin,
  MessageCircle,
  Target,
} from "lucide-react";
import type { ObservedKey } from "./observedKeys.ts";

const SIGNS: Readonly<Record<ObservedKey, LucideIcon>> = {
  situation: MapPin,
  pains: CircleAlert,
  gains: Target,
  sees: Eye,
  hears: Ear,
  thinks: Brain,
  feels: Heart,
  says: MessageCircle,
  does: Hand,
};

/** What a button is for, faster than its word is read. */
export function PlaceSign({ place, size = 18 }: { readonly place: ObservedKey; readonly size?: number }) {
  const Sign = SIGNS[place];
  return <Sign size={size} aria-hidden="true" />;
}
