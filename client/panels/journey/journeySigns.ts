import {
  AtSign,
  FileText,
  Globe,
  type LucideIcon,
  Mail,
  MessageCircle,
  Phone,
  Share2,
  Smartphone,
  Store,
  UserRound,
} from "lucide-react";
import type { Channel } from "../../../model/journey.ts";

/** Always beside the word. */
export const CHANNEL_SIGNS: Readonly<Record<Channel, LucideIcon>> = {
  phone: Phone,
  mail: AtSign,
  chat: MessageCircle,
  web: Globe,
  form: FileText,
  app: Smartphone,
  shop: Store,
  person: UserRound,
  letter: Mail,
  social: Share2,
};
