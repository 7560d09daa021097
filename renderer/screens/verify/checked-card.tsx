import { Loader } from "@mantine/core";
import type { Verification } from "#shared/package/verdict.ts";
import { useErrorText } from "../../app/contract/use-error-text.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ProblemList } from "../../components/problem-list.tsx";
import { type CheckedFile, fileNameOf, outcomeOf } from "./checked-file.ts";
import { coverageOf } from "./coverage.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { PackageFiles } from "./package-files.tsx";
import { problemSentences } from "./problem-sentences.ts";
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
      {file.state === "checked" && <Found verification={file.verification} />}
    </article>
  );
}

function Found({ verification }: { readonly verification: Verification }) {
  const t = useTranslate();
  const { pick, halfYear } = useFormats();
  const { verdict, subIndication, signatures, problems, report } = verification;
  const { covered, total, size } = coverageOf(verification);
  return (
    <>
      <p className={classes.sentence}>{t(`verifyScreen.sentences.${verdict}`)}</p>
      {report !== undefined && (
        <p className={classes.sentence}>
          {t("verifyScreen.report", {
            body: pick(report.body.name),
            halfYear: halfYear(report.halfYear),
            version: report.version,
          })}
        </p>
      )}
      {problems.length > 0 && <ProblemList problems={problemSentences(problems)} />}
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
      <details className={classes.details}>
        <summary>{t("verifyScreen.forSpecialists")}</summary>
        <p className={classes.technical}>
          {[verification.format, verdict, subIndication].filter((part) => part !== null).join(" · ")}
        </p>
      </details>
    </>
  );
}
