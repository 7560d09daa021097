import { Anchor, Loader } from "@mantine/core";
import { formatName } from "#shared/package/format-name.ts";
import { documentFormats } from "#shared/package/formats.ts";
import type { Verification } from "#shared/package/verdict.ts";
import { useErrorText } from "../../app/contract/use-error-text.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { formatRoute } from "../../app/routing/route.ts";
import { fileNameOf } from "../../components/file-path.ts";
import { CauseTree } from "./cause-tree.tsx";
import { type CheckedFile, outcomeOf } from "./checked-file.ts";
import { ContentChoice } from "./content-choice.tsx";
import { coverageOf } from "./coverage.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { PackageFiles } from "./package-files.tsx";
import { ProtocolButton } from "./protocol-button.tsx";
import { ProofFacts, ReceiptFacts } from "./receipt-facts.tsx";
import { SignatureCard } from "./signature-card.tsx";
import classes from "./verify-screen.module.css";

/** One file: its name, its verdict in words, who signed, what was found; the rest folded away. */
export function CheckedCard({ file }: { readonly file: CheckedFile }) {
  const t = useTranslate();
  const textOf = useErrorText();
  const outcome = outcomeOf(file);
  return (
    <article className={classes.file} data-outcome={outcome ?? undefined} aria-label={fileNameOf(file.path)}>
      <header className={classes.fileHead}>
        {outcome === null ? (
          <span className={classes.waiting}>
            {file.state === "running" && <Loader size={14} aria-hidden="true" />}
            {t(file.state === "running" ? "verifyScreen.running" : "verifyScreen.waiting")}
          </span>
        ) : (
          <OutcomeMark outcome={outcome} />
        )}
        <h2 className={classes.fileName}>{fileNameOf(file.path)}</h2>
        <span className={classes.path}>{file.path}</span>
      </header>
      {file.state === "unread" && <p className={classes.sentence}>{textOf(file.error)}</p>}
      {file.state === "checked" && <Found path={file.path} verification={file.verification} />}
    </article>
  );
}

/** What travels between workstations, and so can be opened here besides being verified. */
const ownFormats: ReadonlySet<string> = new Set([
  documentFormats.report,
  documentFormats.part,
  documentFormats.refusal,
]);

interface FoundProps {
  readonly path: string;
  readonly verification: Verification;
}

function Found({ path, verification }: FoundProps) {
  const t = useTranslate();
  const { pick, halfYear, language } = useFormats();
  const { format, verdict, subIndication, signatures, problems, report, receipt, proof } = verification;
  const { covered, total, size } = coverageOf(verification);
  return (
    <>
      <p className={classes.sentence}>
        {t(`verifyScreen.sentences.${verdict}`)}
        {subIndication !== null && <b> {t(`verification.subIndications.${subIndication}`)}</b>}
      </p>
      {report !== undefined && (
        <p className={classes.sentence}>
          {t("verifyScreen.report", {
            body: pick(report.body.name),
            halfYear: halfYear(report.halfYear),
            version: report.version,
          })}
        </p>
      )}
      {receipt !== undefined && <ReceiptFacts receipt={receipt} />}
      {proof !== undefined && <ProofFacts proof={proof} />}
      <CauseTree verification={verification} />
      {format === "CMS-detached" && (
        <ContentChoice path={path} isMissing={problems.some(({ code }) => code === "signing.contentAbsent")} />
      )}
      {signatures.length > 0 && (
        <ul className={classes.signatures}>
          {signatures.map((signature, index) => (
            <li key={signature.name}>
              <SignatureCard signature={signature} number={index + 1} />
            </li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <details className={classes.details}>
          <summary>
            {t("verifyScreen.files", { count: total })} · {t("verifyScreen.covered", { covered, total, size })}
          </summary>
          <PackageFiles verification={verification} />
        </details>
      )}
      {verdict !== "TOTAL-FAILED" && ownFormats.has(format ?? "") && (
        <p className={classes.sentence}>
          <Anchor href={formatRoute("exchange", ["open"], { file: path })}>{t("verifyScreen.open")}</Anchor>
        </p>
      )}
      <ProtocolButton path={path} />
      <details className={classes.details}>
        <summary>{t("verifyScreen.forSpecialists")}</summary>
        <p className={classes.technical}>
          {[formatName(format, language), format, verdict, subIndication].filter((part) => part !== null).join(" · ")}
        </p>
      </details>
    </>
  );
}
