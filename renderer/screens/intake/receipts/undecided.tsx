import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Section } from "../../../components/section.tsx";
import { AnswerList } from "./answer-list.tsx";
import classes from "./receipts.module.css";
import { useChosen } from "./use-chosen.ts";

/** What may be accepted without being read one by one; all else may be chosen besides, but what was remarked on. */
function isOffered({ isClean, remarks, said }: AnswerSummary): boolean {
  return isClean && remarks === 0 && said === null;
}

/** Packages on which nothing is decided: the clean ones are accepted at once, the others read on their own pages. */
export function Undecided({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  const t = useTranslate();
  const [asked, { open: ask, close: leave }] = useDisclosure(false);
  const accepting = useAct("receipts", "acceptAll");
  const undecided = answers.filter(({ standing, decision }) => standing === "undecided" && decision === "imported");
  const chosen = useChosen(undecided, isOffered);
  const withRemarks = undecided.some((answer) => answer.remarks > 0 && chosen.isChosen(answer));
  const count = chosen.packages.length;
  return (
    <Section
      title={t("answering.undecided.title", { count: undecided.length })}
      description={t(undecided.length === 0 ? "answering.undecided.none" : "answering.undecided.text")}
    >
      {undecided.length > 0 && (
        <>
          <AnswerList
            answers={undecided}
            chosen={chosen}
            disabled={accepting.isPending}
            name={t("answering.standings.undecided")}
          />
          {accepting.error !== null && <ErrorState error={accepting.error} />}
          <div className={classes.actions}>
            <Button disabled={count === 0 || withRemarks} loading={accepting.isPending} onClick={ask}>
              {t("answering.undecided.accept", { count })}
            </Button>
            {withRemarks && <span className={classes.hint}>{t("answering.undecided.withRemarks")}</span>}
          </div>
          <ConfirmDialog
            opened={asked}
            title={t("answering.undecided.question", { count })}
            text={t("answering.undecided.questionText")}
            confirm={t("answering.undecided.accept", { count })}
            onConfirm={() => accepting.mutate({ packages: [...chosen.packages] })}
            onClose={leave}
          />
        </>
      )}
    </Section>
  );
}
