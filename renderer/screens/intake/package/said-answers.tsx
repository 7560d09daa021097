import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { AnsweredPackage, SaidAnswer } from "#shared/api/answering-view.ts";
import { isBlankInBoth } from "#shared/report/text.ts";
import { useAct } from "../../../app/contract/use-act.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { FactList } from "../../../components/fact-list.tsx";
import { useRemarkSubject } from "../../report/remarks/use-remark-subject.ts";
import classes from "./package.module.css";
import { SaidRemark } from "./remark-at.tsx";

/** What receipts have said of the package, the last first, and the way to decide anew. */
export function SaidAnswers({ opened }: { readonly opened: AnsweredPackage }) {
  const t = useTranslate();
  const { said, standing, received } = opened;
  const [asked, { open: ask, close: leave }] = useDisclosure(false);
  const anew = useAct("receipts", "decideAnew");
  const keep = useAct("receipts", "keepSigned");
  const [last] = said;
  if (last === undefined) return null;
  const isAnew = standing === "undecided" || standing === "decided";
  const error = anew.error ?? keep.error;
  const request = { package: received.sha256 };
  return (
    <>
      {isAnew && <p className={classes.hint}>{t("answering.said.anewText")}</p>}
      {said.map((answer, index) => (
        <OneAnswer key={answer.receiptId} answer={answer} isReplaced={index > 0} />
      ))}
      {error !== null && <ErrorState error={error} />}
      {received.decision === "imported" && (
        <div className={classes.buttons}>
          {isAnew ? (
            <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(request)}>
              {t("answering.said.keep")}
            </Button>
          ) : (
            <>
              {standing === "signed" && (
                <Button component="a" href={formatRoute("intake", ["receipts"])}>
                  {t("answering.decision.toReceipts")}
                </Button>
              )}
              <Button variant="default" loading={anew.isPending} onClick={ask}>
                {t("answering.said.anew")}
              </Button>
            </>
          )}
        </div>
      )}
      <ConfirmDialog
        opened={asked}
        title={t("answering.said.question")}
        text={t(last.handedOutAt === null ? "answering.said.questionSigned" : "answering.said.questionHandedOut")}
        confirm={t("answering.said.anew")}
        onConfirm={() => anew.mutate(request)}
        onClose={leave}
      />
    </>
  );
}

function OneAnswer({ answer, isReplaced }: { readonly answer: SaidAnswer; readonly isReplaced: boolean }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  const subjectOf = useRemarkSubject();
  const { receiptId, decision, created, officer, handedOutAt, generalRemark, remarks } = answer;
  return (
    <div>
      <FactList
        facts={[
          { name: t("answering.said.decision"), value: t(`receipts.decisions.${decision}`) },
          {
            name: t("answering.said.standing"),
            value: t(isReplaced ? "answering.said.replaced" : "answering.said.counts"),
          },
          { name: t("answering.said.receipt"), value: receiptId.slice(-8) },
          { name: t("answering.said.signed"), value: `${dateTime(created)}, ${officer}` },
          {
            name: t("answering.said.handedOut"),
            value: handedOutAt === null ? t("answering.said.notYet") : dateTime(handedOutAt),
          },
        ]}
      />
      {!isBlankInBoth(generalRemark) && <SaidRemark text={generalRemark} />}
      {remarks.length > 0 && (
        <ul className={classes.links}>
          {remarks.map(({ measure, path, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a signed list stays as it is.
            <li key={index}>
              <span className={classes.hint}>
                {[measure === null ? null : t("remarks.measure", { number: measure }), subjectOf({ path })]
                  .filter((word) => word !== null)
                  .join(". ")}
              </span>
              <SaidRemark text={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
