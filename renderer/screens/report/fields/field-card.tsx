import type { ReactNode } from "react";
import type { GuideAddress } from "../../../app/guide/guide-place.ts";
import { pointerOfField } from "../../../components/writing/field-id.ts";
import { RemarkMark } from "../remarks/remark-mark.tsx";
import classes from "./field-card.module.css";

interface FieldCardProps {
  readonly id: string;
  readonly title: string;
  /** Where the guide speaks of it (F1). */
  readonly guide: GuideAddress;
  readonly hint?: ReactNode;
  /** What stands at the other end of the heading: an amount, a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the form that is more than one text: evidence, money, annexes. */
export function FieldCard({ id, title, guide, hint, aside, children }: FieldCardProps) {
  return (
    <section id={id} data-guide={guide} aria-labelledby={`${id}-name`}>
      <div className={classes.head}>
        <h2 className={classes.title} id={`${id}-name`}>
          {title}
        </h2>
        <RemarkMark pointer={pointerOfField(id)} isWhole />
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </div>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div className={classes.card}>{children}</div>
    </section>
  );
}
