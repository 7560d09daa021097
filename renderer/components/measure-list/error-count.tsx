import { VisuallyHidden } from "@mantine/core";
import { useTranslate } from "../../app/language/use-translate.ts";
import classes from "./measure-list.module.css";

/** How many errors a measure of the list has; nothing where it has none. */
export function ErrorCount({ count }: { readonly count: number }) {
  const t = useTranslate();
  if (count === 0) return null;
  return (
    <span className={classes.errors}>
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t("app.frame.errors", { count })}</VisuallyHidden>
    </span>
  );
}
