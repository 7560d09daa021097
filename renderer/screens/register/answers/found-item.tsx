import { Anchor } from "@mantine/core";
import type { FoundAnswer } from "#shared/api/register-view.ts";
import type { FoundForm } from "#shared/language/search/found-form.ts";
import { parseHalfYear } from "#shared/plan/half-year.ts";
import { findBody, findMeasure } from "#shared/plan/plan.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Badge } from "../../../components/badge.tsx";
import { Marked } from "../../../components/marked.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { useToPackage } from "../to-package.ts";
import classes from "./answers.module.css";

/** One answer: whose, when, on what, its status, and the place where the words stand. */
export function FoundItem({ answer, forms }: { readonly answer: FoundAnswer; readonly forms: readonly FoundForm[] }) {
  const t = useTranslate();
  const { pick, halfYear: halfYearName } = useFormats();
  const { plan } = useWorkplace();
  const toPackage = useToPackage();
  const { body: code, halfYear, measure: number, version, status, decision, snippet } = answer;
  const body = findBody(plan, code);
  const measure = findMeasure(plan, number);
  const name = body === undefined ? code : pick(body.name);
  const { href, onGo } = toPackage(code, parseHalfYear(halfYear));
  return (
    <article>
      <div className={classes.head}>
        <Anchor
          href={href}
          onClick={onGo}
          fw={600}
          aria-label={t("register.search.open", { body: name, halfYear: halfYearName(halfYear) })}
        >
          {name}
        </Anchor>
        <span className={classes.when}>
          {halfYearName(halfYear)} · {t("register.cell.version", { version })}
        </span>
        <StatusBadge status={status ?? "untouched"} />
        {decision !== "imported" && <Badge meaning="due">{t(`intake.decisions.${decision}`)}</Badge>}
      </div>
      <p className={classes.measure}>
        {t("register.search.measure", { number })}
        {measure !== undefined && `. ${pick(measure.name)}`}
      </p>
      {snippet === null ? (
        <p className={classes.none}>{t("register.search.noText")}</p>
      ) : (
        <p className={classes.snippet} lang={snippet.language ?? undefined}>
          <span className={classes.field}>{t(`register.fields.${snippet.field}`)}:</span>{" "}
          <Marked text={snippet.text} forms={forms} />
        </p>
      )}
    </article>
  );
}
