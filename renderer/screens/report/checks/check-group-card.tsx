import { Anchor } from "@mantine/core";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { formatRoute } from "../../../app/routing/route.ts";
import { useWorkplace } from "../../../app/workplace/workplace.tsx";
import { ProblemList } from "../../../components/problem-list.tsx";
import { Section } from "../../../components/section.tsx";
import { hrefOfPath } from "../fields/href-of-path.ts";
import classes from "./check-group-card.module.css";
import type { CheckGroup } from "./check-groups.ts";
import { useCheckSubject } from "./use-check-subject.ts";

/** What the checks say of one measure, or of the report as a whole. */
export function CheckGroupCard({ group: { measure, checks } }: { readonly group: CheckGroup }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { plan } = useWorkplace();
  const subjectOf = useCheckSubject();
  const found = plan.edition.measures.find(({ number }) => number === measure);
  return (
    <Section
      title={
        measure === null ? (
          t("checksScreen.whole")
        ) : (
          <Anchor className={classes.measure} href={formatRoute("report", [measure])} inherit>
            <span className={classes.number}>{measure}.</span> {found === undefined ? "" : pick(found.name)}
          </Anchor>
        )
      }
    >
      <ProblemList
        problems={checks.map((check) => {
          const subject = subjectOf(check);
          return {
            key: `${check.code} ${check.path} ${JSON.stringify(check.data)}`,
            severity: check.severity,
            message: check.message,
            href: hrefOfPath(check),
            ...(subject !== null && { subject }),
          };
        })}
      />
    </Section>
  );
}
