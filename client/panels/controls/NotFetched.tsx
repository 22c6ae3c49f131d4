import { useTroubleText } from "../useTroubleText.ts";
import styles from "./NotFetched.module.css";
import passing from "./PassingWords.module.css";
import { PassingWords } from "./PassingWords.tsx";

/** Something was opened that is not on this device, and there is no connection. It comes when there is one. */
export function NotFetched() {
  const text = useTroubleText();
  return (
    <div className={`${passing.place} ${styles.place}`} role="alert">
      <PassingWords>{text("unreachable")}</PassingWords>
    </div>
  );
}
