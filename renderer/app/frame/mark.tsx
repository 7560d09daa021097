import { useTranslate } from "../language/use-translate.ts";
import classes from "./mark.module.css";

/** The mark, sky and gold, with the program's name. */
export function Mark() {
  const t = useTranslate();
  return (
    <span className={classes.mark}>
      <svg width="24" height="26" viewBox="0 0 24 26" aria-hidden="true" focusable="false">
        <path className={classes.shield} d="M12 .8 22.5 4v9.2c0 5.7-4.2 9.9-10.5 12-6.3-2.1-10.5-6.3-10.5-12V4Z" />
        <circle className={classes.sign} cx="12" cy="8.8" r="3.2" />
        <path className={classes.sign} d="M12 12v7.6M12 15.6h2.8M12 19h2.8" />
      </svg>
      <span className={classes.name}>{t("app.name")}</span>
    </span>
  );
}
