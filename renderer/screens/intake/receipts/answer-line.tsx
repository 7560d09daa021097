import { Anchor, Checkbox } from "@mantine/core";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { findBody } from "#shared/plan/plan.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { AnswerBadge } from "../answer-badge.tsx";
import classes from "./receipts.module.css";

interface AnswerLineProps {
  readonly answer: AnswerSummary;
  readonly isChosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One package in a list to choose from: whose it is, how it stands, and the way to its page. */
export function AnswerLine({ answer, isChosen, disabled, onChoose }: AnswerLineProps) {
  const t = useTranslate();
  const { pick, dateTime } = useFormats();
  const { plan } = useWorkplace();
  const { sha256, body: code, version, late, isClean, remarks, standing, said, replacesHandedOut } = answer;
  const body = findBody(plan, code);
  const name = body === undefined ? code : pick(body.name);
  const days = late?.byIntake ?? 0;
  return (
    <li>
      <Checkbox
        label={`${name}, ${t("intake.package.version", { version })}`}
        checked={isChosen}
        disabled={disabled}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <AnswerBadge standing={standing} answer={answer.answer} />
      {standing === "undecided" && !isClean && <span className={classes.hint}>{t("answering.receipts.notClean")}</span>}
      {standing === "signed" && replacesHandedOut && (
        <span className={classes.late}>{t("answering.receipts.replacesHandedOut")}</span>
      )}
      {remarks > 0 && <span className={classes.hint}>{t("remarks.count", { count: remarks })}</span>}
      {days > 0 && <span className={classes.late}>{t("intake.table.days", { count: days })}</span>}
      {said !== null && said.handedOutAt !== null && <span className={classes.hint}>{dateTime(said.handedOutAt)}</span>}
      <Anchor href={formatRoute("intake", [sha256])} aria-label={`${t("intake.table.open")}: ${name}`}>
        {t("intake.table.open")}
      </Anchor>
    </li>
  );
}
