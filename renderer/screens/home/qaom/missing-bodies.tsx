import { daysLeft, reportDueDate } from "#shared/plan/due-dates.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { Section } from "../../../components/section.tsx";
import classes from "./qaom-home.module.css";

/** Who has not reported, in the order of the language, with how late they are together: they all owe it by the same day. */
export function MissingBodies({ missing }: { readonly missing: readonly string[] }) {
  const t = useTranslate();
  const { pick, compare } = useFormats();
  const { plan, halfYear, today } = useWorkplace();
  const late = -daysLeft(reportDueDate(halfYear).date, today);
  const names = missing.map((code) => {
    const body = plan.bodies.find((one) => one.code === code);
    return body === undefined
      ? { code, short: code, whole: code }
      : { code, short: pick(body.abbreviation), whole: pick(body.name) };
  });
  return (
    <Section
      title={t("home.qaom.missing", { count: missing.length })}
      actions={
        missing.length > 0 && late > 0 && <Badge meaning="error">{t("app.frame.daysLate", { count: late })}</Badge>
      }
    >
      {missing.length === 0 ? (
        <p className={classes.quiet}>{t("home.qaom.allReported")}</p>
      ) : (
        <ul className={classes.missing}>
          {names
            .toSorted((one, other) => compare(one.short, other.short))
            .map(({ code, short, whole }) => (
              <li key={code} title={whole}>
                {short}
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
