import type { CarriedReportView } from "#shared/api/head-view.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { ProgressPicture } from "../../../components/progress-picture.tsx";
import { Section } from "../../../components/section.tsx";
import { CarriedPages } from "./carried-pages.tsx";
import { Decide } from "./decide.tsx";
import classes from "./head.module.css";

/** The head's workstation: what was brought, as it will be printed, and the signature or the refusal. */
export function HeadDesk({ file }: { readonly file: string }) {
  const { result, error, again } = useAnswer("head", "open", { path: file });
  if (error !== null) return <ErrorState error={error} retry={again} />;
  return result === null ? <LoadingState /> : <Brought carried={result} />;
}

function Brought({ carried }: { readonly carried: CarriedReportView }) {
  const t = useTranslate();
  const { pick, halfYear, dateTime, size } = useFormats();
  const { body, version, signedBy, annexes, counts, restrictedUse } = carried;
  const bytes = annexes.reduce((sum, annex) => sum + annex.size, 0);
  return (
    <div className={classes.columns}>
      <Section guide="head/desk" title={t("exchange.desk.title")} description={t("exchange.desk.text")}>
        <FactList
          facts={[
            { name: t("sign.what.body"), value: pick(body.name) },
            {
              name: t("sign.what.halfYear"),
              value: `${halfYear(carried.halfYear)}, ${t("sign.version", { version })}`,
            },
            {
              name: t("sign.steps.preparer"),
              value: [signedBy.name ?? carried.preparer, ...(signedBy.at === null ? [] : [dateTime(signedBy.at)])].join(
                " · ",
              ),
            },
            {
              name: t("sign.what.annexes"),
              value:
                annexes.length === 0
                  ? t("sign.what.noAnnexes")
                  : t("sign.what.files", { count: annexes.length, size: size(bytes) }),
            },
            ...(restrictedUse ? [{ name: t("exchange.desk.mark"), value: t("exchange.desk.restricted") }] : []),
          ]}
        />
        <div className={classes.part}>
          <ProgressPicture counts={counts} />
        </div>
        <CarriedPages carried={carried} />
      </Section>
      <div className={classes.side}>
        <Decide carried={carried} />
      </div>
    </div>
  );
}
