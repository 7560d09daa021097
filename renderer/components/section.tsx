import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { GuideAddress } from "../app/guide/guide-place.ts";
import classes from "./section.module.css";

interface SectionProps {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** Where the guide speaks of it (F1). */
  readonly guide?: GuideAddress;
}

/** A white card with its heading. */
export function Section({ title, description, actions, children, guide }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id} data-guide={guide}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {description !== undefined && <p className={classes.description}>{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
