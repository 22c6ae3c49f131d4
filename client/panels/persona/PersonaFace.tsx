import { useEffect, useRef } from "react";
import { avatarLook, paintAvatar } from "../../../model/avatar.ts";
import { jpegAddress } from "../../../model/jpegAddress.ts";
import type { Persona } from "../../../model/persona.ts";
import type { Portrait } from "../../../model/portrait.ts";
import styles from "./PersonaFace.module.css";

interface PersonaFaceProps {
  readonly persona: Pick<Persona, "id" | "name" | "portrait">;
  readonly size: "small" | "large";
}

/** A persona's own picture, or a drawn face: the same that its name has on maps. The name stands beside it in words. */
export function PersonaFace({ persona, size }: PersonaFaceProps) {
  return (
    <span className={styles.face} data-size={size} aria-hidden="true">
      {persona.portrait ? (
        <Picture portrait={persona.portrait} />
      ) : (
        <DrawnFace name={persona.name.trim() || persona.id} />
      )}
    </span>
  );
}

function Picture({ portrait }: { readonly portrait: Portrait }) {
  return <img className={styles.fill} src={jpegAddress(portrait)} alt="" draggable={false} />;
}

/** Pixels; sharp on every screen at every size that is used here. */
const EDGE = 320;
const AVATAR_RADIUS = 50;

function DrawnFace({ name }: { readonly name: string }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = ref.current?.getContext("2d");
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, EDGE, EDGE);
    context.translate(EDGE / 2, EDGE / 2);
    context.scale(EDGE / 2 / AVATAR_RADIUS, EDGE / 2 / AVATAR_RADIUS);
    paintAvatar(context, avatarLook(name), false);
  }, [name]);
  return <canvas ref={ref} className={styles.fill} width={EDGE} height={EDGE} />;
}
