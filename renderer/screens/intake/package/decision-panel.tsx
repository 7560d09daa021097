import { Alert, Button } from "@mantine/core";
import { IconCircleCheck, IconCornerUpLeft } from "@tabler/icons-react";
import { useState } from "react";
import type { AnsweredPackage } from "#shared/api/answering-view.ts";
import type { ErrorRecord } from "#shared/errors.ts";
import { countRemarks, faultsOfDraft } from "#shared/receipts/draft-answer.ts";
import type { Decision } from "#shared/report/decision.ts";
import { announce } from "../../../app/announcer/announcer.tsx";
import { toErrorRecord } from "../../../app/contract/error-record.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { LocalisedFields } from "../../../components/localised-fields.tsx";
import { Section } from "../../../components/section.tsx";
import { idOfField } from "../../../components/writing/field-id.ts";
import { AnswerBadge } from "../answer-badge.tsx";
import { canWrite } from "./answer-desk.ts";
import { DraftTrouble } from "./draft-trouble.tsx";
import classes from "./package.module.css";
import { errorsOf } from "./remark-at.tsx";
import { RemarkLinks } from "./remark-links.tsx";
import { RemarkStepButtons } from "./remark-steps.tsx";
import { useRemarks } from "./remarks-context.tsx";
import { SaidAnswers } from "./said-answers.tsx";

interface DecisionPanelProps {
  readonly opened: AnsweredPackage;
  /** The next package on which nothing is decided; null = none. */
  readonly next: string | null;
}

/** The general remark, all remarks as a list, and the decision. */
export function DecisionPanel({ opened, next }: DecisionPanelProps) {
  const t = useTranslate();
  const remarks = useRemarks();
  const { draft, writeGeneral } = remarks;
  const { standing, said, draft: kept, received } = opened;
  const isOpen = canWrite(opened);
  const decision = isOpen ? kept.decision : (said[0]?.decision ?? null);
  if (received.decision !== "imported" && said.length === 0) {
    return (
      <Section title={t("answering.decision.title")}>
        <p className={classes.hint}>{t(`answering.decision.notCounting.${received.decision}`)}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t("answering.decision.title")}
      actions={
        // Where the focus goes with a remark that a step takes away.
        <div className={classes.steps} id={idOfField("/remarks")}>
          {isOpen && <RemarkStepButtons />}
          <AnswerBadge standing={standing} answer={decision} />
        </div>
      }
      description={isOpen ? t("answering.decision.text") : undefined}
    >
      <div className={classes.decision}>
        {isOpen && (
          <>
            <LocalisedFields
              stacked
              id={idOfField("/generalRemark")}
              label={t("answering.decision.general")}
              value={draft.generalRemark}
              minRows={2}
              errors={errorsOf(remarks, null, t("answering.remark.otherLanguage"))}
              onChange={writeGeneral}
            />
            <RemarkLinks />
            <DraftTrouble />
            <Deciding opened={opened} next={next} />
          </>
        )}
        <SaidAnswers opened={opened} />
      </div>
    </Section>
  );
}

function Deciding({ opened, next }: DecisionPanelProps) {
  const t = useTranslate();
  const { desk, draft, faults, setFaults } = useRemarks();
  const act = useAct("receipts", "decide");
  const [error, setError] = useState<ErrorRecord | "notSaved" | null>(null);
  const { received, draft: kept } = opened;
  const count = countRemarks(draft);

  const decide = async (decision: Decision | null): Promise<void> => {
    setError(null);
    const found = decision === null ? [] : faultsOfDraft(decision, draft);
    setFaults(found);
    if (found.length > 0) return;
    try {
      await desk.flush();
      if (desk.state().hasUnsaved) return setError("notSaved");
      await act.mutateAsync({ package: received.sha256, decision });
      announce(t(decision === null ? "answering.decision.takenBack" : `answering.decision.done.${decision}`));
    } catch (failure) {
      setError(toErrorRecord(failure));
    }
  };
  const isBusy = act.isPending;
  return (
    <>
      {faults.length > 0 && (
        <p role="alert" className={classes.hint}>
          {t(faults.some(({ fault }) => fault === "silent") ? "errors.receipt.silent" : "errors.receipt.oneLanguage")}
        </p>
      )}
      {error !== null && error !== "notSaved" && <ErrorState error={error} />}
      {error === "notSaved" && <Alert role="alert">{t("answering.decision.notSaved")}</Alert>}
      {kept.decision === null ? (
        <div className={classes.buttons}>
          <Button
            variant={count === 0 ? "filled" : "default"}
            disabled={isBusy}
            leftSection={<IconCircleCheck size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void decide("accepted")}
          >
            {count === 0 ? t("answering.decision.accept") : t("answering.decision.acceptWith", { count })}
          </Button>
          <Button
            variant={count === 0 ? "default" : "filled"}
            disabled={isBusy}
            leftSection={<IconCornerUpLeft size={18} stroke={1.5} aria-hidden="true" />}
            onClick={() => void decide("returned")}
          >
            {count === 0 ? t("answering.decision.return") : t("answering.decision.returnWith", { count })}
          </Button>
        </div>
      ) : (
        <>
          <p>{t(`answering.decision.waits.${kept.decision}`)}</p>
          <div className={classes.buttons}>
            <Button
              component="a"
              href={next === null ? formatRoute("intake", ["receipts"]) : formatRoute("intake", [next])}
            >
              {t(next === null ? "answering.decision.toReceipts" : "answering.page.next")}
            </Button>
            <Button variant="default" disabled={isBusy} onClick={() => void decide(null)}>
              {t("answering.decision.takeBack")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
