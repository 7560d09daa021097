import { useTranslate } from "../../../app/language/use-translate.ts";
import { ProblemList, type ShownProblem } from "../../../components/problem-list.tsx";
import { hrefOfPath } from "../fields/href-of-path.ts";
import type { AlikeChecks } from "./alike.ts";

/** Findings of the checks as problems, each a link to its field; what is said of several measures has a link to each. */
export function AlikeCheckList({ alike }: { readonly alike: readonly AlikeChecks[] }) {
  const t = useTranslate();
  return <ProblemList problems={alike.map((one) => problemOf(one, t))} />;
}

function problemOf({ first, checks }: AlikeChecks, t: ReturnType<typeof useTranslate>): ShownProblem {
  const { code, path, severity, message, measure } = first;
  const shown = { key: `${code} ${path}`, severity, message };
  if (checks.length === 1) {
    const subject = measure === null ? t("home.blocks.wholeReport") : t("home.blocks.measure", { number: measure });
    return { ...shown, href: hrefOfPath(first), subject };
  }
  return {
    ...shown,
    subject: t("home.blocks.measures", { count: checks.length }),
    places: checks.map((check) => ({ name: String(check.measure ?? "—"), href: hrefOfPath(check) })),
  };
}
