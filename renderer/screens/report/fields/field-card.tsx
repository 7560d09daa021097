import type { ReactNode } from "react";
import classes from "./field-card.module.css";

interface FieldCardProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: ReactNode;
  /** What stands at the other end of the heading: an amount, a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the form that is more than one text: evidence, money, annexes. */
export function FieldCard({ id, title, hint, aside, children }: FieldCardProps) {
  return (
    <section id={id} aria-labelledby={`${id}-name`}>
      <div className={classes.head}>
        <h2 className={classes.title} id={`${id}-name`}>
          {title}
        </h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div className={classes.card}>{children}</div>
    </section>
  );
}
