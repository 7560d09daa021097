import { Button } from "@mantine/core";
import { IconCircleCheckFilled, IconInfoCircleFilled } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import type { ResponseOf } from "../../app/contract/contract-types.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { useWorkplace } from "../../app/workplace/workplace.tsx";
import { Badge } from "../../components/badge.tsx";
import classes from "./receipts-screen.module.css";
import { useLateWords } from "./use-late-words.ts";

type Imported = ResponseOf<"receipts", "import">;

/** What a receipt says of this body's reports, and what of it could not be taken. */
export function ImportedResult({ imported }: { readonly imported: Imported }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const { outcome, issuer, officer, answers, refused, elsewhere } = imported;
  const Icon = outcome === "imported" ? IconCircleCheckFilled : IconInfoCircleFilled;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every receipt anew.
  useEffect(() => heading.current?.focus(), [imported]);
  return (
    <section className={classes.result} aria-label={t(`receipts.outcome.${outcome}`)}>
      <div className={classes.resultHead}>
        <Icon className={classes.resultIcon} data-outcome={outcome} size={28} aria-hidden="true" />
        <div>
          <h3 className={classes.resultTitle} ref={heading} tabIndex={-1}>
            {t(`receipts.outcome.${outcome}`)}
          </h3>
          <p className={classes.text}>{t("receipts.from", { issuer: pick(issuer.name), officer })}</p>
        </div>
      </div>
      <ul className={classes.answers}>
        {answers.map((answer) => (
          <li key={answer.reportId}>
            <AnswerLine answer={answer} />
          </li>
        ))}
      </ul>
      {refused.map((message) => (
        <p key={message.kk} className={classes.text}>
          {pick(message)}
        </p>
      ))}
      {elsewhere > 0 && <p className={classes.text}>{t("receipts.elsewhere", { count: elsewhere })}</p>}
    </section>
  );
}

function AnswerLine({ answer }: { readonly answer: Imported["answers"][number] }) {
  const t = useTranslate();
  const { halfYear: name } = useFormats();
  const late = useLateWords();
  const { halfYear, chooseHalfYear } = useWorkplace();
  const { decision, version, day, daysLate, remarks, replaced, begun } = answer;
  return (
    <div className={classes.answer}>
      <Badge meaning={decision === "accepted" ? "done" : "error"}>{t(`receipts.decisions.${decision}`)}</Badge>
      <span>
        {name(answer.halfYear)}, {t("sign.version", { version })} · {late(day, daysLate)}
        {remarks > 0 && ` · ${t("remarks.count", { count: remarks })}`}
        {replaced !== null && (
          <span className={classes.fine}>
            {t("receipts.replaced", {
              number: replaced.receiptId.slice(-8),
              decision: t(`receipts.inWords.${replaced.decision}`),
            })}
          </span>
        )}
        {begun !== null && <span className={classes.fine}>{t(`receipts.begun.${decision}`, { version, begun })}</span>}
      </span>
      {answer.halfYear !== halfYear && (
        <Button variant="default" size="compact-sm" onClick={() => chooseHalfYear(answer.halfYear as typeof halfYear)}>
          {t("receipts.openHalfYear")}
        </Button>
      )}
    </div>
  );
}
