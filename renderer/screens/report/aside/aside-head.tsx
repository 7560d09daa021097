import classes from "./aside-head.module.css";

interface AsideHeadProps {
  readonly id: string;
  readonly title: string;
  /** How much there is, in words; null = nothing. */
  readonly count: string | null;
  /** The title can be jumped to. */
  readonly canBeFocused?: boolean;
}

/** The head of what stands beside the form. */
export function AsideHead({ id, title, count, canBeFocused = false }: AsideHeadProps) {
  return (
    <div className={classes.head}>
      <h2 className={classes.title} id={id} {...(canBeFocused && { tabIndex: -1 })}>
        {title}
      </h2>
      {count !== null && <span className={classes.count}>{count}</span>}
    </div>
  );
}
