import { CornerDownRight, Eye, EyeOff, Flashlight, Presentation, Users } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";
import { toggleDimming, toggleLaser } from "../../actions/steeringActions.ts";
import type { AttentionHere } from "../../attention/attentionHere.ts";
import { letGo } from "../../attention/calling.ts";
import { focusOf } from "../../attention/focus.ts";
import { fieldTitles } from "../../i18n/names.ts";
import type { Editor } from "../../state/editor.ts";
import { useSignal } from "../../state/useSignal.ts";
import { usePreferences } from "../preferencesContext.ts";
import styles from "./AttentionChips.module.css";
import { Chip, End } from "./Chip.tsx";
import { FilterChip, NextNotesChip } from "./FilterChip.tsx";
import { useWorkshopPeople } from "./useWorkshopPeople.ts";

interface AttentionChipsProps {
  readonly editor: Editor;
  readonly here: AttentionHere;
}

/** What steers where I look right now, at the upper edge of the map: each says what it is and how it ends. */
export function AttentionChips({ editor, here }: AttentionChipsProps) {
  const t = useTranslations("steering");
  return (
    <section className={styles.chips} aria-label={t("chips")}>
      <CallChips here={here} editor={editor} />
      {editor.workshop.canSteer ? <LeaderChips editor={editor} /> : null}
      <LaserChip editor={editor} />
      <NextNotesChip editor={editor} />
      <FilterChip editor={editor} />
      <FocusChip editor={editor} />
    </section>
  );
}

function CallChips({ editor, here }: AttentionChipsProps) {
  const t = useTranslations("steering");
  const people = useWorkshopPeople(editor.workshop);
  const { offered, following } = useSignal(here.state);
  const name = people.find(({ participantId }) => participantId === following?.participantId)?.name;
  return (
    <div className={styles.live} aria-live="polite">
      {following ? (
        <Chip
          icon={<Users size={16} aria-hidden="true" />}
          words={t("following", { name: name || t("unnamed") })}
        >
          <End label={t("stopFollowing")} onPress={here.stopFollowing} />
        </Chip>
      ) : null}
      {offered ? (
        <span className={styles.chip} data-kind="offer">
          <button type="button" className={styles.go} onClick={here.take}>
            <CornerDownRight size={16} aria-hidden="true" />
            {t("jump")}
          </button>
          <End label={t("dismiss")} onPress={here.dismiss} />
        </span>
      ) : null}
    </div>
  );
}

/** What a facilitator has everyone look at: also those whose drawer is closed must not forget it. */
function LeaderChips({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const [{ language }] = usePreferences();
  const { attention } = useSignal(editor.workshop.session);
  const end = (): void => letGo(editor);
  switch (attention?.kind) {
    case "follow":
      if (attention.participantId !== editor.workshop.me.participantId) return null;
      return (
        <Chip icon={<Presentation size={16} aria-hidden="true" />} words={t("leading")}>
          <End label={t("stopLeading")} onPress={end} />
        </Chip>
      );
    case "field":
    case "note": {
      const what = attention.kind === "field" ? fieldTitles(language)[attention.field] : t("spotlitNote");
      return (
        <Chip icon={<Presentation size={16} aria-hidden="true" />} words={t("spotlit", { what })}>
          <End label={t("stopSpotlight")} onPress={end} />
        </Chip>
      );
    }
    case "view":
    case "free":
    case undefined:
      return null;
  }
}

function LaserChip({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const isOn = useStore(editor.view, (state) => state.laser !== "off");
  if (!isOn) return null;
  return (
    <Chip icon={<Flashlight size={16} aria-hidden="true" />} words={t("laserOn")}>
      <End label={t("laserOff")} onPress={() => toggleLaser(editor)} />
    </Chip>
  );
}

/** The field of the step that is on; whoever wants all fields alike switches that off for themself. */
function FocusChip({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("steering");
  const [{ language }] = usePreferences();
  useSignal(editor.workshop.session);
  const dimming = useStore(editor.view, (state) => state.dimming);
  const focus = focusOf(editor.workshop, editor.session.mapId);
  if (focus?.kind !== "field" || focus.by !== "step") return null;
  const label = t(dimming === "on" ? "focusOff" : "focusOn");
  return (
    <span className={styles.chip} data-quiet="">
      {dimming === "on" ? (
        <span className={styles.words}>{t("focus", { field: fieldTitles(language)[focus.field] })}</span>
      ) : null}
      <End icon={dimming === "on" ? EyeOff : Eye} label={label} onPress={() => toggleDimming(editor)} />
    </span>
  );
}
