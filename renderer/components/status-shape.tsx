import { statusGlyph } from "#shared/pictures/status-glyph.ts";
import type { ShownStatus } from "#shared/report/derived-status.ts";
import { meaningOf } from "./meaning.ts";
import { Drawn } from "./picture/drawn.tsx";
import classes from "./status-shape.module.css";

const colours = { ink: "currentColor", cut: "var(--kalqan-status-cut)" };

interface StatusShapeProps {
  readonly status: ShownStatus;
  /** CSS pixels; 12 unless told. */
  readonly size?: number;
  /** In its colour in a contrast theme too: beside a picture that keeps its colours there. */
  readonly inColour?: boolean;
}

/** The shape of a status in its colour. The word stands beside it, or its holder has a label. */
export function StatusShape({ status, size = 12, inColour = false }: StatusShapeProps) {
  return (
    <svg
      className={classes.shape}
      data-meaning={meaningOf(status)}
      data-in-colour={inColour || undefined}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {statusGlyph(status, colours).map((node, index) => (
        <Drawn key={String(index)} node={node} />
      ))}
    </svg>
  );
}
