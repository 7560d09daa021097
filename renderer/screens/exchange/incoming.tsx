import { Anchor, Button } from "@mantine/core";
import type { RecognisedPackage } from "#shared/api/exchange-view.ts";
import { useAnswer } from "../../app/contract/use-answer.ts";
import { guideOfBrought } from "../../app/guide/guide-place.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { fileNameOf } from "../../components/file-path.ts";
import { LoadingState } from "../../components/loading-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { ProblemList } from "../../components/problem-list.tsx";
import { Section } from "../../components/section.tsx";
import { EditionDesk } from "../editions/incoming/edition-desk.tsx";
import { problemSentences } from "../verify/problem-sentences.ts";
import { FromTheHead } from "./head/from-the-head.tsx";
import { HeadDesk } from "./head/head-desk.tsx";
import { PartDesk } from "./merge/part-desk.tsx";

/** A file that was brought: recognised, and shown to whoever knows what to do with it. */
export function Incoming({ file }: { readonly file: string }) {
  const t = useTranslate();
  const { result, error, again } = useAnswer("exchange", "recognise", { path: file });
  return (
    <>
      <PageHeader
        above={<Anchor href={formatRoute("exchange")}>{t("app.screens.exchange")}</Anchor>}
        title={result === null ? fileNameOf(file) : t(`exchange.kinds.${result.kind}`)}
        {...(result !== null && { subtitle: fileNameOf(file), guide: guideOfBrought[result.kind] })}
      />
      {error !== null && <ErrorState error={error} retry={again} />}
      {error === null && result === null && <LoadingState />}
      {result !== null && <Recognised file={file} recognised={result} />}
    </>
  );
}

function Recognised({ file, recognised }: { readonly file: string; readonly recognised: RecognisedPackage }) {
  switch (recognised.kind) {
    case "planEdition":
      return <EditionDesk file={file} />;
    case "part":
      return <PartDesk file={file} />;
    case "reportForHead":
      return <HeadDesk file={file} />;
    case "report":
    case "refusal":
      return <FromTheHead file={file} />;
    case "receipt":
    case "consolidated":
    case "other":
      return <NotForHere recognised={recognised} />;
  }
}

/** Nothing that could be taken here: what it is, and where to look closer. */
function NotForHere({ recognised: { kind, verification } }: { readonly recognised: RecognisedPackage }) {
  const t = useTranslate();
  const screen = kind === "receipt" ? "receipts" : "verify";
  const title = kind === "receipt" ? t("exchange.elsewhere.receipt") : t("exchange.elsewhere.other");
  return (
    <Section title={title}>
      {verification.problems.length > 0 && <ProblemList problems={problemSentences(verification.problems)} />}
      <p>
        <Button component="a" variant="default" href={formatRoute(screen)}>
          {t(`app.screens.${screen}`)}
        </Button>
      </p>
    </Section>
  );
}
