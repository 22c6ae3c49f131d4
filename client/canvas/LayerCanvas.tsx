import type { Ref } from "react";
import type { Size } from "../geometry/camera.ts";
import styles from "./MapCanvas.module.css";

interface LayerCanvasProps {
  readonly ref: Ref<HTMLCanvasElement>;
  /** CSS pixels that it has to cover */
  readonly size: Size;
  readonly pixelRatio: number;
}

/** One layer of the map. Its pixels are whole ones of the screen, so that nothing on it is blurred by stretching. */
export function LayerCanvas({ ref, size, pixelRatio }: LayerCanvasProps) {
  const width = Math.ceil(size.width * pixelRatio);
  const height = Math.ceil(size.height * pixelRatio);
  return (
    <canvas
      ref={ref}
      className={styles.layer}
      width={width}
      height={height}
      style={{ width: width / pixelRatio, height: height / pixelRatio }}
    />
  );
}
