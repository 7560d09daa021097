import { Anchor } from "@mantine/core";
import { IconMessageReport } from "@tabler/icons-react";
import type { ReportDocument } from "#shared/package/report-document.ts";
import type { Person } from "#shared/report/entry.ts";
import { useFormats } from "../../../app/language/use-formats.ts";
import { useTranslate } from "../../../app/language/use-translate.ts";
import { FactList } from "../../../components/fact-list.tsx";
import { ProgressPicture } from "../../../components/progress-picture.tsx";
import { Section } from "../../../components/section.tsx";
import { StatusShape } from "../../../components/status-shape.tsx";
import classes from "./package.module.css";
import { RemarkAt } from "./remark-at.tsx";
import { useRemarks } from "./remarks-context.tsx";
import { measureId } from "./reported-measure.tsx";

/** What is reported at a glance, the way to each measure, and who answers for it. */
export function ReportSummary({ document: { entries, preparer, head, unit } }: { readonly document: ReportDocument }) {
  const t = useTranslate();
  const { pick } = useFormats();
  const { draft } = useRemarks();
  const count = (status: string | null): number => entries.filter((entry) => entry.status === status).length;
  const counts = {
    ...{ total: entries.length, done: count("done"), inProgress: count("inProgress"), notDone: count("notDone") },
    ...{ untouched: count(null), due: 0, overdue: 0 },
  };
  const person = ({ name, position, phone }: Person): string =>
    [name, pick(position), phone].filter((word) => word !== "").join(", ") || "—";
  return (
    <Section title={t("answering.page.report")}>
      <ProgressPicture counts={counts} />
      <ul className={classes.measures} aria-label={t("answering.page.measures")}>
        {entries.map(({ measure, status }) => (
          <li key={measure}>
            <Anchor
              href={`#${measureId(measure)}`}
              aria-label={`${t("remarks.measure", { number: measure })}: ${t(`status.${status ?? "untouched"}`)}`}
              onClick={(event) => {
                // The address is the page's own: a fragment would lead away from it.
                event.preventDefault();
                document.getElementById(measureId(measure))?.focus();
              }}
            >
              <StatusShape status={status ?? "untouched"} />
              {measure}
              {draft.remarks.some((remark) => remark.measure === measure) && (
                <IconMessageReport size={14} stroke={1.75} aria-label={t("remarks.mark")} />
              )}
            </Anchor>
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          {
            name: t("sign.roles.head"),
            value: <PersonRemark words={person(head)} path="/people/head/name" name={t("sign.roles.head")} />,
          },
          {
            name: t("sign.roles.preparer"),
            value: (
              <PersonRemark words={person(preparer)} path="/people/preparer/name" name={t("sign.roles.preparer")} />
            ),
          },
          { name: t("documents.report.unit"), value: pick(unit) || "—" },
        ]}
      />
    </Section>
  );
}

function PersonRemark({ words, path, name }: { readonly words: string; readonly path: string; readonly name: string }) {
  return (
    <div className={classes.line}>
      {words}
      <RemarkAt measure={null} path={path} name={name} />
    </div>
  );
}
