import { Anchor } from "@mantine/core";
import type { CheckView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { ProblemList } from "../../../components/problem-list.tsx";
import { hrefOfCheck } from "../../report/checks/check-groups.ts";
import classes from "./stages.module.css";

/** More than so many are the checks screen's work. */
const most = 6;

/** The first findings of the checks, each a link to its field. */
export function CheckList({ checks }: { readonly checks: readonly CheckView[] }) {
  const t = useTranslate();
  return (
    <>
      <ProblemList
        problems={checks.slice(0, most).map((check) => ({
          key: `${check.code} ${check.path}`,
          severity: check.severity,
          message: check.message,
          href: hrefOfCheck(check),
          subject:
            check.measure === null ? t("home.blocks.wholeReport") : t("home.blocks.measure", { number: check.measure }),
        }))}
      />
      {checks.length > most && (
        <Anchor className={classes.more} href={formatRoute("checks")} size="sm">
          {t("sign.moreChecks", { count: checks.length - most })}
        </Anchor>
      )}
    </>
  );
}
