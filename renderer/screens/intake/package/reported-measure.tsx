import { VisuallyHidden } from "@mantine/core";
import { type LocalisedText, languages } from "#shared/language/language.ts";
import type { AnnexRecord } from "#shared/package/report-document.ts";
import type { Entry } from "#shared/report/entry.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { StatusBadge } from "../../../components/status-badge.tsx";
import { fieldNames } from "../../report/fields/field-names.ts";
import classes from "./package.module.css";
import { RemarkAt } from "./remark-at.tsx";
import { ReportedAnnexes } from "./reported-annexes.tsx";
import { ReportedEvidence } from "./reported-evidence.tsx";

interface ReportedMeasureProps {
  readonly entry: Entry;
  readonly annexes: readonly AnnexRecord[];
}

const texts = ["text", "reason", "nextSteps", "jointText"] as const satisfies readonly (keyof Entry)[];

/** What a body reports on one measure, each field with the remarks on it. */
export function ReportedMeasure({ entry, annexes }: ReportedMeasureProps) {
  const t = useTranslate();
  const { pick, money: amountOf } = useFormats();
  const { plan } = useWorkplace();
  const { measure, status, evidence, money } = entry;
  const planned = plan.edition.measures.find(({ number }) => number === measure);
  const path = `/entries/${measure}`;
  const titleId = measureId(measure);
  return (
    <section className={classes.measure} aria-labelledby={titleId}>
      <h2 className={classes.measureTitle} id={titleId} tabIndex={-1}>
        {measure}. {planned !== undefined && pick(planned.name)}
      </h2>
      <div className={classes.line}>
        <StatusBadge status={status ?? "untouched"} />
        <RemarkAt measure={measure} path={`${path}/status`} name={t(fieldNames.status)} />
        <RemarkAt
          measure={measure}
          path={path}
          name={t("remarks.wholeMeasure")}
          label={t("answering.remark.onMeasure")}
        />
      </div>
      {texts.map((field) => {
        const text = entry[field];
        if (text === null || (field !== "text" && isBlankInBoth(text))) return null;
        return (
          <ReportedText
            key={field}
            measure={measure}
            path={`${path}/${field}`}
            name={t(fieldNames[field])}
            text={text}
          />
        );
      })}
      <ReportedEvidence measure={measure} evidence={evidence} />
      {money.length > 0 && (
        <div className={classes.field}>
          <h3>{t("documents.money.title")}</h3>
          <ul className={classes.rows}>
            {money.map(({ programme, subprogramme, amount }) => (
              <li key={`${programme} ${subprogramme}`}>
                {[programme, subprogramme].filter(Boolean).join("/")}: {amount === null ? "—" : amountOf(amount)}
              </li>
            ))}
          </ul>
          <RemarkAt measure={measure} path={`${path}/money`} name={t("documents.money.title")} />
        </div>
      )}
      <ReportedAnnexes measure={measure} annexes={annexes} />
    </section>
  );
}

/** The heading of a measure, to go to. */
export function measureId(measure: number): string {
  return `measure-${measure}`;
}

interface ReportedTextProps {
  readonly measure: number;
  /** `/entries/17/text`; its languages are `…/kk` and `…/ru`. */
  readonly path: string;
  readonly name: string;
  readonly text: LocalisedText;
}

function ReportedText({ measure, path, name, text }: ReportedTextProps) {
  const t = useTranslate();
  return (
    <div className={classes.field}>
      <h3>{name}</h3>
      <div className={classes.pair}>
        {languages.map((language) => (
          <div key={language}>
            <VisuallyHidden>{t(`app.languages.${language}`)}</VisuallyHidden>
            {text[language] === "" ? (
              <p className={classes.hint}>{t("answering.page.notWritten")}</p>
            ) : (
              <p className={classes.text} lang={language}>
                {text[language]}
              </p>
            )}
            <RemarkAt
              measure={measure}
              path={`${path}/${language}`}
              name={`${name} (${t(`app.languages.in${language}`)})`}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
