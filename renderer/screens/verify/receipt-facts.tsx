import type { Verification } from "#shared/package/verdict.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { fileNameOf } from "../../components/file-path.ts";
import { useLateWords } from "../receipts/use-late-words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { SignatureCard } from "./signature-card.tsx";
import classes from "./verify-screen.module.css";

/** More answers than so many are not read one by one. */
const most = 20;

/** What a receipt says: who answers, and what was decided of which report. */
export function ReceiptFacts({ receipt }: { readonly receipt: NonNullable<Verification["receipt"]> }) {
  const t = useTranslate();
  const { pick, halfYear } = useFormats();
  const late = useLateWords();
  const { issuer, officer, answers } = receipt;
  return (
    <>
      <p className={classes.sentence}>{t("receipts.from", { issuer: pick(issuer.name), officer })}</p>
      {answers.slice(0, most).map((answer) => (
        <p key={answer.packageId} className={classes.sentence}>
          {pick(answer.body.name)}, {halfYear(answer.halfYear)}, {t("sign.version", { version: answer.version })} —{" "}
          {t(`receipts.decisions.${answer.decision}`)}; {late(answer.day, answer.daysLate)}
        </p>
      ))}
      {answers.length > most && (
        <p className={classes.sentence}>{t("verifyScreen.receipt.more", { number: answers.length - most })}</p>
      )}
    </>
  );
}

/** The receipt that was given as proof: its own verdict and signer, and the day that it proves. */
export function ProofFacts({ proof }: { readonly proof: NonNullable<Verification["proof"]> }) {
  const t = useTranslate();
  const { date } = useFormats();
  const { day, receipt } = proof;
  return (
    <section aria-label={t("verifyScreen.receipt.list")}>
      <p className={classes.sentence}>
        {day === null
          ? t("verifyScreen.receipt.nothing", { name: fileNameOf(receipt.file) })
          : t("verifyScreen.receipt.proves", { name: fileNameOf(receipt.file), day: date(day) })}{" "}
        <OutcomeMark outcome={receipt.verdict} />
      </p>
      <ul className={classes.signatures}>
        {receipt.signatures.map((signature, index) => (
          <li key={signature.name}>
            <SignatureCard signature={signature} number={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}
