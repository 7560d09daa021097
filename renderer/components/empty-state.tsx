import { Title } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { GuideAddress } from "../app/guide/guide-place.ts";
import classes from "./empty-state.module.css";
import { GuideLink } from "./guide-link.tsx";

interface EmptyStateProps {
  readonly icon: TablerIcon;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** The way out: what to do now. */
  readonly action?: ReactNode;
  /** What the guide says of it. */
  readonly guide?: GuideAddress;
}

/** Nothing is here yet: said, with the way out. */
export function EmptyState({ icon: Icon, title, text, action, guide }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <Icon className={classes.icon} size={36} stroke={1.25} aria-hidden="true" />
      <Title order={2}>{title}</Title>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
      {guide !== undefined && <GuideLink to={guide} />}
    </div>
  );
}
