import { Fragment, type ReactNode } from "react";
import classes from "./key-hint.module.css";

interface KeyHintProps {
  /** As they stand on the keycaps: `["Ctrl", "↓"]`. */
  readonly keys: readonly string[];
  /** What they do. */
  readonly children?: ReactNode;
}

/** Which keys do what. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={classes.hint}>
      <span className={classes.keys}>
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && "+"}
            <kbd className={classes.key}>{key}</kbd>
          </Fragment>
        ))}
      </span>
      {children}
    </span>
  );
}
