import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { GuideAddress } from "../app/guide/guide-place.ts";
import classes from "./page-header.module.css";

interface PageHeaderProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Where the screen belongs, above its title. */
  readonly above?: ReactNode;
  /** The screen's one primary action, last, and its lesser ones before it. */
  readonly actions?: ReactNode;
  /** Where the guide speaks of it (F1), where that is not the screen's own place. */
  readonly guide?: GuideAddress;
}

/** What a screen begins with. */
export function PageHeader({ title, subtitle, above, actions, guide }: PageHeaderProps) {
  return (
    <header className={classes.header} data-guide={guide}>
      <div className={classes.words}>
        {above !== undefined && <div className={classes.above}>{above}</div>}
        <Title order={1}>{title}</Title>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
