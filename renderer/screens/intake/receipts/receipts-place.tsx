import { Anchor } from "@mantine/core";
import type { AnswerSummary } from "#shared/api/answering-view.ts";
import { useCall } from "../../../app/contract/use-call.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { LoadingState } from "../../../components/loading-state.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { AnswersPicture } from "./answers-picture.tsx";
import { HandOut } from "./hand-out.tsx";
import { SignReceipts } from "./sign-receipts.tsx";
import { Undecided } from "./undecided.tsx";

/** The answers of a half-year on their way: decided in bulk what is clean, signed, handed out. */
export function ReceiptsPlace() {
  const t = useTranslate();
  const { halfYear: nameOf } = useFormats();
  const { halfYear } = useWorkplace();
  const answers = useCall("receipts", "answers", { halfYear });
  return (
    <>
      <PageHeader
        title={t("answering.receipts.title")}
        subtitle={t("answering.receipts.subtitle", { halfYear: nameOf(halfYear) })}
        above={<Anchor href={formatRoute("intake")}>{t("app.screens.intake")}</Anchor>}
      />
      {answers.isPending && <LoadingState shape="table" />}
      {answers.isError && <ErrorState error={answers.error} retry={() => void answers.refetch()} />}
      {/* Another half-year is another page: what was chosen and what came of it are of this one. */}
      {answers.data !== undefined && <Steps key={halfYear} answers={answers.data} />}
    </>
  );
}

function Steps({ answers }: { readonly answers: readonly AnswerSummary[] }) {
  return (
    <div data-guide="answers/clean">
      <AnswersPicture answers={answers} />
      <Undecided answers={answers} />
      <SignReceipts answers={answers} />
      <HandOut answers={answers} />
    </div>
  );
}
