import type { ReactNode } from "react";
import classes from "./badge.module.css";
import type { Meaning } from "./meaning.ts";

interface BadgeProps {
  readonly meaning: Meaning;
  /** A shape that goes with the word. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A word with a meaning. */
export function Badge({ meaning, icon, children }: BadgeProps) {
  return (
    <span className={classes.badge} data-meaning={meaning}>
      {icon}
      {children}
    </span>
  );
}
