import type { ReactNode } from "react";
import type { ShownStatus } from "#shared/report/derived-status.ts";
import { meaningOf } from "./meaning.ts";
import classes from "./status-shape.module.css";

/** A full circle, a half one, a cross, an empty one, a clock, a triangle: told apart without colour, at 12 px. */
const shapes: Readonly<Record<ShownStatus, ReactNode>> = {
  done: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path className={classes.cut} d="M3.4 6.2 5.3 8 8.7 4.3" fill="none" strokeWidth="1.5" />
    </>
  ),
  inProgress: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5Z" fill="currentColor" />
    </>
  ),
  notDone: <path d="M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8" stroke="currentColor" strokeWidth="2" fill="none" />,
  untouched: (
    <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.73" />
  ),
  due: (
    <>
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.2V6l1.9 1.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  overdue: (
    <>
      <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />
      <path className={classes.cut} d="M6 4.2v3.2M6 8.5v1.3" fill="none" strokeWidth="1.4" />
    </>
  ),
};

interface StatusShapeProps {
  readonly status: ShownStatus;
  /** CSS pixels; 12 unless told. */
  readonly size?: number;
}

/** The shape of a status in its colour. The word stands beside it, or its holder has a label. */
export function StatusShape({ status, size = 12 }: StatusShapeProps) {
  return (
    <svg
      className={classes.shape}
      data-meaning={meaningOf(status)}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      {shapes[status]}
    </svg>
  );
}
