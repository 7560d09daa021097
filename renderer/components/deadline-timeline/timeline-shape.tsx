import type { ShownStatus } from "#shared/report/derived-status.ts";
import { StatusShape } from "../status-shape.tsx";
import classes from "./deadline-timeline.module.css";
import type { TimelineState } from "./timeline.ts";

const statusOf: Readonly<Partial<Record<TimelineState, ShownStatus>>> = {
  overdue: "overdue",
  due: "due",
  done: "done",
};

/** The shape of a state, 12 × 12: those of a status are the status' own, the others plain dots. */
export function TimelineShape({ state }: { readonly state: TimelineState }) {
  const status = statusOf[state];
  if (status !== undefined) return <StatusShape status={status} />;
  return (
    <svg className={classes.dot} data-state={state} viewBox="0 0 12 12" width={12} height={12} aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" strokeWidth="2" />
    </svg>
  );
}
