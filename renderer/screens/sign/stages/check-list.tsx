import { Anchor } from "@mantine/core";
import type { CheckView } from "#shared/api/report-view.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { gatherAlike } from "../../report/checks/alike.ts";
import { AlikeCheckList } from "../../report/checks/alike-checks.tsx";
import classes from "./stages.module.css";

/** More than so many are the checks screen's work. */
const most = 6;

/** The first findings of the checks, each a link to its field; what is said of many measures is said once. */
export function CheckList({ checks }: { readonly checks: readonly CheckView[] }) {
  const t = useTranslate();
  const gathered = gatherAlike(checks);
  const left = gathered.slice(most).reduce((sum, alike) => sum + alike.checks.length, 0);
  return (
    <>
      <AlikeCheckList alike={gathered.slice(0, most)} />
      {left > 0 && (
        <Anchor className={classes.more} href={formatRoute("checks")} size="sm">
          {t("sign.moreChecks", { count: left })}
        </Anchor>
      )}
    </>
  );
}
