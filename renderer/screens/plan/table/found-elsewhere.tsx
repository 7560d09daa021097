import type { FoundForm } from "#shared/language/search/found-form.ts";
import type { MessageKey } from "#shared/language/translator.ts";
import { excerpt, hiddenHit } from "#shared/plan-list/hidden-hit.ts";
import { measureTexts, type SearchedField } from "#shared/plan-list/measure-texts.ts";
import type { PlanColumn } from "#shared/plan-list/plan-columns.ts";
import type { PlanRow } from "#shared/plan-list/plan-row.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { Marked } from "../../../components/marked.tsx";
import classes from "./plan-table.module.css";

interface FoundElsewhereProps {
  readonly row: PlanRow;
  readonly columns: readonly PlanColumn[];
  readonly forms: readonly FoundForm[];
}

/** Why a measure was found, where the row itself does not show it: the other language, a full name, a column put away. */
export function FoundElsewhere({ row, columns, forms }: FoundElsewhereProps) {
  const t = useTranslate();
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const hit = hiddenHit(measureTexts(plan, row), forms, columns, language);
  if (hit === null) return null;
  const isTranslation = hit.language === "ru" && plan.edition.russianUnofficial;
  const where = [
    t(nameOfField[hit.field]),
    ...(hit.language === language ? [] : [t(`app.languages.${hit.language}`).toLowerCase()]),
    ...(isTranslation ? [t("planScreen.unofficial")] : []),
  ];
  return (
    <span className={classes.elsewhere}>
      {where.join(", ")}:{" "}
      <q lang={hit.language}>
        <Marked text={excerpt(hit.text, forms)} forms={forms} />
      </q>
    </span>
  );
}

const nameOfField: Readonly<Record<SearchedField, MessageKey>> = {
  name: "planScreen.columns.name",
  form: "planScreen.columns.form",
  responsible: "planScreen.columns.responsible",
  bodies: "planScreen.columns.responsible",
  deadline: "planScreen.columns.deadline",
  day: "planScreen.columns.deadline",
  funding: "planScreen.columns.funding",
  source: "planScreen.measure.source",
  footnote: "planScreen.measure.footnote",
  notes: "planScreen.measure.notes",
};
