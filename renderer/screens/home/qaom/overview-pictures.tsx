import { useMemo } from "react";
import { chartByBody } from "#shared/pictures/by-body.ts";
import { chartByHalfYear } from "#shared/pictures/by-half-year.ts";
import { chartBySection } from "#shared/pictures/by-section.ts";
import { chartOfOverdue } from "#shared/pictures/overdue.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { BarPicture } from "../../../components/picture/bar-picture.tsx";
import classes from "./qaom-home.module.css";
import type { Progress } from "./reported-picture.tsx";

/** The pictures for the leadership at a glance; their numbers are behind one click. */
export function OverviewPictures({ progress: { duties, halfYears } }: { readonly progress: Progress }) {
  const { language } = useFormats();
  const { plan } = useWorkplace();
  const [bySection, overdue, byHalfYear, byBody] = useMemo(
    () => [
      chartBySection(duties, plan, language),
      chartOfOverdue(duties, plan, language),
      chartByHalfYear(halfYears, language),
      chartByBody(duties, plan, language),
    ],
    [duties, halfYears, plan, language],
  );
  return (
    <div className={classes.pictures}>
      <div className={classes.column}>
        <div className={classes.card}>
          <BarPicture chart={bySection} table="folded" />
        </div>
        <div className={classes.card}>
          <BarPicture chart={byHalfYear} table="folded" />
        </div>
        <div className={classes.card}>
          <BarPicture chart={overdue} table="folded" hrefOf={(measure) => formatRoute("consolidation", [measure])} />
        </div>
      </div>
      <div className={classes.card}>
        <BarPicture chart={byBody} table="folded" />
      </div>
    </div>
  );
}
