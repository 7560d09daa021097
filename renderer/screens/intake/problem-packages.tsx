import type { ReceivedPackage } from "#shared/api/intake-view.ts";
import { useFormats } from "../../app/language/use-formats.ts";
import { useTranslate } from "../../app/language/use-translate.ts";
import { ProblemList } from "../../components/problem-list.tsx";
import { Section } from "../../components/section.tsx";
import classes from "./intake.module.css";

/** Kept apart without anybody's name: broken, or no report. Evidence, never opened by itself. */
export function ProblemPackages({ packages }: { readonly packages: readonly ReceivedPackage[] }) {
  const t = useTranslate();
  const { dateTime } = useFormats();
  if (packages.length === 0) return null;
  return (
    <div className={classes.nameless}>
      <Section title={t("intake.nameless.title", { count: packages.length })} description={t("intake.nameless.text")}>
        <ProblemList
          problems={packages.map(({ sha256, fileName, receivedAt, problems }) => ({
            key: sha256,
            severity: "error" as const,
            subject: `${fileName} · ${dateTime(receivedAt)}`,
            message: problems.find(({ severity }) => severity === "error")?.message ?? { kk: "", ru: "" },
          }))}
        />
      </Section>
    </div>
  );
}
