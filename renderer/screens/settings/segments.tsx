import { SegmentedControl } from "@mantine/core";
import { useId } from "react";
import classes from "./settings.module.css";

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of two or three words, all to be seen. */
export function Segments<Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <div className={classes.group}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          value={value}
          data={[...choices]}
          onChange={(next) => onChange(next as Value)}
          transitionDuration={120}
        />
      </div>
    </div>
  );
}
