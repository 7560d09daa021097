import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslate } from "../app/language/use-translate.ts";
import classes from "./loading-state.module.css";
import { useDelayed } from "./use-delayed.ts";

/** What is awaited: decides the picture. */
export type LoadingShape = "table" | "form" | "cards";

/** Before this an answer is as good as at once, and a flash would only disturb. Milliseconds. */
const patience = 300;

const heights: Readonly<Record<LoadingShape, readonly number[]>> = {
  table: [36, 32, 32, 32, 32, 32, 32],
  form: [20, 36, 20, 120, 20, 120],
  cards: [128, 208, 184],
};

/** Something is awaited: nothing for the first 300 ms, then its outline. */
export function LoadingState({ shape = "cards" }: { readonly shape?: LoadingShape }) {
  const t = useTranslate();
  const isLate = useDelayed(patience);
  if (!isLate) return null;
  return (
    <div className={classes.state} role="status">
      <VisuallyHidden>{t("app.common.loading")}</VisuallyHidden>
      {heights[shape].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the outline never changes its order.
        <Skeleton key={index} height={height} />
      ))}
    </div>
  );
}
