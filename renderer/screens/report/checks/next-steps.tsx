import { MarkedText } from "../../../app/language/marked-text.tsx";
import { useTranslate } from "../../../app/language/use-translate.ts";
import classes from "./next-steps.module.css";

const steps = ["freeze", "preview", "sign", "export"] as const;

/** What happens once the report is made ready, so that nobody fears the button. */
export function NextSteps({ isBlocked }: { readonly isBlocked: boolean }) {
  const t = useTranslate();
  return (
    <section className={classes.steps} aria-labelledby="next-steps">
      <h2 className={classes.title} id="next-steps">
        {t(isBlocked ? "checksScreen.next.blocked" : "checksScreen.next.free")}
      </h2>
      <ol className={classes.list}>
        {steps.map((step) => (
          <li key={step}>
            <MarkedText text={t(`checksScreen.next.${step}`)} marks={{ b: (words) => <b>{words}</b> }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
