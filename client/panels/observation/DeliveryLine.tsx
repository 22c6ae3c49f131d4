import {
  CircleCheck,
  CloudOff,
  LoaderCircle,
  Lock,
  type LucideIcon,
  TriangleAlert,
  Unplug,
} from "lucide-react";
import { useTranslations } from "use-intl";
import type { Delivery } from "../../session/delivery.ts";
import styles from "./DeliveryLine.module.css";

interface DeliveryLineProps {
  readonly delivery: Delivery;
  readonly waiting: number;
}

/** Where all this is right now: always in view, and heard when it changes. */
export function DeliveryLine({ delivery, waiting }: DeliveryLineProps) {
  const t = useTranslations("observe.delivery");
  const key = delivery.kind === "onDevice" ? delivery.why : delivery.kind;
  const Icon = ICONS[key];
  return (
    <output className={styles.line} data-delivery={key}>
      <Icon size={16} aria-hidden="true" />
      {t(key, { count: waiting })}
    </output>
  );
}

const ICONS: Readonly<
  Record<Exclude<Delivery["kind"], "onDevice"> | "network" | "notAllowed" | "locked", LucideIcon>
> = {
  empty: CircleCheck,
  saved: CircleCheck,
  saving: LoaderCircle,
  network: CloudOff,
  notAllowed: Lock,
  locked: Lock,
  storageFailed: TriangleAlert,
  shut: Unplug,
};
