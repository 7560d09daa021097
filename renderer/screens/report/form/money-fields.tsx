import { memo } from "react";
import { previousHalfYear, yearOf } from "#shared/plan/half-year.ts";
import { entersMoney } from "#shared/plan/money-owner.ts";
import type { Measure } from "#shared/plan/schema.ts";
import type { Entry, Money } from "#shared/report/entry.ts";
import { emptyMoney, sumOfMoney } from "#shared/report/money.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { FieldCard } from "../fields/field-card.tsx";
import { useField, useForm } from "../fields/form-context.tsx";
import classes from "./money-fields.module.css";

interface MoneyFieldsProps {
  readonly money: readonly Money[];
  /** The entry of the half-year before; null where it is not known. */
  readonly earlier: Entry | null;
}

/** Money used, in thousand tenge from 1 January: only for the programme's owner, or where a sum stands that must go. */
export const MoneyFields = memo(function MoneyFields({ money, earlier }: MoneyFieldsProps) {
  const t = useTranslate();
  const { money: inWords } = useFormats();
  const { plan, body, halfYear } = useWorkplace();
  const { measure, readOnly } = useForm();
  const { id } = useField("/money");
  const isOwner = entersMoney(plan, measure, body.code, halfYear);
  if (!isOwner && money.every(({ amount }) => amount === null)) return null;

  const rows = money.length === 0 && !readOnly ? emptyMoney(measure) : money;
  const before = previousHalfYear(halfYear);
  const isSameYear = before !== null && yearOf(before) === yearOf(halfYear);
  const known = isSameYear ? (earlier?.money.filter(({ amount }) => amount !== null) ?? []) : [];
  return (
    <FieldCard
      id={id}
      guide="fill/money"
      title={t("documents.money.title")}
      {...(!readOnly && { hint: t("reportScreen.money.hint") })}
    >
      {rows.map((row, index) => (
        <div key={`${row.programme}/${row.subprogramme}`} className={classes.row}>
          <Programme measure={measure} row={row} />
          <Amount rows={rows} index={index} />
        </div>
      ))}
      {known.length > 0 && (
        <p className={classes.earlier}>{t("reportScreen.money.earlier", { amount: inWords(sumOfMoney(known)) })}</p>
      )}
    </FieldCard>
  );
});

/** The programme by its numbers and names. */
function Programme({ measure, row }: { readonly measure: Measure; readonly row: Money }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { funding } = measure;
  const isPlanned = funding.kind === "budgetProgramme" && funding.programme === row.programme;
  const subprogrammeName = isPlanned ? funding.subprogrammeName : null;
  return (
    <dl className={classes.programme}>
      <dt>{t("documents.money.programme")}</dt>
      <dd>
        {row.programme}
        {isPlanned && ` ${pick(funding.programmeName)}`}
      </dd>
      {row.subprogramme !== null && (
        <>
          <dt>{t("documents.money.subprogramme")}</dt>
          <dd>
            {row.subprogramme}
            {subprogrammeName !== null && ` ${pick(subprogrammeName)}`}
          </dd>
        </>
      )}
    </dl>
  );
}

function Amount({ rows, index }: { readonly rows: readonly Money[]; readonly index: number }) {
  const t = useTranslate();
  const { change } = useForm();
  const pointer = `/money/${index}/amount`;
  const { id, error, readOnly } = useField(pointer);
  return (
    <div className={classes.amount}>
      <NumberField
        id={id}
        label={t("documents.money.amount")}
        value={rows[index]?.amount ?? null}
        decimals={5}
        error={error !== null}
        readOnly={readOnly}
        onChange={(amount) =>
          change(
            (entry) => ({ ...entry, money: rows.map((row, at) => (at === index ? { ...row, amount } : row)) }),
            pointer,
            "visit",
          )
        }
      />
    </div>
  );
}
