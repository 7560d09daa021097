import type { Verification } from "#shared/package/verdict.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ProblemList } from "../../components/problem-list.tsx";
import { causesOf } from "./causes.ts";
import classes from "./verify-screen.module.css";

/** Why the file came to its verdict: what is wrong with the file, and below it what with which signature. */
export function CauseTree({ verification }: { readonly verification: Verification }) {
  const t = useTranslate();
  const causes = causesOf(verification);
  const [only] = causes;
  if (only === undefined) return null;
  // Where there is one place and no doubt about it, it need not be named.
  if (causes.length === 1 && verification.signatures.length < 2) return <ProblemList problems={only.problems} />;
  return (
    <ul className={classes.causes}>
      {causes.map(({ signatures, problems }) => (
        <li key={signatures.join(",")}>
          <span className={classes.causePlace}>
            {signatures.length === 0
              ? t("verifyScreen.ofFile")
              : t("verifyScreen.ofSignatures", { count: signatures.length, numbers: signatures.join(", ") })}
          </span>
          <ProblemList problems={problems} />
        </li>
      ))}
    </ul>
  );
}
