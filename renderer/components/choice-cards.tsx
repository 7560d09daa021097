import { useId } from "react";
import classes from "./choice-cards.module.css";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
  /** Of a label in another language than the page's. */
  readonly lang?: string;
}

interface ChoiceCardsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with a sentence of its own. The browser's own radio buttons: one stop of Tab, the arrows choose. */
export function ChoiceCards<Value extends string>({ label, value, choices, onChange }: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <div className={classes.choices} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.card} lang={choice.lang}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span className={classes.words}>
            <span className={classes.label}>{choice.label}</span>
            {choice.description !== undefined && <span className={classes.description}>{choice.description}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
