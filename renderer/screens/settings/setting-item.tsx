import type { ReactNode } from "react";
import classes from "./setting-item.module.css";

/** Things that the data folder knows, one below the other. */
export function SettingItems({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}

interface SettingItemProps {
  readonly name: string;
  /** Beside the name: what is not as usual. */
  readonly marks?: ReactNode;
  /** Between the name and the facts. */
  readonly value?: string;
  readonly facts: string;
  readonly children?: ReactNode;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** One of them: its name, what is known of it, and what can be done with it. */
export function SettingItem({ name, marks, value, facts, children, actions }: SettingItemProps) {
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <span className={classes.name}>
          {name} {marks}
        </span>
        {value !== undefined && <span className={classes.value}>{value}</span>}
        <p className={classes.facts}>{facts}</p>
        {children}
      </div>
      {actions}
    </li>
  );
}
