import type { OpenedPart } from "#shared/api/part-view.ts";
import { useAnswer } from "../../../app/contract/use-answer.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { Badge } from "../../../components/badge.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { Section } from "../../../components/section.tsx";
import { LeadDesk } from "./lead-desk.tsx";
import classes from "./merge.module.css";
import { MergeDesk } from "./merge-desk.tsx";

/** A part that was brought: from whom, signed or not, and what it changes here. */
export function PartDesk({ file }: { readonly file: string }) {
  const { result, error, again } = useAnswer("parts", "open", { path: file });
  if (error !== null) return <ErrorState error={error} retry={again} />;
  if (result === null) return <LoadingState />;
  return (
    <>
      <WhoGives part={result} />
      {result.way === "forLead" ? <LeadDesk part={result} /> : <MergeDesk part={result} onAgain={again} />}
    </>
  );
}

function WhoGives({ part }: { readonly part: OpenedPart }) {
  const t = useTranslate();
  const { pick, halfYear, dateTime } = useFormats();
  const { from, body, signer, note, measures, created, way } = part;
  const unit = pick(from.unit);
  return (
    <Section title={t(`exchange.part.${way}.title`)} description={t(`exchange.part.${way}.text`)}>
      <FactList
        facts={[
          {
            name: t("exchange.part.from"),
            value: [from.name, unit, from.phone].filter((word) => word !== "").join(" · ") || "—",
          },
          ...(way === "forLead" ? [{ name: t("sign.what.body"), value: pick(body.name) }] : []),
          { name: t("sign.what.halfYear"), value: halfYear(part.halfYear) },
          { name: t("exchange.part.measures"), value: measures.join(", ") },
          { name: t("exchange.part.created"), value: dateTime(created) },
          ...(note === ""
            ? []
            : [{ name: t("exchange.part.note"), value: <span className={classes.note}>{note}</span> }]),
        ]}
      />
      <p className={classes.signer}>
        <Badge meaning={signer === null ? "due" : "done"}>
          {signer === null ? t("exchange.unsigned") : t("exchange.signedBy", { signer })}
        </Badge>
        {signer === null && <span className={classes.hint}>{t("exchange.unsignedText")}</span>}
      </p>
    </Section>
  );
}
